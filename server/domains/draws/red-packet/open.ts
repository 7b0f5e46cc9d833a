import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import type { RedPacketDraft } from '#contracts/draws'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { permitRunning, tellRoom } from '#domains/live/index'
import { createCouponBatch } from '#domains/promotions/index'
import { packetCommitmentOf, splitTotal } from '#kernel/chance/red-packet'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { queueInShow } from '../queue.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { packetSubject, shownPacket } from './load.ts'
import { checkDraft } from './red-packet.ts'

/**
 * Opens a red packet in a show on air. All its shares are split here, by a seed whose hash is published with it; who is
 * fast decides only which of them. One is open at a time in a show (an index says so).
 */
export async function openRedPacket(work: Work, showId: string, draft: RedPacketDraft): Promise<string> {
  const show = await permitRunning(work, showId)
  if (show.state !== 'live') throw refuse.notOnAir()
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
  const { currency } = await readShopSettings(readingCatalogue(work.tx))
  const batchId = await couponsFor(work, draft)
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
      batch_id: batchId,
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
  await audit(work, 'draws.red-packet-opened', packetSubject(row), { showId, total, currency, shares })
  return id
}

/** The coupons that the shares will be, as many as there are shares. Nobody can claim of them by themselves. */
function couponsFor(work: Work, { title, total, shares, validDays, guestsMay }: RedPacketDraft): Promise<string> {
  return createCouponBatch(work, {
    title: { zh: `红包：${title.trim()}`, en: `Red packet: ${title.trim()}` },
    benefit: { kind: 'amount', off: Math.floor(total / shares) },
    threshold: 0,
    perPerson: 1,
    total: shares,
    validity: { kind: 'after-claim', days: validDays },
    claimsFrom: work.now.toISOString(),
    claimsUntil: new Date(work.now.getTime() + 1).toISOString(),
    membersOnly: !guestsMay,
    isListed: false,
  })
}
