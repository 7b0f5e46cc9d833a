import type { refundOrder as refundRoute } from '#contracts/orders'
import type { BodyOf } from '#contracts/route'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { leaveActivities } from '../checkout/activity.ts'
import { loadLines, lockOrder, mayMove, type OrderRow, rereadOrder, stepOrder } from '../order/lock.ts'
import { tellShipped } from '../order/parcel/ship.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { giveBack } from './request.ts'

/** Staff give money back, for pieces or without; may be repeated until everything paid is back. */
export async function refundOrder(work: Work, orderId: string, wish: BodyOf<typeof refundRoute>): Promise<string> {
  const order = await lockOrder(work, orderId, 'staff')
  if (!mayMove('staff', 'refund', order, work.now)) throw refuse.notPossibleNow({ state: order.state })
  const lines = await loadLines(writing(work), orderId)
  const { reason, shipping = 0, restock = false } = wish
  const cause = `staff/${newId(work.now.getTime())}`
  const given = await giveBack(work, order, lines, { lines: wish.lines, shipping, reason, cause, restock })
  const { refundId, amount } = given
  await audit(work, 'orders.refunded', { kind: 'order', id: orderId, name: order.number }, { refundId, amount, reason })
  await followRefund(work, order)
  await given.restock()
  return refundId
}

/** What a refund makes of the order: closed when nothing is left of it, shipped when nothing is left to be shipped. */
export async function followRefund(work: Work, before: OrderRow): Promise<void> {
  const order = await rereadOrder(work, before)
  const { refunded, total, withdrawn, shipped, quantity } = order
  const isOver = (total > 0 && refunded === total) || withdrawn === quantity
  if (isOver && order.state !== 'closed') {
    await stepOrder(work, order, {
      act: 'closed',
      to: 'closed',
      set: { ended_at: work.now, ended_because: 'refunded' },
      details: { reason: 'refunded' },
    })
    await leaveActivities(work, order, 'refunded')
    const { id: orderId, person_id: personId } = order
    work.record('orders.order-closed', { orderId, personId, reason: 'refunded', wasPaid: true })
  } else if (order.state === 'paid' && shipped > 0 && shipped + withdrawn === quantity) {
    await tellShipped(work, order)
  }
}
