import { type RawBuilder, sql } from 'kysely'
import type { Texts } from '#contracts/catalogue'
import type { AddressForm, InvoiceWish } from '#contracts/orders'
import type { Discount, PriceShare, TraceStep } from '#contracts/promotions'
import type { Work } from '#platform/work'
import { packTrace } from '../order/trace.ts'
import { refuse } from '../refusals.ts'
import type { KeptGoods } from '../tables.ts'

/** A line of an order as it is first written; names are the table's. */
export interface LineDraft {
  readonly id: string
  readonly order_id: string
  readonly place: number
  readonly variant_id: string
  readonly product_id: string
  readonly goods: KeptGoods
  readonly unit_price: number
  readonly quantity: number
  readonly subtotal: number
  readonly discount: number
  readonly total: number
  readonly shares: readonly PriceShare[]
  readonly note: string | null
  readonly show_id: string | null
  readonly host_id: string | null
  readonly activity_kind: 'flash-sale' | 'group-buy' | 'price-help' | 'endowed' | null
  activity_id: string | null
}

/** An order as it is first written; it is always `created` first. */
export interface OrderDraft {
  readonly order: {
    readonly id: string
    readonly number: string
    readonly person_id: string
    readonly buyer_name: string
    readonly currency: string
    readonly subtotal: number
    readonly discount: number
    readonly shipping: number
    readonly total: number
    readonly lines: number
    readonly quantity: number
    readonly address: AddressForm
    readonly shipping_method_id: string | null
    readonly shipping_name: Texts | null
    readonly note: string | null
    readonly discounts: readonly Discount[]
    readonly show_id: string | null
    readonly host_id: string | null
    group_id: string | null
    payment_id: string | null
    readonly pay_until: Date
    readonly endowed_cause?: string
    readonly words: string
    readonly placed_at: Date
  }
  readonly lines: readonly LineDraft[]
  readonly trace: readonly TraceStep[]
  /** Lines that leave the cart for it. */
  readonly cartLineIds: readonly string[]
  readonly addressId: string | undefined
  /** Coupons that lowered it, each once, by how much. */
  readonly coupons: readonly { readonly couponId: string; readonly discount: number }[]
  readonly invoice: InvoiceWish | undefined
}

/**
 * Writes an order with its lines, its trace, its first line of history, its invoice and what it takes out of the cart, in one
 * statement. A line that another order took out of the cart meanwhile refuses all of it.
 */
export async function writeOrder(
  work: Work,
  { order, lines, trace, cartLineIds, addressId, invoice }: OrderDraft,
): Promise<void> {
  const { id: actorId, name } = work.actor
  const kept = trace.length > 0 ? packTrace(trace) : undefined
  // What most orders do not have costs them nothing.
  const used = addressId
    ? sql`, used as (update orders.address set used_at = ${work.now} where id = ${addressId})`
    : sql``
  const invoiced = invoice
    ? sql`, invoiced as (
      insert into orders.invoice (order_id, person_id, wish, state, asked_at)
      values (${order.id}, ${order.person_id}, ${JSON.stringify(invoice)}::jsonb, 'wanted', ${work.now}))`
    : sql``
  const { rows } = await sql<{ taken: number }>`
    with placed as (
      insert into orders.order (state, ${columnsOf(order)})
      select 'created', ${columnsOf(order)} from jsonb_populate_record(null::orders.order, ${JSON.stringify(order)}::jsonb)
    ), lined as (
      insert into orders.line (${columnsOf(lines[0] ?? {})})
      select ${columnsOf(lines[0] ?? {})}
      from jsonb_populate_recordset(null::orders.line, ${JSON.stringify(lines)}::jsonb)
    ), traced as (
      insert into orders.trace (order_id, form, steps)
      select ${order.id}, ${kept?.form ?? null}, steps from (select ${kept?.steps ?? null}::bytea as steps) as packed
      where steps is not null
    ), told as (
      insert into orders.history (order_id, at, actor_id, actor_name, act, to_state)
      values (${order.id}, ${work.now}, ${actorId}, ${name}, 'placed', 'created')
    )${used}${invoiced}, taken as (
      delete from orders.cart_line where id = any(${[...cartLineIds]}) and person_id = ${order.person_id} returning id
    )
    select count(*)::int as taken from taken`.execute(work.tx)
  if (rows[0]?.taken !== cartLineIds.length) throw refuse.emptyBasket()
}

/** Names of columns as one piece of text: they are ours, and each as a piece of its own costs as much as the rest. */
function columnsOf(row: object): RawBuilder<unknown> {
  return sql.raw(
    Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', '),
  )
}
