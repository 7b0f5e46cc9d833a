import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'

import type { OrderCard, OrderFilter, OrderRow, listOwnOrders as ownRoute } from '#contracts/orders'
import type { QueryOf } from '#contracts/route'
import { isId } from '#kernel/id'
import { type Page, pageOf } from '#kernel/page'
import { refuse } from '../../refusals.ts'
import { likeText } from '../../return/queries.ts'
import type { OrdersReader, OrdersTables } from '../../tables.ts'
import { selectCards } from './select.ts'
import { orderCard, orderRow } from './wire.ts'

type Orders = ExpressionBuilder<OrdersTables & { placed: OrdersTables['orders.order'] }, 'placed'>

interface PageAsked {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** Own orders, the latest first. */
export async function listOwnOrders(
  db: OrdersReader,
  personId: string,
  { state, search, after, limit = 50 }: QueryOf<typeof ownRoute>,
  now: Date,
): Promise<Page<OrderCard>> {
  const rows = await selectCards(db)
    .where('placed.person_id', '=', personId)
    .where((order) => order.and([...beyond(order, after), ...spokenOf(search)]))
    .$if(state === 'returns', (query) => query.where('placed.open_returns', '>', 0))
    .$if(state === 'ended', (query) => query.where('placed.state', 'in', ['cancelled', 'closed']))
    .$if(state !== undefined && state !== 'returns' && state !== 'ended', (query) =>
      query.where(sql<boolean>`placed.state = ${state}`),
    )
    .orderBy('placed.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) => orderCard(row, 'buyer', now),
    (row) => row.id,
  )
}

/** Everybody's orders, the latest first; the first page also says how many there are. */
export async function listOrders(
  db: OrdersReader,
  { after, limit = 50, ...filter }: OrderFilter & PageAsked,
  now: Date,
): Promise<Page<OrderRow> & { total?: number }> {
  const rows = await selectCards(db)
    .where((order) => order.and([...beyond(order, after), ...conditionsOf(order, filter)]))
    .orderBy('placed.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => orderRow(row, 'staff', now),
    (row) => row.id,
  )
  return after === undefined ? { ...page, total: await countMatching(db, filter) } : page
}

async function countMatching(db: OrdersReader, filter: OrderFilter): Promise<number> {
  const { orders } = await db
    .selectFrom('orders.order as placed')
    .select(({ fn }) => fn.countAll<number>().as('orders'))
    .where((order) => order.and(conditionsOf(order, filter)))
    .executeTakeFirstOrThrow()
  return Number(orders)
}

function beyond(order: Orders, after: string | undefined): Expression<SqlBool>[] {
  if (after === undefined) return []
  if (!isId(after)) throw refuse.badCursor()
  return [order('placed.id', '<', after)]
}

/** What an order must be to be in a filtered list. */
export function conditionsOf(order: Orders, filter: OrderFilter): Expression<SqlBool>[] {
  const conditions = spokenOf(filter.search)
  if (filter.state) conditions.push(order('placed.state', '=', filter.state))
  if (filter.needs) conditions.push(needs[filter.needs])
  if (filter.personId) conditions.push(order('placed.person_id', '=', filter.personId))
  if (filter.from) conditions.push(order('placed.placed_at', '>=', new Date(filter.from)))
  if (filter.until) conditions.push(order('placed.placed_at', '<', new Date(filter.until)))
  for (const [column, value] of [
    ['product_id', filter.productId],
    ['show_id', filter.showId],
    ['host_id', filter.hostId],
  ] as const)
    if (value)
      conditions.push(sql<SqlBool>`exists (
        select from orders.line where order_id = placed.id and ${sql.ref(column)} = ${value})`)
  return conditions
}

const needs = {
  'to-ship': sql<SqlBool>`(placed.state = 'paid' and not placed.awaits_group)`,
  returns: sql<SqlBool>`placed.open_returns > 0`,
  'refund-failed': sql<SqlBool>`exists (
    select from orders.refund where order_id = placed.id and state = 'failed')`,
  invoice: sql<SqlBool>`(placed.paid_at is not null
    and exists (select from orders.invoice where order_id = placed.id and state = 'wanted'))`,
} as const

/** A number with or without its gaps, a tracking number, or words of goods and receiver. */
function spokenOf(search: string | undefined): Expression<SqlBool>[] {
  const text = search?.trim()
  if (!text) return []
  const digits = text.replace(/[\s-]/g, '')
  if (/^\d{13}$/.test(digits)) return [sql<SqlBool>`placed.number = ${digits}`]
  const words = text.toLowerCase().split(/\s+/)
  const spoken = words.map((word) => sql`placed.words like ${`%${likeText(word)}%`}`)
  return [
    sql<SqlBool>`((${sql.join(spoken, sql` and `)}) or placed.id in (
      select order_id from orders.parcel where tracking_number = ${text}))`,
  ]
}
