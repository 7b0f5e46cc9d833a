import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { type SoldLine, sellHeld } from '#domains/catalogue/index'
import type { Payable } from '#domains/payments/index'
import type { Work } from '#platform/work'
import { confirmActivities, keepSeat } from '../checkout/activity.ts'
import { confirmRefund } from '../refund/settle.ts'
import { type OrdersTables, reading } from '../tables.ts'
import { toldOf } from './told.ts'

type PaidLine = Pick<
  Selectable<OrdersTables['orders.line']>,
  'id' | 'product_id' | 'variant_id' | 'quantity' | 'total' | 'show_id' | 'host_id' | 'activity_kind' | 'activity_id'
>

interface PaidOrder {
  readonly id: string
  readonly number: string
  readonly person_id: string
  readonly total: number
  readonly currency: string
  readonly show_id: string | null
  readonly host_id: string | null
  readonly group_id: string | null
  readonly lines: readonly PaidLine[]
}

/** Orders as payments know them: paid once and exactly, or the money is not wanted and goes back. */
export const orderPayable: Payable = {
  kind: 'order',
  async paid(work, payments) {
    const marked = await Promise.all(payments.map((payment) => markPaid(work, payment.payableId, payment)))
    const kept: Kept[] = []
    const answers: ('kept' | 'unwanted')[] = []
    for (const [place, payment] of payments.entries()) {
      const order = marked[place] ?? (await markGroupPaid(work, payment.payableId, payment))
      answers.push(order ? 'kept' : 'unwanted')
      if (order) kept.push({ order, paidAt: payment.paidAt })
    }
    return { answers, atLast: () => settle(work, kept) }
  },
  refunded: (work, refund) => confirmRefund(work, refund.refundId),
  async describe(db, orderId) {
    const order = await reading(db)
      .selectFrom('orders.order')
      .select(['number', 'buyer_name'])
      .where('id', '=', orderId)
      .executeTakeFirst()
    return order && { title: `${order.number} ${order.buyer_name}`.trim(), path: `/orders/${orderId}` }
  },
}

/** An order that costs nothing is paid as soon as it is placed. */
export async function settleAtOnce(work: Work, orderId: string): Promise<void> {
  const money = { amount: 0, paidAt: work.now }
  const order = (await markPaid(work, orderId, money)) ?? (await markGroupPaid(work, orderId, money))
  if (!order) throw new Error('An order that costs nothing was not there to be settled.')
  await settle(work, [{ order, paidAt: work.now }])
}

interface Money {
  readonly amount: number
  readonly currency?: string
  readonly paidAt: Date
}

/**
 * The same for an order of a group, whose seat decides: it is locked before the order moves, and when the group is over
 * nobody waits for the money, though the order has not heard of it yet.
 */
async function markGroupPaid(work: Work, orderId: string, money: Money): Promise<PaidOrder | undefined> {
  const { rows } = await sql<{ total: number; currency: string }>`
    select total, currency from orders.order
    where id = ${orderId} and group_id is not null and state = 'created' for update`.execute(work.tx)
  const [waiting] = rows
  if (waiting?.total !== money.amount || waiting.currency !== (money.currency ?? waiting.currency)) return undefined
  const { amount, paidAt } = money
  return (await keepSeat(work, { orderId, amount, paidAt })) ? markPaid(work, orderId, money, true) : undefined
}

/**
 * Moves an order that still waits, of exactly this amount, to `paid`; undefined when nobody waits for the money. The state is
 * a parameter: to a plan made while there are few orders, reading all that wait looks as cheap as the one by its key.
 */
async function markPaid(
  work: Work,
  orderId: string,
  { amount, currency, paidAt }: Money,
  isOfGroup = false,
): Promise<PaidOrder | undefined> {
  const { id: actorId, kind, name } = work.actor
  const { rows } = await sql<PaidOrder>`
    with paid as (
      update orders.order as placed
      set state = 'paid', paid = total, paid_at = ${paidAt}, awaits_group = group_id is not null
      where id = ${orderId} and state = any(${['created']}) and (group_id is not null) = ${isOfGroup}
        and total = ${amount} and currency = ${currency ?? sql`placed.currency`}
      returning *
    ), told as (
      insert into orders.history (order_id, at, actor_id, actor_name, act, from_state, to_state)
      select id, ${work.now}, ${actorId}, ${kind === 'system' ? '' : name}, 'paid', 'created', 'paid' from paid
    )
    select id, number, person_id, total, currency, show_id, host_id, group_id,
      (select jsonb_agg(to_jsonb(line) - 'goods' - 'shares' order by place)
        from orders.line as line where order_id = paid.id) as lines
    from paid`.execute(work.tx)
  return rows[0]
}

interface Kept {
  readonly order: PaidOrder
  readonly paidAt: Date
}

/** What follows in the same commit: the goods are sold, claims and seats are kept. */
async function settle(work: Work, kept: readonly Kept[]): Promise<void> {
  const sales = kept.map(({ order: { id, number, lines } }) => ({
    holder: `order/${id}`,
    lines: lines.map(({ variant_id: variantId, quantity }) => ({ variantId, quantity })),
    note: number,
  }))
  const sold = await sellHeld(work, sales)
  for (const [place, { order, paidAt }] of kept.entries()) {
    await noteBackOrders(work, order.lines, sold[place] ?? [])
    await confirmActivities(work, order)
    work.record('orders.order-paid', { ...toldOf(order, order.lines), paidAt: paidAt.toISOString() })
  }
}

/** Pieces that the shelf did not have, told to the first lines of their variant. */
async function noteBackOrders(work: Work, lines: readonly PaidLine[], sold: readonly SoldLine[]): Promise<void> {
  const owed = new Map(sold.map(({ variantId, backOrdered }) => [variantId, backOrdered]))
  const noted = lines.flatMap(({ id, variant_id, quantity }) => {
    const pieces = Math.min(quantity, owed.get(variant_id) ?? 0)
    owed.set(variant_id, (owed.get(variant_id) ?? 0) - pieces)
    return pieces > 0 ? [{ id, pieces }] : []
  })
  if (noted.length === 0) return
  await sql`
    update orders.line set back_ordered = noted.pieces
    from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) as noted (id text, pieces int)
    where line.id = noted.id`.execute(work.tx)
}
