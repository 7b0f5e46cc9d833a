import type { ReturnRule } from '#contracts/promotions'
import type { Work } from '#platform/work'
import { extended } from '../coupon-batch/coupon-batch.ts'
import { writing } from '../tables.ts'

/**
 * Lets an order's coupons come back, or not, as their batch's rule says for an order that was cancelled or wholly refunded.
 * Repeating it changes nothing: a use ends once.
 */
export async function returnCoupons(work: Work, orderId: string, why: 'cancelled' | 'refunded'): Promise<void> {
  const tx = writing(work)
  const used = await tx
    .selectFrom('promotions.coupon as coupon')
    .innerJoin('promotions.coupon_batch as batch', 'batch.id', 'coupon.batch_id')
    .select(['coupon.id', 'coupon.batch_id', 'coupon.person_id', 'coupon.valid_until', 'batch.return_rule'])
    .where('coupon.order_id', '=', orderId)
    .orderBy('coupon.id')
    .forNoKeyUpdate('coupon')
    .execute()
  for (const { id: couponId, batch_id: batchId, person_id: personId, valid_until, return_rule } of used) {
    const until = comesBackUntil(return_rule, why, valid_until, work.now)
    const as = until ? 'usable' : 'lost'
    await tx
      .updateTable('promotions.coupon')
      .set({ state: as, order_id: null, used_at: null, ...(until && { valid_until: until }) })
      .where('id', '=', couponId)
      .execute()
    await tx
      .updateTable('promotions.coupon_use')
      .set({ returned_at: work.now, returned_as: as })
      .where('coupon_id', '=', couponId)
      .where('order_id', '=', orderId)
      .execute()
    work.record('promotions.coupon-returned', { couponId, batchId, personId, orderId, as })
  }
}

/** Until when a coupon is good that comes back; undefined when it does not. */
function comesBackUntil(
  rule: ReturnRule,
  why: 'cancelled' | 'refunded',
  validUntil: Date,
  now: Date,
): Date | undefined {
  const comesBack = rule[why]
  if (comesBack === 'never' || (comesBack === 'if-valid' && validUntil <= now)) return undefined
  return extended(validUntil, rule.extendDays, now)
}
