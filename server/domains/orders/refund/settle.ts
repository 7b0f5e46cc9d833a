import { sql } from 'kysely'

import { system, type Work } from '#platform/work'
import { lockOrder, stepOrder } from '../order/lock.ts'
import { type OrdersReader, writing } from '../tables.ts'

/** The provider has paid a refund out; told twice, it is noted once. */
export async function confirmRefund(work: Work, paymentRefundId: string): Promise<void> {
  const refund = await moveRefund(work, paymentRefundId, 'confirmed')
  if (!refund) return
  const { order_id: orderId, id: refundId, amount } = refund
  const order = await lockOrder({ ...work, actor: system }, orderId, 'staff')
  await stepOrder(work, order, { act: 'refund-confirmed', details: { refundId, amount } })
  const { person_id: personId, currency } = order
  const lines = await refundedLines(writing(work), refundId)
  work.record('orders.refunded', { orderId, personId, refundId, amount, currency, lines })
}

/** The provider refused it: the money is still owed, and somebody has to look after it. */
export async function failRefund(work: Work, paymentRefundId: string, fault: string): Promise<void> {
  const refund = await moveRefund(work, paymentRefundId, 'failed')
  if (!refund) return
  const { order_id: orderId, id: refundId, amount } = refund
  const order = await lockOrder({ ...work, actor: system }, orderId, 'staff')
  await stepOrder(work, order, { act: 'refund-failed', details: { refundId, amount, fault } })
  const { person_id: personId, currency } = order
  work.record('orders.refund-failed', { orderId, personId, refundId, amount, currency })
}

/** Moves a refund once; the order's row is locked before the refund's, as everywhere. */
async function moveRefund(work: Work, paymentRefundId: string, to: 'confirmed' | 'failed') {
  await sql`
    select from orders.order as placed join orders.refund as refund on refund.order_id = placed.id
    where refund.payment_refund_id = ${paymentRefundId} for update of placed`.execute(work.tx)
  return writing(work)
    .updateTable('orders.refund')
    .set({ state: to, confirmed_at: to === 'confirmed' ? work.now : null })
    .where('payment_refund_id', '=', paymentRefundId)
    .where('state', 'in', to === 'confirmed' ? ['requested', 'failed'] : ['requested'])
    .returning(['id', 'order_id', 'amount'])
    .executeTakeFirst()
}

async function refundedLines(db: OrdersReader, refundId: string) {
  const rows = await db
    .selectFrom('orders.refund_line as part')
    .innerJoin('orders.line as line', 'line.id', 'part.line_id')
    .select(['line.product_id', 'line.variant_id', 'part.quantity', 'part.amount'])
    .where('part.refund_id', '=', refundId)
    .orderBy('line.place')
    .execute()
  return rows.map(({ product_id: productId, variant_id: variantId, quantity, amount }) => ({
    productId,
    variantId,
    quantity,
    amount,
  }))
}
