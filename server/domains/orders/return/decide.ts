import { type Selectable, sql } from 'kysely'

import type { Return, ReturnState } from '#contracts/orders'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { loadLines, lockOrder, type OrderRow, rereadOrder, stepOrder } from '../order/lock.ts'
import { followRefund } from '../refund/refund-order.ts'
import { giveBack } from '../refund/request.ts'
import { refuse } from '../refusals.ts'
import { type OrdersTables, writing } from '../tables.ts'
import { returnMovesOf } from './return.ts'

type ReturnRow = Selectable<OrdersTables['orders.return']>

/** Staff say yes: goods may be sent, money alone is refunded at once. */
export async function approveReturn(work: Work, returnId: string): Promise<void> {
  const { row, order } = await lockReturn(work, returnId, 'staff', 'approve')
  await audit(work, 'orders.return-approved', { kind: 'order', id: order.id, name: order.number }, { returnId })
  await stepOrder(work, order, { act: 'return-approved', details: { returnId } })
  if (row.kind === 'money') await refundReturn(work, row, order, { haveComeBack: false, restock: true })
  else await moveReturn(work, row, { state: 'approved' })
}

/** Staff say no, in words that the buyer reads. */
export async function refuseReturn(work: Work, returnId: string, reason: string): Promise<void> {
  const { row, order } = await lockReturn(work, returnId, 'staff', 'refuse')
  await audit(work, 'orders.return-refused', { kind: 'order', id: order.id, name: order.number }, { returnId, reason })
  await stepOrder(work, order, { act: 'return-refused', details: { returnId, reason } })
  await freePieces(work, row)
  await moveReturn(work, row, { state: 'refused', refusal: reason.trim() })
}

/** The goods came back: they are refunded, and put on the shelf unless they are spoilt. */
export async function receiveReturn(work: Work, returnId: string, restock: boolean): Promise<void> {
  const { row, order } = await lockReturn(work, returnId, 'staff', 'receive')
  await audit(
    work,
    'orders.return-received',
    { kind: 'order', id: order.id, name: order.number },
    { returnId, restock },
  )
  await stepOrder(work, order, { act: 'return-received', details: { returnId, restock } })
  await refundReturn(work, row, order, { haveComeBack: true, restock })
}

export async function withdrawReturn(work: Work, returnId: string): Promise<void> {
  const { row, order } = await lockReturn(work, returnId, 'buyer', 'withdraw')
  await stepOrder(work, order, { act: 'return-withdrawn', details: { returnId } })
  await freePieces(work, row)
  await moveReturn(work, row, { state: 'withdrawn' })
}

export async function sendReturn(
  work: Work,
  returnId: string,
  { carrier, trackingNumber }: { readonly carrier: string; readonly trackingNumber: string },
): Promise<void> {
  const { row, order } = await lockReturn(work, returnId, 'buyer', 'send')
  await stepOrder(work, order, { act: 'return-sent', details: { returnId, carrier, trackingNumber } })
  await moveReturn(work, row, { state: 'sent', carrier: carrier.trim(), tracking_number: trackingNumber })
}

/** The return under its order's lock; refuses what the side may not do with it now. */
async function lockReturn(work: Work, returnId: string, side: 'buyer' | 'staff', move: Return['moves'][number]) {
  const tx = writing(work)
  const found = await tx
    .selectFrom('orders.return')
    .select(['order_id', 'person_id'])
    .where('id', '=', returnId)
    .executeTakeFirst()
  if (!found || (side === 'buyer' && found.person_id !== work.actor.id)) throw refuse.unknownReturn()
  const order = await lockOrder(work, found.order_id, side)
  const row = await tx.selectFrom('orders.return').selectAll().where('id', '=', returnId).executeTakeFirstOrThrow()
  if (!returnMovesOf(side, row).includes(move)) throw refuse.notPossibleNow({ state: row.state })
  return { row, order }
}

async function moveReturn(
  work: Work,
  { id: returnId, order_id: orderId, person_id: personId }: ReturnRow,
  set: Partial<ReturnRow> & { readonly state: ReturnState },
): Promise<void> {
  await writing(work)
    .updateTable('orders.return')
    .set({ ...set, changed_at: work.now })
    .where('id', '=', returnId)
    .execute()
  work.record('orders.return-changed', { returnId, orderId, personId, state: set.state })
}

/** The pieces are in no return any more. */
async function freePieces(work: Work, { id, order_id }: ReturnRow): Promise<void> {
  await sql`
    with counted as (
      update orders.order set open_returns = open_returns - 1 where id = ${order_id}
    )
    update orders.line set in_return = in_return - part.quantity
    from orders.return_line as part where part.return_id = ${id} and line.id = part.line_id`.execute(work.tx)
}

/** Gives back the pieces' share, as it is now that other refunds may have been made meanwhile. */
async function refundReturn(
  work: Work,
  row: ReturnRow,
  order: OrderRow,
  how: { readonly haveComeBack: boolean; readonly restock: boolean },
): Promise<void> {
  await freePieces(work, row)
  const tx = writing(work)
  const asked = await tx
    .selectFrom('orders.return_line')
    .select(['line_id as lineId', 'quantity'])
    .where('return_id', '=', row.id)
    .execute()
  const lines = await loadLines(tx, order.id)
  const given = await giveBack(work, order, lines, {
    lines: asked,
    reason: row.reason,
    cause: `return/${row.id}`,
    returnId: row.id,
    ...how,
  })
  await moveReturn(work, row, { state: 'refunded', amount: given.amount })
  await followRefund(work, await rereadOrder(work, order))
  await given.restock()
}
