import type { Selectable } from 'kysely'

import type { RedPacket, Share } from '#contracts/draws'
import { toHex } from '#kernel/chance/hex'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type DrawsReader, type DrawsTables, writing } from '../tables.ts'

export type PacketRow = Selectable<DrawsTables['draws.red_packet']>
export type ShareRow = Selectable<DrawsTables['draws.share']>

export async function getPacketRow(reader: DrawsReader, packetId: string): Promise<PacketRow> {
  const row = await reader.selectFrom('draws.red_packet').selectAll().where('id', '=', packetId).executeTakeFirst()
  if (!row) throw refuse.unknownPacket()
  return row
}

/** The red packet as the audit log names it. */
export function packetSubject({ id, title }: Pick<PacketRow, 'id' | 'title'>) {
  return { kind: 'red-packet', id, name: title }
}

/** Gives the red packet with its row locked: whoever takes and ends queues there. */
export async function lockPacket(work: Work, packetId: string): Promise<PacketRow> {
  const row = await writing(work)
    .selectFrom('draws.red_packet')
    .selectAll()
    .where('id', '=', packetId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownPacket()
  return row
}

export function shownPacket(row: PacketRow): RedPacket {
  return present({
    id: row.id,
    showId: row.show_id,
    title: row.title,
    state: row.ended_at ? ('ended' as const) : ('open' as const),
    total: { amount: row.total, currency: row.currency },
    shares: row.shares,
    taken: row.taken,
    takenAmount: row.taken_amount,
    split: row.split,
    validDays: row.valid_days,
    guestsMay: row.guests_may,
    followersOnly: row.followers_only,
    commitment: toHex(row.commitment),
    seed: row.ended_at ? toHex(row.seed) : undefined,
    openedAt: row.opened_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    endedAt: row.ended_at?.toISOString(),
  })
}

export function shownShare(
  packet: Pick<PacketRow, 'id' | 'currency'>,
  share: Pick<ShareRow, 'number' | 'amount' | 'taken_at' | 'valid_until'>,
): Share {
  return {
    packetId: packet.id,
    number: share.number,
    amount: { amount: share.amount, currency: packet.currency },
    takenAt: (share.taken_at ?? new Date(0)).toISOString(),
    validUntil: (share.valid_until ?? new Date(0)).toISOString(),
  }
}
