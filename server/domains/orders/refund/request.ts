import { sql } from 'kysely'

import { returnStock } from '#domains/catalogue/index'
import { requestRefund } from '#domains/payments/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import type { LineRow, OrderRow } from '../order/lock.ts'
import { stepOrder } from '../order/lock.ts'
import { refuse } from '../refusals.ts'
import { type AskedRefund, partOf, type RefundPart } from './refund.ts'

export interface GiveBack {
  readonly lines: readonly AskedRefund[]
  readonly shipping?: number
  readonly reason: string
  /** What makes it one refund: a second one with the same cause is refused by the database. */
  readonly cause: string
  readonly returnId?: string
  /** The pieces came back from the buyer. */
  readonly haveComeBack?: boolean
  readonly restock: boolean
}

export interface GivenBack {
  readonly refundId: string
  readonly amount: number
  readonly parts: readonly RefundPart[]
  /** Puts the pieces back on the shelf; apart, because goods are locked last. */
  restock(): Promise<void>
}

/**
 * Gives back money of a locked order. That no order and no line gives back more than was paid is the database's word, so
 * two refunds at once end in one of them being refused.
 */
export async function giveBack(
  work: Work,
  order: OrderRow,
  lines: readonly LineRow[],
  wish: GiveBack,
): Promise<GivenBack> {
  const { shipping = 0, reason } = wish
  const parts = partsOf(lines, wish)
  const amount = parts.reduce((sum, part) => sum + part.amount, shipping)
  if (amount === 0 && parts.every(({ quantity }) => quantity === 0)) throw refuse.nothingToRefund()
  const refundId = newId(work.now.getTime())
  await writeRefund(work, order, { ...wish, refundId, amount, parts })
  if (amount > 0) await askPayments(work, order, { refundId, amount, reason })
  await stepOrder(work, order, { act: 'refund-requested', details: { refundId, amount, reason } })
  return { refundId, amount, parts, restock: () => restock(work, order, lines, parts, wish) }
}

/** Gives back whatever is left of an order that was not shipped. The pieces go back to the shelf when the result is called. */
export async function giveBackAll(
  work: Work,
  order: OrderRow,
  lines: readonly LineRow[],
  { reason, cause }: { readonly reason: string; readonly cause: string },
): Promise<() => Promise<void>> {
  const rest = lines
    .map((line) => ({
      lineId: line.id,
      quantity: line.quantity - line.refunded_quantity,
      amount: line.total - line.refunded,
    }))
    .filter(({ quantity, amount }) => quantity > 0 || amount > 0)
  const shipping = order.shipping - order.shipping_refunded
  if (rest.length === 0 && shipping === 0) return async () => {}
  const given = await giveBack(work, order, lines, { lines: rest, shipping, reason, cause, restock: true })
  return given.restock
}

function partsOf(lines: readonly LineRow[], { lines: asked, haveComeBack = false }: GiveBack): RefundPart[] {
  if (new Set(asked.map(({ lineId }) => lineId)).size < asked.length) throw refuse.lineTwice()
  return asked.map((one) => {
    const line = lines.find(({ id }) => id === one.lineId)
    if (!line) throw refuse.unknownLine({ lineId: one.lineId })
    if (one.quantity > line.quantity - line.refunded_quantity)
      throw refuse.moreThanOrdered({ lineId: line.id, left: line.quantity - line.refunded_quantity })
    return partOf(line, one, haveComeBack)
  })
}

const limits = new Set([
  'refunded_within_paid',
  'shipping_refunded_within',
  'line_refunded_within_total',
  'line_refunded_quantity_within',
  'line_in_return_within',
  'line_shipped_within',
])

async function writeRefund(
  work: Work,
  order: OrderRow,
  refund: GiveBack & { readonly refundId: string; readonly amount: number; readonly parts: readonly RefundPart[] },
): Promise<void> {
  const { refundId, amount, parts, shipping = 0, reason, cause, returnId } = refund
  const { id: actorId, kind, name } = work.actor
  const isDone = amount === 0
  await sql`
    with lined as (
      insert into orders.refund_line (refund_id, line_id, quantity, withdrawn, amount)
      select ${refundId}, line_id, quantity, withdrawn, amount
      from jsonb_populate_recordset(null::orders.refund_line, ${JSON.stringify(parts)}::jsonb)
    )
    insert into orders.refund (id, order_id, amount, shipping, reason, cause, return_id, state, actor_id, actor_name, at,
      confirmed_at)
    values (${refundId}, ${order.id}, ${amount}, ${shipping}, ${reason}, ${cause}, ${returnId ?? null},
      ${isDone ? 'confirmed' : 'requested'}, ${actorId}, ${kind === 'system' ? '' : name}, ${work.now},
      ${isDone ? work.now : null})`
    .execute(work.tx)
    .catch((error: { readonly constraint?: string }) => {
      if (error.constraint && limits.has(error.constraint)) throw refuse.moreThanPaid()
      throw error
    })
}

async function askPayments(
  work: Work,
  order: OrderRow,
  { refundId, amount, reason }: { readonly refundId: string; readonly amount: number; readonly reason: string },
): Promise<void> {
  if (!order.payment_id) throw new Error('An order without a payment has money to give back.')
  const asked = await requestRefund(work, {
    paymentId: order.payment_id,
    amount: { amount, currency: order.currency },
    reason,
    cause: `order-refund/${refundId}`,
  })
  await sql`update orders.refund set payment_refund_id = ${asked.refundId} where id = ${refundId}`.execute(work.tx)
}

/** Pieces that were sold beyond the shelf were never taken from it, so they do not go back to it. */
async function restock(
  work: Work,
  order: OrderRow,
  lines: readonly LineRow[],
  parts: readonly RefundPart[],
  { restock, haveComeBack }: GiveBack,
): Promise<void> {
  if (!restock) return
  const owed: { id: string; pieces: number }[] = []
  const pieces = parts.flatMap((part) => {
    const line = lines.find(({ id }) => id === part.line_id)
    if (!line) return []
    const back = haveComeBack ? part.quantity : part.withdrawn
    const neverTaken = haveComeBack ? 0 : Math.min(back, line.back_ordered)
    if (neverTaken > 0) owed.push({ id: line.id, pieces: neverTaken })
    return back > neverTaken ? [{ variantId: line.variant_id, quantity: back - neverTaken }] : []
  })
  if (owed.length > 0)
    await sql`
      update orders.line set back_ordered = back_ordered - owed.pieces
      from jsonb_to_recordset(${JSON.stringify(owed)}::jsonb) as owed (id text, pieces int)
      where line.id = owed.id`.execute(work.tx)
  await returnStock(work, pieces, order.number)
}
