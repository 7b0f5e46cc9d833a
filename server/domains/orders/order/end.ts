import { releaseStock } from '#domains/catalogue/index'
import { closePayment } from '#domains/payments/index'
import type { Work } from '#platform/work'
import { leaveActivities } from '../checkout/activity.ts'
import { giveBackAll } from '../refund/request.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { loadLines, lockOrder, mayMove, type OrderRow, stepOrder } from './lock.ts'
import type { Side } from './order.ts'

export interface Ending {
  readonly to: 'cancelled' | 'closed'
  /** In words, or `unpaid`, `refunded`, `group-failed`. */
  readonly reason: string
  readonly paymentClosedFor?: 'cancelled' | 'expired'
}

/** Cancels an order before anything of it is shipped. What was paid goes back by itself, wholly. */
export async function cancelOrder(work: Work, orderId: string, side: Side, reason: string): Promise<OrderRow> {
  const order = await lockOrder(work, orderId, side)
  if (!mayMove(side, 'cancel', order, work.now)) {
    if (order.shipped > 0) throw refuse.alreadyShipped()
    throw refuse.notPossibleNow({ state: order.state })
  }
  await endOrder(work, order, { to: 'cancelled', reason })
  return order
}

/**
 * Ends a locked order that is not shipped, and gives everything back: what it held or bought, its coupons, claims and
 * seat by their rules, and its money.
 */
export async function endOrder(work: Work, order: OrderRow, { to, reason, paymentClosedFor }: Ending): Promise<void> {
  const wasPaid = order.state === 'paid'
  const { id: orderId, person_id: personId } = order
  if (!wasPaid && order.payment_id) {
    const now = await closePayment(work, order.payment_id, paymentClosedFor ?? 'cancelled')
    if (now === 'paid') throw new Error('A payment was kept for an order that was not told.')
  }
  const lines = await loadLines(writing(work), orderId)
  const restock = wasPaid ? await giveBackAll(work, order, lines, { reason, cause: `end/${orderId}` }) : undefined
  await stepOrder(work, order, {
    act: to,
    to,
    set: { ended_at: work.now, ended_because: reason },
    details: { reason },
  })
  await leaveActivities(work, order, wasPaid ? 'refunded' : 'cancelled')
  if (restock) await restock()
  else await releaseStock(work, `order/${orderId}`)
  work.record(`orders.order-${to}`, { orderId, personId, reason, wasPaid })
}
