import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { couponState } from './load.ts'

export interface CouponUse {
  readonly couponId: string
  readonly personId: string
  readonly orderId: string
  /** What it took off, in minor units. */
  readonly discount: number
}

/**
 * Uses a coupon for an order. Of two orders at once one has it: the row changes hands in one statement, and an index allows
 * one standing use. Refuses another person's as one that does not exist, a used one, and one that is not valid now.
 */
export async function useCoupon(work: Work, { couponId, personId, orderId, discount }: CouponUse): Promise<void> {
  const { now } = work
  const tx = writing(work)
  const used = await tx
    .updateTable('promotions.coupon')
    .set({ state: 'used', order_id: orderId, used_at: now })
    .where('id', '=', couponId)
    .where('person_id', '=', personId)
    .where('state', '=', 'usable')
    .where('valid_from', '<=', now)
    .where('valid_until', '>', now)
    .returning('batch_id')
    .executeTakeFirst()
  if (!used) throw await whyNot(work, couponId, personId)
  const batchId = used.batch_id
  await tx
    .insertInto('promotions.coupon_use')
    .values({ coupon_id: couponId, batch_id: batchId, order_id: orderId, discount, used_at: now })
    .execute()
  work.record('promotions.coupon-used', { couponId, batchId, personId, orderId, discount })
}

async function whyNot(work: Work, couponId: string, personId: string) {
  const row = await writing(work)
    .selectFrom('promotions.coupon')
    .select(['state', 'valid_from', 'valid_until'])
    .where('id', '=', couponId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return refuse.unknownCoupon({ couponId })
  return couponState(row, work.now) === 'used' ? refuse.couponUsed({ couponId }) : refuse.couponExpired({ couponId })
}
