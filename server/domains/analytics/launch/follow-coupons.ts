import type { Reactions } from '#platform/domain'
import { statedAt } from '../stated.ts'
import { writing } from '../tables.ts'

/** What becomes of coupons that were dropped in shows. A coupon belongs to the latest drop of its batch in its show. */
export const followCoupons: Reactions = {
  'promotions.coupon-claimed': async (work, { couponId, batchId, personId, showId }) => {
    if (!showId) return
    const at = statedAt(work)
    const tx = writing(work)
    const drop = await tx
      .selectFrom('analytics.launch')
      .select('id')
      .where('show_id', '=', showId)
      .where('batch_id', '=', batchId)
      .where('opened_at', '<=', at)
      .orderBy('opened_at', 'desc')
      .executeTakeFirst()
    if (!drop) return
    await tx
      .insertInto('analytics.coupon')
      .values({ coupon_id: couponId, launch_id: drop.id, person_id: personId, claimed_at: at })
      .onConflict((known) => known.doNothing())
      .execute()
  },
  'promotions.coupon-used': async (work, { couponId, orderId, discount }) => {
    if (discount <= 0) return
    await writing(work)
      .updateTable('analytics.coupon')
      .set({ order_id: orderId, discount })
      .where('coupon_id', '=', couponId)
      .execute()
  },
  'promotions.coupon-returned': async (work, { couponId, orderId }) => {
    await writing(work)
      .updateTable('analytics.coupon')
      .set({ order_id: null, discount: 0 })
      .where('coupon_id', '=', couponId)
      .where('order_id', '=', orderId)
      .execute()
  },
}
