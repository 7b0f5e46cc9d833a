import { sql } from 'kysely'

import type { askForReturn as askRoute } from '#contracts/orders'
import type { BodyOf } from '#contracts/route'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { type LineRow, loadLines, lockOrder, mayMove, stepOrder } from '../order/lock.ts'
import { shareOf } from '../refund/refund.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { returnable } from './return.ts'

type Wish = BodyOf<typeof askRoute>

/** Asks to give back pieces of an own order. Each piece is in one return at a time, by the database's word. */
export async function askForReturn(work: Work, orderId: string, wish: Wish): Promise<string> {
  const order = await lockOrder(work, orderId, 'buyer')
  if (!mayMove('buyer', 'ask-for-return', order, work.now)) {
    if (order.return_until && order.return_until <= work.now) throw refuse.returnOver()
    throw refuse.notPossibleNow({ state: order.state })
  }
  const lines = await loadLines(writing(work), orderId)
  const parts = partsOf(lines, wish)
  const returnId = newId(work.now.getTime())
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  await writeReturn(work, { returnId, orderId, amount, parts, wish })
  await takePictures(work, returnId, orderId, wish.pictureIds ?? [])
  await stepOrder(work, order, { act: 'return-asked', details: { returnId, amount, kind: wish.kind } })
  work.record('orders.return-changed', { returnId, orderId, personId: order.person_id, state: 'requested' })
  return returnId
}

interface Part {
  readonly line_id: string
  readonly quantity: number
  readonly amount: number
}

function partsOf(lines: readonly LineRow[], { kind, lines: asked }: Wish): Part[] {
  if (new Set(asked.map(({ lineId }) => lineId)).size < asked.length) throw refuse.lineTwice()
  return asked.map(({ lineId, quantity }) => {
    const line = lines.find(({ id }) => id === lineId)
    if (!line) throw refuse.unknownLine({ lineId })
    const left = returnable(kind, line)
    if (quantity > left && kind === 'goods' && quantity <= returnable('money', line))
      throw refuse.notReceivedYet({ lineId, left })
    if (quantity > left) throw refuse.moreThanOrdered({ lineId, left })
    return { line_id: lineId, quantity, amount: shareOf(line, quantity) }
  })
}

interface NewReturn {
  readonly returnId: string
  readonly orderId: string
  readonly amount: number
  readonly parts: readonly Part[]
  readonly wish: Wish
}

async function writeReturn(work: Work, { returnId, orderId, amount, parts, wish }: NewReturn): Promise<void> {
  await sql`
    with asked as (
      insert into orders.return (id, order_id, person_id, kind, state, reason, text, amount, requested_at, changed_at)
      values (${returnId}, ${orderId}, ${work.actor.id}, ${wish.kind}, 'requested', ${wish.reason}, ${wish.text.trim()},
        ${amount}, ${work.now}, ${work.now})
    ), part as (
      select line_id, quantity, amount
      from jsonb_populate_recordset(null::orders.return_line, ${JSON.stringify(parts)}::jsonb)
    ), lined as (
      insert into orders.return_line (return_id, line_id, quantity, amount)
      select ${returnId}, line_id, quantity, amount from part
    ), counted as (
      update orders.order set open_returns = open_returns + 1 where id = ${orderId}
    )
    update orders.line set in_return = in_return + part.quantity from part where line.id = part.line_id`.execute(
    work.tx,
  )
}

/** Own pictures of this order that are in no return yet, in the order given. */
async function takePictures(
  work: Work,
  returnId: string,
  orderId: string,
  pictureIds: readonly string[],
): Promise<void> {
  if (pictureIds.length === 0) return
  const { numAffectedRows } = await sql`
    update orders.return_picture as picture set return_id = ${returnId}, place = array_position(${[...pictureIds]}::text[], picture.id)
    where id = any(${[...pictureIds]}) and order_id = ${orderId} and person_id = ${work.actor.id} and return_id is null`.execute(
    work.tx,
  )
  if (Number(numAffectedRows) !== pictureIds.length) throw refuse.unknownPicture({ field: 'pictureIds' })
}
