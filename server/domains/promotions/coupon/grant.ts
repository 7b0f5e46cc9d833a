import type { Work } from '#platform/work'
import { lockBatch } from '../coupon-batch/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { newCoupon } from './claim.ts'

/**
 * Gives somebody a coupon for a reason: a prize, a right answer, an invitation. `cause` names it, unique in the batch: the
 * same again is the same coupon. Counts in the batch's total, not among what the person may claim; refuses `none-left`.
 */
export async function grantCoupon(work: Work, batchId: string, personId: string, cause: string): Promise<string> {
  const batch = await lockBatch(work, batchId)
  const tx = writing(work)
  const before = await tx
    .selectFrom('promotions.coupon')
    .select('id')
    .where('batch_id', '=', batchId)
    .where('cause', '=', cause)
    .executeTakeFirst()
  if (before) return before.id
  if (batch.state === 'ended') throw refuse.claimsOver()
  if (batch.total !== null && batch.claimed >= batch.total) throw refuse.noneLeft()
  const coupon = { ...newCoupon(batch, { personId, source: 'grant', number: null }, work.now), cause }
  await tx.insertInto('promotions.coupon').values(coupon).execute()
  work.record('promotions.coupon-claimed', { couponId: coupon.id, batchId, personId, source: 'grant' })
  return coupon.id
}
