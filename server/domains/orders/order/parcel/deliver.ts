import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { readSettings } from '../../setting/keep.ts'
import { writing } from '../../tables.ts'
import { lockOrder, mayMove, type OrderRow, stepOrder } from '../lock.ts'
import { toldOf } from '../told.ts'

const dayMs = 86_400_000

/** A parcel arrived, as its carrier says; with the last one of a shipped order the order is delivered. */
export async function deliverParcel(work: Work, orderId: string, parcelId: string): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  const arrived = await arrive(work, orderId, parcelId)
  if (arrived.length === 0) throw refuse.unknownParcel()
  await stepOrder(work, order, { act: 'parcel-delivered', details: { parcelId } })
  await audit(work, 'orders.parcel-delivered', { kind: 'order', id: orderId, name: order.number }, { parcelId })
  if (order.state === 'shipped' && !(await hasParcelOnItsWay(work, orderId))) await tellDelivered(work, order)
}

/** The buyer has everything. */
export async function confirmReceipt(work: Work, orderId: string): Promise<void> {
  const order = await lockOrder(work, orderId, 'buyer')
  if (!mayMove('buyer', 'confirm-receipt', order, work.now)) throw refuse.notPossibleNow({ state: order.state })
  await arrive(work, orderId)
  await tellDelivered(work, order)
}

/** Nobody said so, but by now it must have arrived. */
export async function deliverWhenDue(work: Work, orderId: string, shippedBefore: Date): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  if (order.state !== 'shipped' || !order.shipped_at || order.shipped_at > shippedBefore) return
  await arrive(work, orderId)
  await tellDelivered(work, order)
}

/** The time for returns is over and none is open. */
export async function completeWhenDue(work: Work, orderId: string): Promise<void> {
  const order = await lockOrder(work, orderId, 'staff')
  if (order.state !== 'delivered' || !order.return_until || order.return_until > work.now || order.open_returns > 0)
    return
  await stepOrder(work, order, { act: 'completed', to: 'completed', set: { completed_at: work.now } })
  const lines = await writing(work)
    .selectFrom('orders.line')
    .select(['product_id', 'variant_id', 'quantity', 'total', 'show_id', 'host_id'])
    .where('order_id', '=', orderId)
    .orderBy('place')
    .execute()
  work.record('orders.order-completed', { ...toldOf(order, lines), refunded: order.refunded })
}

async function tellDelivered(work: Work, order: OrderRow): Promise<void> {
  const { returnWithinDays } = await readSettings(writing(work))
  const returnUntil = new Date(work.now.getTime() + returnWithinDays * dayMs)
  const set = { delivered_at: work.now, return_until: returnUntil }
  await stepOrder(work, order, { act: 'delivered', to: 'delivered', set })
  work.record('orders.order-delivered', { orderId: order.id, personId: order.person_id })
}

async function arrive(work: Work, orderId: string, parcelId?: string): Promise<{ id: string }[]> {
  return writing(work)
    .updateTable('orders.parcel')
    .set({ state: 'delivered', delivered_at: work.now })
    .where('order_id', '=', orderId)
    .where('state', '=', 'shipped')
    .$if(parcelId !== undefined, (query) => query.where('id', '=', parcelId ?? ''))
    .returning('id')
    .execute()
}

async function hasParcelOnItsWay(work: Work, orderId: string): Promise<boolean> {
  const { rows } = await sql`
    select from orders.parcel where order_id = ${orderId} and state = 'shipped' limit 1`.execute(work.tx)
  return rows.length > 0
}
