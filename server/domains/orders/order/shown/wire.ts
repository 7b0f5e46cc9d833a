import type { OrderCard, OrderRow } from '#contracts/orders'
import { present } from '#kernel/present'
import { standingOf } from '../lock.ts'
import { movesOf, type Side } from '../order.ts'
import { type CardRow, wireGoods } from './select.ts'

/** An order in lists, with what the side may do with it now. */
export function orderCard(row: CardRow, side: Side, now: Date): OrderCard {
  const money = (amount: number) => ({ amount, currency: row.currency })
  const lines = row.first_lines ?? []
  const isOpen = row.state === 'created'
  return present({
    id: row.id,
    number: row.number,
    state: row.state,
    awaitsGroup: row.awaits_group && row.state === 'paid',
    ...sumsOf(row),
    quantity: row.quantity,
    shipped: row.shipped,
    lines: lines.map(({ id, variant_id, product_id, goods, quantity, total }) => ({
      id,
      ...wireGoods(variant_id, product_id, goods),
      quantity,
      total: money(total),
    })),
    moreLines: row.lines - lines.length,
    showId: row.show_id ?? undefined,
    placedAt: row.placed_at.toISOString(),
    payUntil: isOpen ? row.pay_until?.toISOString() : undefined,
    paymentId: row.payment_id ?? undefined,
    openReturns: row.open_returns,
    moves: movesOf(
      side,
      standingOf(row, { hasParcelOnItsWay: row.on_its_way, invoice: row.invoice_state ?? undefined }),
      now,
    ),
  })
}

function sumsOf(row: CardRow) {
  const money = (amount: number) => ({ amount, currency: row.currency })
  return {
    subtotal: money(row.subtotal),
    discount: money(row.discount),
    shipping: money(row.shipping),
    total: money(row.total),
    paid: money(row.paid),
    refunded: money(row.refunded),
  }
}

/** The same with who bought it and where it goes. */
export function orderRow(row: CardRow, side: Side, now: Date): OrderRow {
  const { name, phone, country, province, city } = row.address
  return {
    ...orderCard(row, side, now),
    buyer: { id: row.person_id, name: row.buyer_name },
    receiver: { name, phone, region: [country === 'CN' ? '' : country, province, city].filter(Boolean).join(' ') },
    isEndowed: row.endowed_cause !== null,
  }
}
