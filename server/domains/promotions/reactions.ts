import { sql } from 'kysely'

import type { Reactions } from '#platform/domain'
import { closeRows } from './coupon-drop/close.ts'
import { stopSalesOf } from './flash-sale/run/turn.ts'

/** Drops and sales end with their show. What coupons brought is what was paid for the orders they are in, less what went back. */
export const reactions: Reactions = {
  async 'live.show-ended'(work, { showId }) {
    await closeRows(work, { showId })
    await stopSalesOf(work, showId)
  },
  'live.show-cancelled': (work, { showId }) => stopSalesOf(work, showId),
  async 'orders.order-paid'(work, { orderId, total }) {
    work.atLast(() =>
      sql`
        update promotions.coupon_use set sales = ${total} where order_id = ${orderId} and returned_at is null`.execute(
        work.tx,
      ),
    )
  },
  async 'orders.refunded'(work, { orderId, amount }) {
    await sql`
      update promotions.coupon_use set sales = greatest(sales - ${amount}, 0) where order_id = ${orderId}`.execute(
      work.tx,
    )
  },
}
