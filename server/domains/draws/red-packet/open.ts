import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { RedPacketDraft } from '#contracts/draws'
import { houseRules, readingIdentity } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import { packetCommitmentOf, splitTotal } from '#kernel/chance/red-packet'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { queueInShow } from '../queue.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { shownPacket } from './load.ts'
import { getPayout } from './payout.ts'
import { checkDraft } from './red-packet.ts'

/**
 * Opens a red packet in a show on air. All its shares are split here, by a seed whose hash is published with it; who is
 * fast decides only which of them. One is open at a time in a show (an index says so).
 */
export async function openRedPacket(work: Work, showId: string, draft: RedPacketDraft): Promise<string> {
  const show = await permitRunning(work, showId)
  if (show.state !== 'live') throw refuse.notOnAir()
  getPayout()
  checkDraft(draft)
  await queueInShow(work, showId)
  const tx = writing(work)
  const other = await tx
    .selectFrom('draws.red_packet')
    .select('id')
    .where('show_id', '=', showId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (other) throw refuse.anotherPacketOpen({ packetId: other.id })
  const id = newId(work.now.getTime())
  const seed = randomBytes(32)
  const { currency } = await houseRules(readingIdentity(work.tx))
  const row = await tx
    .insertInto('draws.red_packet')
    .values({
      id,
      show_id: show.id,
      host_id: show.host_id,
      title: draft.title.trim(),
      currency,
      total: draft.total,
      shares: draft.shares,
      split: draft.split,
      valid_days: draft.validDays,
      guests_may: draft.guestsMay,
      followers_only: draft.followersOnly,
      seed,
      commitment: Buffer.from(packetCommitmentOf(id, seed)),
      opened_by: work.actor.id,
      opened_at: work.now,
      ends_at: new Date(work.now.getTime() + draft.seconds * 1000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const amounts = splitTotal(id, seed, draft.total, draft.shares, draft.split)
  await sql`
    insert into draws.share (packet_id, number, amount)
    select ${id}, number, amount from unnest(${amounts}::int[]) with ordinality as split (amount, number)`.execute(
    work.tx,
  )
  tellRoom(work, showId, { lane: 'must', type: 'red-packet-opened', body: shownPacket(row) })
  const { total, shares } = draft
  work.record('draws.red-packet-opened', { packetId: id, showId, total, currency, shares })
  return id
}
