import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { giveBack } from '../refund/request.ts'
import { writing } from '../tables.ts'
import { endOrder } from './end.ts'
import { loadLines, lockOrder, type OrderRow, stepOrder } from './lock.ts'

/**
 * A group is complete: its paid orders wait no longer, and get back what more people than it took are worth. Orders that
 * were not paid for in time have lost their seats and are closed.
 */
export async function followCompleted(work: Work, completed: Facts['sharing.group-completed']): Promise<void> {
  const { groupId, orderIds, cutOrderIds } = completed
  const back = new Map(completed.back.map(({ orderId, perPiece }) => [orderId, perPiece]))
  for (const orderId of [...orderIds, ...cutOrderIds].sort()) {
    const order = await lockOrder(work, orderId, 'staff')
    if (order.state === 'created') await closeOfGroup(work, order)
    if (order.state !== 'paid' || !order.awaits_group) continue
    await writing(work).updateTable('orders.order').set({ awaits_group: false }).where('id', '=', orderId).execute()
    await stepOrder(work, order, { act: 'group-completed', details: { groupId } })
    await giveDifference(work, order, back.get(orderId) ?? 0)
  }
}

/** A group failed: orders that were paid go back wholly, the others are closed. */
export async function followFailed(work: Work, { groupId, orderIds }: Facts['sharing.group-failed']): Promise<void> {
  for (const orderId of orderIds.toSorted()) {
    const order = await lockOrder(work, orderId, 'staff')
    if (order.state !== 'created' && order.state !== 'paid') continue
    await stepOrder(work, order, { act: 'group-failed', details: { groupId } })
    await closeOfGroup(work, order)
  }
}

function closeOfGroup(work: Work, order: OrderRow): Promise<void> {
  return endOrder(work, order, { to: 'closed', reason: 'group-failed', paymentClosedFor: 'expired' })
}

/** The price of a lower step was reached: the difference of each piece goes back, never more than is left of what was paid. */
async function giveDifference(work: Work, order: OrderRow, perPiece: number): Promise<void> {
  const lines = await loadLines(writing(work), order.id)
  const owed = lines
    .map((line) => {
      const difference = perPiece * (line.quantity - line.refunded_quantity)
      return { lineId: line.id, quantity: 0, amount: Math.min(difference, line.total - line.refunded) }
    })
    .filter(({ amount }) => amount > 0)
  if (owed.length === 0) return
  const cause = `group-step/${order.id}`
  await giveBack(work, order, lines, { lines: owed, reason: 'group-step', cause, restock: false })
}
