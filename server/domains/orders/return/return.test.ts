import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Actor } from '#platform/work'
import { doWhatIsDue } from '../jobs.ts'
import { confirmReceipt } from '../order/parcel/deliver.ts'
import { shipOrder } from '../order/parcel/ship.ts'
import { reading } from '../tables.ts'
import { type Piece, shop } from '../test/shop.ts'
import { askForReturn } from './ask.ts'
import { approveReturn, receiveReturn, refuseReturn, sendReturn, withdrawReturn } from './decide.ts'
import { addReturnPicture } from './picture.ts'
import { getReturn, listReturns } from './queries.ts'

const { db, perform, goods, buyer, bought, seen, someone, level, clock } = await shop()
const lin = await someone('Lin', ['service'])

/** An order of so many pieces that has arrived. */
async function received(who: Actor, piece: Piece, quantity: number) {
  const { orderId } = await bought(who, [{ ...piece, quantity }])
  await perform(lin, (work) => shipOrder(work, orderId, { carrier: 'sf', trackingNumber: 'SF001' }))
  await perform(who, (work) => confirmReceipt(work, orderId))
  return { orderId, lineId: (await seen(orderId)).lines[0]!.id }
}

const ask = (who: Actor, orderId: string, lineId: string, quantity: number, more: object = {}) =>
  perform(who, (work) =>
    askForReturn(work, orderId, {
      kind: 'goods',
      reason: 'damaged',
      text: '杯子碎了',
      lines: [{ lineId, quantity }],
      ...more,
    }),
  )
const shown = (returnId: string) => getReturn(reading(db), returnId, 'staff')

test('goods come back: asked for, approved, sent, received, refunded, and on the shelf again', async () => {
  const cup = await goods('cup', 9_900, 10)
  const mei = await buyer('Mei')
  const { orderId, lineId } = await received(mei, cup, 2)
  const pictureId = await perform(mei, (work) => addReturnPicture(work, orderId, 'returns/one.webp'))
  const returnId = await ask(mei, orderId, lineId, 1, { pictureIds: [pictureId] })
  const { state, amount, pictures, moves } = await shown(returnId)
  assert.deepEqual([state, amount.amount, pictures.length, moves], ['requested', 9_900, 1, ['approve', 'refuse']])
  assert.deepEqual([(await seen(orderId)).openReturns, (await seen(orderId)).lines[0]?.inReturn], [1, 1])
  await perform(lin, (work) => approveReturn(work, returnId))
  await perform(mei, (work) => sendReturn(work, returnId, { carrier: 'sf', trackingNumber: 'SF999' }))
  await perform(lin, (work) => receiveReturn(work, returnId, true))
  assert.equal((await shown(returnId)).state, 'refunded')
  const order = await seen(orderId)
  assert.deepEqual(
    [order.refunded.amount, order.openReturns, order.lines[0]?.inReturn, order.lines[0]?.refundedQuantity],
    [9_900, 0, 0, 1],
  )
  assert.deepEqual(await level(cup), { stock: 9, held: 0 })
  assert.equal(order.state, 'delivered')
})

test('money alone goes back as soon as it is approved; pieces that were never shipped go back to the shelf', async () => {
  const cup = await goods('cup', 9_900, 10)
  const mei = await buyer('Mei')
  const { orderId } = await bought(mei, [{ ...cup, quantity: 1 }])
  const lineId = (await seen(orderId)).lines[0]!.id
  await assert.rejects(ask(mei, orderId, lineId, 1), { code: 'orders.not-received-yet' })
  const returnId = await ask(mei, orderId, lineId, 1, { kind: 'money', reason: 'changed-mind' })
  await perform(lin, (work) => approveReturn(work, returnId))
  const { state, refunded } = await seen(orderId)
  assert.deepEqual([state, refunded.amount, await level(cup)], ['closed', 9_900, { stock: 10, held: 0 }])
})

test('a piece is in one return at a time, also with two requests at once', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { orderId, lineId } = await received(mei, cup, 2)
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => ask(mei, orderId, lineId, 1)))
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2)
  await assert.rejects(ask(mei, orderId, lineId, 1), { code: 'orders.more-than-ordered', details: { lineId, left: 0 } })
})

test('what is refused or withdrawn frees its pieces', async () => {
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { orderId, lineId } = await received(mei, cup, 1)
  const refused = await ask(mei, orderId, lineId, 1)
  await perform(lin, (work) => refuseReturn(work, refused, '照片看不清'))
  assert.deepEqual([(await shown(refused)).state, (await shown(refused)).refusal], ['refused', '照片看不清'])
  const withdrawn = await ask(mei, orderId, lineId, 1)
  await perform(mei, (work) => withdrawReturn(work, withdrawn))
  await assert.rejects(
    perform(lin, (work) => approveReturn(work, withdrawn)),
    { code: 'orders.not-possible-now' },
  )
  assert.equal((await seen(orderId)).openReturns, 0)
  await ask(mei, orderId, lineId, 1)
})

test('a return in time keeps the order from being completed; after its time there is none', async () => {
  const began = clock.now()
  const cup = await goods('cup', 9_900)
  const mei = await buyer('Mei')
  const { orderId, lineId } = await received(mei, cup, 2)
  const returnId = await ask(mei, orderId, lineId, 1)
  clock.advance(7 * 86_400_000)
  await doWhatIsDue({ db, clock, perform })
  assert.equal((await seen(orderId)).state, 'delivered')
  await assert.rejects(ask(mei, orderId, lineId, 1), { code: 'orders.return-over' })
  await perform(lin, (work) => refuseReturn(work, returnId, 'no'))
  await doWhatIsDue({ db, clock, perform })
  assert.equal((await seen(orderId)).state, 'completed')
  clock.set(began)
})

test('others’ orders, returns and pictures are not there', async () => {
  const cup = await goods('cup', 9_900)
  const [mei, other] = [await buyer('Mei'), await buyer('Other')]
  const { orderId, lineId } = await received(mei, cup, 1)
  const pictureId = await perform(mei, (work) => addReturnPicture(work, orderId, 'returns/two.webp'))
  await assert.rejects(ask(other, orderId, lineId, 1), { code: 'orders.unknown-order' })
  await assert.rejects(ask(mei, orderId, orderId, 1), { code: 'orders.unknown-line' })
  await assert.rejects(ask(mei, orderId, lineId, 1, { pictureIds: [orderId] }), { code: 'orders.unknown-picture' })
  const returnId = await ask(mei, orderId, lineId, 1, { pictureIds: [pictureId] })
  await assert.rejects(
    perform(other, (work) => withdrawReturn(work, returnId)),
    { code: 'orders.unknown-return' },
  )
  const mine = await listReturns(reading(db), { search: (await seen(orderId)).number })
  assert.deepEqual(
    mine.items.map(({ id }) => id),
    [returnId],
  )
})

test('the database keeps a piece from being asked back twice', async () => {
  const cup = await goods('cup', 9_900)
  const { lineId } = await received(await buyer('Mei'), cup, 1)
  await assert.rejects(sql`update orders.line set in_return = 2 where id = ${lineId}`.execute(db), { code: '23514' })
})
