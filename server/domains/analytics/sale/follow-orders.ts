import { sql } from 'kysely'

import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { statedAt } from '../stated.ts'
import { writing } from '../tables.ts'
import { countFact } from '../tally/count.ts'
import { type Count, forBoth } from '../tally/tally.ts'
import { goodsFromShows, type ShowGoods, shareRefund } from './sale.ts'

/** A product of a show was put into a cart. */
export async function countCart(work: Work, added: Facts['orders.cart-line-added']): Promise<void> {
  const { showId, productId } = added
  if (showId) await countFact(work, forBoth({ showId, productId, at: statedAt(work), measure: 'cart', by: 1 }))
}

/** An order with goods from shows came to be. */
export async function keepPlaced(work: Work, placed: Facts['orders.order-placed']): Promise<void> {
  const goods = goodsFromShows(placed.lines)
  if (goods.length === 0) return
  if (!(await countFact(work, ordersIn(goods, 'placed', statedAt(work))))) return
  await keepGoods(work, placed, goods, { placedAt: statedAt(work) })
}

/** It was paid for; one that was not heard of when it was placed counts as placed at that moment. */
export async function keepPaid(work: Work, paid: Facts['orders.order-paid']): Promise<void> {
  const goods = goodsFromShows(paid.lines)
  if (goods.length === 0) return
  const at = new Date(paid.paidAt)
  const { currency } = paid
  const counts = [
    ...ordersIn(goods, 'paid', at),
    ...goods.flatMap((one) => [
      ...forBoth({ showId: one.showId, productId: one.productId, at, measure: 'pieces', by: one.quantity }),
      ...forBoth({ showId: one.showId, productId: one.productId, at, measure: 'sales', by: one.total, currency }),
    ]),
  ]
  if (!(await countFact(work, counts))) return
  await keepGoods(work, paid, goods, { placedAt: at, paidAt: at })
}

/** Money went back: as far as it is of goods from shows it counts there, whenever that is. */
export async function keepRefund(work: Work, refund: Facts['orders.refunded']): Promise<void> {
  const tx = writing(work)
  const rows = await tx
    .selectFrom('analytics.sold')
    .selectAll()
    .where('order_id', '=', refund.orderId)
    .orderBy('show_id')
    .orderBy('variant_id')
    .execute()
  const shares = shareRefund(rows, refund.lines)
  if (shares.length === 0) return
  const at = statedAt(work)
  const shows = [...new Set(shares.map(({ row }) => row.show_id))]
  const counts: Count[] = [
    ...shows.map((showId): Count => ({ showId, at, measure: 'refund', by: 1 })),
    ...shares.flatMap(({ row, amount }) =>
      forBoth({
        showId: row.show_id,
        productId: row.product_id,
        at,
        measure: 'refunded',
        by: amount,
        currency: refund.currency,
      }),
    ),
  ]
  if (!(await countFact(work, counts))) return
  for (const { row, amount } of shares)
    await tx
      .updateTable('analytics.sold')
      .set((eb) => ({ refunded: eb('refunded', '+', amount) }))
      .where('order_id', '=', row.order_id)
      .where('show_id', '=', row.show_id)
      .where('variant_id', '=', row.variant_id)
      .execute()
}

/** One order for each show it has goods of, and for each product. */
function ordersIn(goods: readonly ShowGoods[], measure: 'placed' | 'paid', at: Date): Count[] {
  const shows = [...new Set(goods.map(({ showId }) => showId))]
  return shows.flatMap((showId) => {
    const products = new Set(goods.flatMap((one) => (one.showId === showId ? one.productId : [])))
    return [
      { showId, at, measure, by: 1 },
      ...[...products].map((productId): Count => ({ showId, at, measure, by: 1, productId })),
    ]
  })
}

interface Order {
  readonly orderId: string
  readonly personId: string
  readonly currency: string
}

interface Times {
  readonly placedAt: Date
  readonly paidAt?: Date
}

/** Keeps what was ordered; of what is known already only that it is paid for. */
async function keepGoods(work: Work, order: Order, goods: readonly ShowGoods[], at: Times): Promise<void> {
  const rows = goods.map((one) => ({
    order_id: order.orderId,
    show_id: one.showId,
    variant_id: one.variantId,
    product_id: one.productId,
    person_id: order.personId,
    quantity: one.quantity,
    total: one.total,
    currency: order.currency,
    placed_at: at.placedAt,
    paid_at: at.paidAt,
  }))
  await sql`
    insert into analytics.sold as known
      (order_id, show_id, variant_id, product_id, person_id, quantity, total, currency, placed_at, paid_at)
    select order_id, show_id, variant_id, product_id, person_id, quantity, total, currency, placed_at, paid_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (order_id text, show_id text, variant_id text,
      product_id text, person_id text, quantity int, total bigint, currency text, placed_at timestamptz, paid_at timestamptz)
    on conflict (order_id, show_id, variant_id) do update set paid_at = coalesce(known.paid_at, excluded.paid_at)`.execute(
    work.tx,
  )
}
