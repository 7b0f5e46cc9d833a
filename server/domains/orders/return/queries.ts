import { type Selectable, sql } from 'kysely'

import type { listReturns as listRoute, Return } from '#contracts/orders'
import type { QueryOf } from '#contracts/route'
import { type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { mediaUrl } from '#platform/storage/storage'
import { refuse } from '../refusals.ts'
import type { KeptGoods, OrdersReader, OrdersTables } from '../tables.ts'
import { returnMovesOf } from './return.ts'

type Side = 'buyer' | 'staff'

interface LineJson {
  readonly line_id: string
  readonly variant_id: string
  readonly product_id: string
  readonly goods: KeptGoods
  readonly quantity: number
  readonly amount: number
}

type Row = Selectable<OrdersTables['orders.return']> & {
  readonly number: string
  readonly currency: string
  readonly buyer_name: string
  readonly lines: readonly LineJson[] | null
  readonly pictures: readonly { readonly id: string; readonly key: string }[] | null
}

function selectReturns(db: OrdersReader) {
  return db
    .selectFrom('orders.return as asked')
    .innerJoin('orders.order as placed', 'placed.id', 'asked.order_id')
    .selectAll('asked')
    .select(['placed.number', 'placed.currency', 'placed.buyer_name'])
    .select([
      sql<Row['lines']>`(
        select jsonb_agg(jsonb_build_object('line_id', line.id, 'variant_id', line.variant_id, 'product_id', line.product_id,
          'goods', line.goods, 'quantity', part.quantity, 'amount', part.amount) order by line.place)
        from orders.return_line as part join orders.line as line on line.id = part.line_id
        where part.return_id = asked.id)`.as('lines'),
      sql<Row['pictures']>`(
        select jsonb_agg(jsonb_build_object('id', id, 'key', key) order by place)
        from orders.return_picture where return_id = asked.id)`.as('pictures'),
    ])
}

/** Returns of an order, the latest first. */
export async function findReturns(db: OrdersReader, orderId: string, side: Side): Promise<Return[]> {
  const rows = await selectReturns(db).where('asked.order_id', '=', orderId).orderBy('asked.id', 'desc').execute()
  return rows.map((row) => wireReturn(row, side))
}

/** One return; to a buyer others' do not exist. */
export async function getReturn(db: OrdersReader, returnId: string, side: Side, personId?: string): Promise<Return> {
  const row = await selectReturns(db).where('asked.id', '=', returnId).executeTakeFirst()
  if (!row || (side === 'buyer' && row.person_id !== personId)) throw refuse.unknownReturn()
  return wireReturn(row, side)
}

/** Everybody's returns, the latest first. */
export async function listReturns(
  db: OrdersReader,
  { state, search, after, limit = 50 }: QueryOf<typeof listRoute>,
): Promise<Page<Return>> {
  const text = search?.trim().toLowerCase()
  const rows = await selectReturns(db)
    .$if(after !== undefined, (query) => query.where('asked.id', '<', after ?? ''))
    .$if(state !== undefined, (query) => query.where('asked.state', '=', state ?? 'requested'))
    .$if(Boolean(text), (query) =>
      query.where(
        sql<boolean>`(placed.number = ${text} or asked.tracking_number = ${search?.trim()}
          or placed.buyer_name ilike ${`%${likeText(text ?? '')}%`})`,
      ),
    )
    .orderBy('asked.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => wireReturn(row, 'staff'),
    (row) => row.id,
  )
}

/** The text with the signs of a LIKE pattern taken as themselves. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

function wireReturn(row: Row, side: Side): Return {
  const money = (amount: number) => ({ amount, currency: row.currency })
  return present({
    id: row.id,
    orderId: row.order_id,
    orderNumber: row.number,
    buyer: { id: row.person_id, name: row.buyer_name },
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    text: row.text,
    pictures: (row.pictures ?? []).map(({ id, key }) => ({ id, url: mediaUrl(key) })),
    lines: (row.lines ?? []).map(({ line_id, variant_id, product_id, goods, quantity, amount }) => ({
      lineId: line_id,
      variantId: variant_id,
      productId: product_id,
      ...goods,
      quantity,
      amount: money(amount),
    })),
    amount: money(row.amount),
    refusal: row.refusal ?? undefined,
    carrier: row.carrier ?? undefined,
    trackingNumber: row.tracking_number ?? undefined,
    requestedAt: row.requested_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    moves: returnMovesOf(side, row),
  })
}
