import type { Selectable } from 'kysely'

import type { OrderHistory, OrderMove, OrderState } from '#contracts/orders'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type OrdersReader, type OrdersTables, writing } from '../tables.ts'
import { mayFollow, movesOf, type OrderStanding, type Side } from './order.ts'

export type OrderRow = Selectable<OrdersTables['orders.order']>
export type LineRow = Selectable<OrdersTables['orders.line']>

/**
 * Locks an order for an act. Whoever acts on an order takes this lock first, then its payment's, then its goods'. To a
 * buyer others' orders do not exist.
 */
export async function lockOrder(work: Work, orderId: string, side: Side): Promise<OrderRow> {
  const order = await writing(work)
    .selectFrom('orders.order')
    .selectAll()
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirst()
  if (!order || (side === 'buyer' && order.person_id !== work.actor.id)) throw refuse.unknownOrder()
  return order
}

export async function loadLines(db: OrdersReader, orderId: string): Promise<LineRow[]> {
  return db.selectFrom('orders.line').selectAll().where('order_id', '=', orderId).orderBy('place').execute()
}

/** What decides over an order's moves. `hasParcelOnItsWay` and `invoice` are looked up by whoever needs them. */
export function standingOf(
  row: OrderRow,
  more: Pick<OrderStanding, 'hasParcelOnItsWay' | 'invoice'> = { hasParcelOnItsWay: false, invoice: undefined },
): OrderStanding {
  return {
    ...more,
    state: row.state,
    total: row.total,
    refunded: row.refunded,
    quantity: row.quantity,
    shipped: row.shipped,
    withdrawn: row.withdrawn,
    awaitsGroup: row.awaits_group,
    payUntil: row.pay_until ?? undefined,
    returnUntil: row.return_until ?? undefined,
  }
}

/** Whether a side may do this with a locked order now. */
export function mayMove(side: Side, move: OrderMove, order: OrderRow, now: Date): boolean {
  return movesOf(side, standingOf(order), now).includes(move)
}

export interface Step {
  readonly act: OrderHistory['act']
  readonly to?: OrderState
  /** Columns that move along with the state. */
  readonly set?: Partial<
    Pick<OrderRow, 'shipped_at' | 'delivered_at' | 'completed_at' | 'ended_at' | 'ended_because' | 'return_until'>
  >
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes what was done into the order's history, and moves its state along if the step has one. Changes `order` too. */
export async function stepOrder(work: Work, order: OrderRow, { act, to, set = {}, details = {} }: Step): Promise<void> {
  const from = order.state
  if (to && !mayFollow(from, to)) throw refuse.notPossibleNow({ state: from })
  const tx = writing(work)
  if (to) {
    await tx
      .updateTable('orders.order')
      .set({ state: to, ...set })
      .where('id', '=', order.id)
      .execute()
    Object.assign(order, { state: to, ...set })
  }
  await tx
    .insertInto('orders.history')
    .values({
      order_id: order.id,
      at: work.now,
      actor_id: work.actor.id,
      actor_name: work.actor.kind === 'system' ? '' : work.actor.name,
      act,
      from_state: to ? from : null,
      to_state: to ?? null,
      details: JSON.stringify(details),
    })
    .execute()
}

/** The order as it is after triggers have moved its sums. */
export async function rereadOrder(work: Work, order: OrderRow): Promise<OrderRow> {
  return writing(work).selectFrom('orders.order').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
}
