import { type Selectable, sql } from 'kysely'

import type { listRefunds as listRoute, Refund } from '#contracts/orders'
import type { QueryOf } from '#contracts/route'
import { pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { refuse } from '../refusals.ts'
import type { OrdersReader, OrdersTables } from '../tables.ts'

type Row = Selectable<OrdersTables['orders.refund']> & {
  readonly currency: string
  readonly number: string
  readonly buyer_name: string
  readonly lines: readonly { readonly line_id: string; readonly quantity: number; readonly amount: number }[] | null
}

function selectRefunds(db: OrdersReader) {
  return db
    .selectFrom('orders.refund as refund')
    .innerJoin('orders.order as placed', 'placed.id', 'refund.order_id')
    .selectAll('refund')
    .select(['placed.currency', 'placed.number', 'placed.buyer_name'])
    .select(
      sql<Row['lines']>`(
        select jsonb_agg(to_jsonb(part)) from orders.refund_line as part where part.refund_id = refund.id)`.as('lines'),
    )
}

/** Refunds of an order, the latest first. */
export async function findRefunds(db: OrdersReader, orderId: string): Promise<Refund[]> {
  const rows = await selectRefunds(db).where('refund.order_id', '=', orderId).orderBy('refund.id', 'desc').execute()
  return rows.map(wireRefund)
}

export async function getRefund(db: OrdersReader, refundId: string): Promise<Refund> {
  const row = await selectRefunds(db).where('refund.id', '=', refundId).executeTakeFirst()
  if (!row) throw refuse.unknownOrder()
  return wireRefund(row)
}

/** Everybody's refunds, the latest first. */
export async function listRefunds(db: OrdersReader, { state, after, limit = 50 }: QueryOf<typeof listRoute>) {
  const rows = await selectRefunds(db)
    .$if(after !== undefined, (query) => query.where('refund.id', '<', after ?? ''))
    .$if(state !== undefined, (query) => query.where('refund.state', '=', state ?? 'requested'))
    .orderBy('refund.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => ({ ...wireRefund(row), orderNumber: row.number, buyerName: row.buyer_name }),
    (row) => row.id,
  )
}

function wireRefund(row: Row): Refund {
  const money = (amount: number) => ({ amount, currency: row.currency })
  return present({
    id: row.id,
    orderId: row.order_id,
    amount: money(row.amount),
    shipping: money(row.shipping),
    lines: (row.lines ?? []).map(({ line_id, quantity, amount }) => ({
      lineId: line_id,
      quantity,
      amount: money(amount),
    })),
    reason: row.reason,
    state: row.state,
    at: row.at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString(),
    returnId: row.return_id ?? undefined,
  })
}
