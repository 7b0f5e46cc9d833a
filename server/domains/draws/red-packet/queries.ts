import type { RedPacket, RedPacketState, Share, ShownShare } from '#contracts/draws'
import { personCards, readingIdentity } from '#domains/identity/index'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { maskName } from '../draw/draw.ts'
import { reading } from '../tables.ts'
import { type PacketRow, shownPacket, shownShare } from './load.ts'

const mostOfShow = 50

interface Wanted {
  readonly showId?: string
  readonly after?: string | undefined
  readonly state?: RedPacketState
  /** Part of the words on the cover. */
  readonly search?: string
}

/** The red packets of a show, or of all, newest first; `after` is the last id seen. */
export async function findPackets(
  db: Database,
  { showId, after, state, search }: Wanted,
  limit = mostOfShow,
): Promise<Page<RedPacket>> {
  const words = search?.trim().replace(/[\\%_]/g, '\\$&')
  const rows = await reading(db)
    .selectFrom('draws.red_packet')
    .selectAll()
    .$if(showId !== undefined, (query) => query.where('show_id', '=', showId ?? ''))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(state !== undefined, (query) => query.where('ended_at', state === 'open' ? 'is' : 'is not', null))
    .$if(!!words, (query) => query.where('title', 'ilike', `%${words}%`))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows, limit, shownPacket, (row) => row.id)
}

export async function findMyShare(db: Database, packet: PacketRow, personId: string): Promise<Share | undefined> {
  const row = await reading(db)
    .selectFrom('draws.share')
    .selectAll()
    .where('packet_id', '=', packet.id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && shownShare(packet, row)
}

/** Shares of a red packet that has ended, in their order, with masked names; `after` is the last number seen. */
export async function findShares(
  db: Database,
  packet: PacketRow,
  after: string | undefined,
  limit: number,
): Promise<Page<ShownShare>> {
  const tables = reading(db)
  const { best } = await tables
    .selectFrom('draws.share')
    .select(({ fn }) => fn.max('amount').as('best'))
    .where('packet_id', '=', packet.id)
    .where('taken_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const rows = await tables
    .selectFrom('draws.share')
    .selectAll()
    .where('packet_id', '=', packet.id)
    .where('number', '>', /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0)
    .orderBy('number')
    .limit(limit + 1)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap(({ person_id }) => person_id ?? []),
  )
  return pageOf(
    rows,
    limit,
    ({ number, amount, person_id, taken_at }) =>
      present({
        number,
        amount,
        name: taken_at ? maskName(people.get(person_id ?? '')?.name ?? '') : undefined,
        takenAt: taken_at?.toISOString(),
        isBest: taken_at !== null && amount === best && packet.split === 'random',
      }),
    (row) => String(row.number),
  )
}
