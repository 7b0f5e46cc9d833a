import type { CouponDrop, CouponDropDraft } from '#contracts/promotions'
import { permitRunning, tellRoom } from '#domains/live/index'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { lockBatch, stateOf } from '../coupon-batch/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { closeRows } from './close.ts'
import { wireDrop } from './load.ts'

/**
 * Drops coupons into the room of a show that is on air. One drop of a batch may be open in a show (an index says so): a new
 * one closes the one before. Refuses a batch that cannot be claimed now.
 */
export async function dropCoupon(work: Work, showId: string, draft: CouponDropDraft): Promise<CouponDrop> {
  const show = await permitRunning(work, showId)
  if (show.state !== 'live') throw refuse.notOnAir()
  const { batchId, quantity, seconds, followersOnly = false } = draft
  const batch = await lockBatch(work, batchId)
  if (stateOf(batch, work.now) !== 'running') throw refuse.claimsOver()
  if (batch.total !== null && batch.claimed >= batch.total) throw refuse.noneLeft()
  await closeRows(work, { showId, batchId })
  const row = await writing(work)
    .insertInto('promotions.coupon_drop')
    .values({
      id: newId(work.now.getTime()),
      show_id: showId,
      batch_id: batchId,
      quantity: quantity ?? (batch.total === null ? null : batch.total - batch.claimed),
      followers_only: followersOnly,
      opened_by: work.actor.id,
      opened_at: work.now,
      closes_at: seconds === undefined ? null : new Date(work.now.getTime() + seconds * 1000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const drop = wireDrop(row, batch)
  tellRoom(work, showId, { lane: 'must', type: 'coupon-dropped', body: drop })
  work.record(
    'promotions.coupon-dropped',
    present({ dropId: row.id, showId, batchId, quantity: row.quantity ?? undefined }),
  )
  return drop
}
