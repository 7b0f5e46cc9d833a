import { stringify } from 'csv-stringify/sync'

import type { OrderFilter } from '#contracts/orders'
import { formatAmount } from '#kernel/money'
import type { OrdersReader } from '../../tables.ts'
import { conditionsOf } from './find.ts'

const columns = [
  'number',
  'state',
  'placed_at',
  'paid_at',
  'buyer_id',
  'buyer',
  'receiver',
  'phone',
  'country',
  'province',
  'city',
  'district',
  'address',
  'postal_code',
  'shipping_method',
  'sku',
  'goods',
  'options',
  'quantity',
  'shipped',
  'refunded_quantity',
  'unit_price',
  'line_discount',
  'line_total',
  'line_refunded',
  'order_shipping',
  'order_total',
  'order_paid',
  'order_refunded',
  'currency',
  'show_id',
  'note',
]
/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\uFEFF'
const ordersAtOnce = 500
const mostOrders = 200_000

/** Orders that match as CSV, one row a line of goods, the latest first; page by page, so that never all are in memory. */
export async function* ordersCsv(db: OrdersReader, filter: OrderFilter): AsyncGenerator<string> {
  yield byteOrderMark + stringify([columns], { record_delimiter: 'windows' })
  let after: string | undefined
  for (let given = 0; given < mostOrders; given += ordersAtOnce) {
    const page = await readPage(db, filter, after)
    if (page.ids.length > 0) yield stringify(page.rows, { escape_formulas: true, record_delimiter: 'windows' })
    if (page.ids.length < ordersAtOnce) return
    after = page.ids.at(-1)
  }
}

async function readPage(db: OrdersReader, filter: OrderFilter, after: string | undefined) {
  const ids = await db
    .selectFrom('orders.order as placed')
    .select('placed.id')
    .where((order) => order.and(conditionsOf(order, filter)))
    .$if(after !== undefined, (query) => query.where('placed.id', '<', after ?? ''))
    .orderBy('placed.id', 'desc')
    .limit(ordersAtOnce)
    .execute()
  const rows = await selectLines(
    db,
    ids.map(({ id }) => id),
  )
  return { ids: ids.map(({ id }) => id), rows: rows.map(cellsOf) }
}

function selectLines(db: OrdersReader, orderIds: readonly string[]) {
  return db
    .selectFrom('orders.order as placed')
    .innerJoin('orders.line as line', 'line.order_id', 'placed.id')
    .selectAll('placed')
    .select([
      'line.goods',
      'line.quantity as pieces',
      'line.shipped as line_shipped',
      'line.refunded_quantity',
      'line.unit_price',
      'line.discount as line_discount',
      'line.total as line_total',
      'line.refunded as line_refunded',
      'line.show_id as line_show_id',
    ])
    .where('placed.id', 'in', orderIds.length > 0 ? orderIds : [''])
    .orderBy('placed.id', 'desc')
    .orderBy('line.place')
    .execute()
}

function cellsOf(row: Awaited<ReturnType<typeof selectLines>>[number]): string[] {
  const { address, goods, currency } = row
  const money = (amount: number) => formatAmount(amount, currency)
  return [
    row.number,
    row.state,
    row.placed_at.toISOString(),
    row.paid_at?.toISOString() ?? '',
    row.person_id,
    row.buyer_name,
    address.name,
    address.phone,
    address.country,
    address.province,
    address.city,
    address.district,
    address.detail,
    address.postalCode ?? '',
    row.shipping_name?.zh ?? row.shipping_name?.en ?? '',
    goods.sku ?? '',
    goods.title.zh ?? goods.title.en ?? '',
    (goods.options.zh ?? goods.options.en ?? goods.values).join(' / '),
    String(row.pieces),
    String(row.line_shipped),
    String(row.refunded_quantity),
    money(row.unit_price),
    money(row.line_discount),
    money(row.line_total),
    money(row.line_refunded),
    money(row.shipping),
    money(row.total),
    money(row.paid),
    money(row.refunded),
    currency,
    row.line_show_id ?? '',
    row.note ?? '',
  ]
}
