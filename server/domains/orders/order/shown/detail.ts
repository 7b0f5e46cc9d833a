import { sql } from 'kysely'

import type { Order, OrderHistory, OrderLine, Parcel } from '#contracts/orders'
import { present } from '#kernel/present'
import { together } from '#platform/db/transact'
import { findRefunds } from '../../refund/queries.ts'
import { refuse } from '../../refusals.ts'
import { findReturns } from '../../return/queries.ts'
import type { OrdersReader } from '../../tables.ts'
import { wireInvoice } from '../invoice/keep.ts'
import { type LineRow, loadLines } from '../lock.ts'
import type { Side } from '../order.ts'
import { unpackTrace } from '../trace.ts'
import { type CardRow, selectCards, wireGoods } from './select.ts'
import { orderRow } from './wire.ts'

/** What only staff see. */
const staffsActs: ReadonlySet<OrderHistory['act']> = new Set(['noted'])

export interface Viewer {
  readonly side: Side
  readonly personId: string
  readonly now: Date
}

/** One order by id or number, with everything that became of it. To a buyer others' orders do not exist. */
export async function getOrder(db: OrdersReader, idOrNumber: string, { side, personId, now }: Viewer): Promise<Order> {
  const { row, lines, history } = await together(db, (one) => readOrder(one, idOrNumber))
  if (!row || (side === 'buyer' && row.person_id !== personId)) throw refuse.unknownOrder()
  // What a fresh order cannot have is not asked for: most looks at an order are right after it was placed.
  const [parcels, refunds, returns, invoice] = await Promise.all([
    row.shipped > 0 ? findParcels(db, row.id) : [],
    row.has_refunds ? findRefunds(db, row.id) : [],
    row.has_returns ? findReturns(db, row.id, side) : [],
    row.invoice_state ? findInvoice(db, row.id) : undefined,
  ])
  return present({
    ...orderRow(row, side, now),
    lines: lines.map((line) => orderLine(line, row.currency)),
    discounts: row.discounts,
    trace: row.trace_form && row.trace_steps ? unpackTrace({ form: row.trace_form, steps: row.trace_steps }) : [],
    address: row.address,
    shippingMethod:
      row.shipping_method_id && row.shipping_name ? { id: row.shipping_method_id, name: row.shipping_name } : undefined,
    note: row.note ?? undefined,
    invoice: invoice && wireInvoice(invoice),
    parcels,
    refunds,
    returns,
    history: side === 'staff' ? history : history.filter(({ act }) => !staffsActs.has(act)),
    shippingRefunded: { amount: row.shipping_refunded, currency: row.currency },
    groupId: row.group_id ?? undefined,
    ...instantsOf(row),
    endedBecause: row.ended_because ?? undefined,
  })
}

/** What every order has. By its id all of it is asked for at once. */
async function readOrder(db: OrdersReader, idOrNumber: string) {
  const isNumber = /^\d{13}$/.test(idOrNumber)
  const card = selectCards(db)
    .leftJoin('orders.trace as kept', 'kept.order_id', 'placed.id')
    .select(['kept.form as trace_form', 'kept.steps as trace_steps'])
    .where(isNumber ? 'placed.number' : 'placed.id', '=', idOrNumber)
    .executeTakeFirst()
  const id = isNumber ? ((await card)?.id ?? '') : idOrNumber
  const [row, lines, history] = await Promise.all([card, loadLines(db, id), findHistory(db, id)])
  return { row, lines, history }
}

function instantsOf(row: CardRow) {
  return {
    paidAt: row.paid_at?.toISOString(),
    shippedAt: row.shipped_at?.toISOString(),
    deliveredAt: row.delivered_at?.toISOString(),
    completedAt: row.completed_at?.toISOString(),
    returnUntil: row.return_until?.toISOString(),
  }
}

function orderLine(line: LineRow, currency: string): OrderLine {
  const { unit_price: unitPrice, subtotal, discount, total, shares } = line
  return present({
    id: line.id,
    ...wireGoods(line.variant_id, line.product_id, line.goods),
    quantity: line.quantity,
    note: line.note ?? undefined,
    showId: line.show_id ?? undefined,
    activity: line.activity_kind && line.activity_id ? { kind: line.activity_kind, id: line.activity_id } : undefined,
    sums: { unitPrice, subtotal, discount, total, shares },
    shipped: line.shipped,
    refundedQuantity: line.refunded_quantity,
    refunded: { amount: line.refunded, currency },
    inReturn: line.in_return,
  })
}

function findInvoice(db: OrdersReader, orderId: string) {
  return db.selectFrom('orders.invoice').selectAll().where('order_id', '=', orderId).executeTakeFirst()
}

async function findParcels(db: OrdersReader, orderId: string): Promise<Parcel[]> {
  const rows = await db
    .selectFrom('orders.parcel as parcel')
    .selectAll('parcel')
    .select(
      sql<Parcel['lines']>`(
        select jsonb_agg(jsonb_build_object('lineId', line_id, 'quantity', quantity))
        from orders.parcel_line where parcel_id = parcel.id)`.as('lines'),
    )
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  return rows.map((row) =>
    present({
      id: row.id,
      carrier: row.carrier,
      trackingNumber: row.tracking_number,
      state: row.state,
      lines: row.lines,
      shippedAt: row.shipped_at.toISOString(),
      deliveredAt: row.delivered_at?.toISOString(),
    }),
  )
}

async function findHistory(db: OrdersReader, orderId: string): Promise<OrderHistory[]> {
  const rows = await db.selectFrom('orders.history').selectAll().where('order_id', '=', orderId).orderBy('id').execute()
  return rows.map((row, place) =>
    present({
      number: place + 1,
      at: row.at.toISOString(),
      actor: { id: row.actor_id, name: row.actor_name },
      act: row.act,
      from: row.from_state ?? undefined,
      to: row.to_state ?? undefined,
      details: row.details,
    }),
  )
}
