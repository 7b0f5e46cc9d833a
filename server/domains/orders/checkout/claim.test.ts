import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { claimPieces } from '#domains/promotions/flash-sale/claim'
import { createSale } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { addCartLine } from '../cart/add.ts'
import { changeCartLine } from '../cart/change.ts'
import { readCart } from '../cart/queries.ts'
import { doWhatIsDue } from '../jobs.ts'
import { cancelOrder } from '../order/end.ts'
import { type Piece, shop } from '../test/shop.ts'
import { placeOrder } from './place.ts'

const { db, perform, goods, buyer, order, pay, seen, level, clock, totalOf } = await shop()

/** A sale of all pieces of the goods at half their price, and a claim of it. */
async function claimed(who: Actor, piece: Piece, quantity: number, allotment = 4) {
  const items = [{ variantId: piece.variantId, price: 10_000, allotment }]
  const saleId = await perform(system, (work) => createSale(work, { items, perPerson: 4, minutes: 60, payMinutes: 10 }))
  const draft = { id: newId(), personId: who.id, isGuest: false, variantId: piece.variantId, quantity, at: clock.now() }
  const { answers } = await perform(system, (work) => claimPieces(work, saleId, [draft]))
  const [claim] = answers
  assert.ok(claim && 'payUntil' in claim)
  return { saleId, activity: { kind: 'flash-sale' as const, claimId: claim.id } }
}

const stateOf = async (claimId: string) => {
  const { rows } = await sql<{ state: string }>`
    select state from promotions.flash_sale_claim where id = ${claimId}`.execute(db)
  return rows[0]?.state
}

test('a claim is ordered at its price from the pieces that were held for it, and is paid with the order', async () => {
  const lipstick = await goods('lipstick', 20_000, 4)
  const mei = await buyer('Mei')
  const { activity } = await claimed(mei, lipstick, 2)
  const placed = await order(mei, [{ ...lipstick, quantity: 2, activity }])
  assert.equal(placed.total.amount, 20_000)
  assert.deepEqual(await level(lipstick), { stock: 4, held: 4 })
  assert.equal(await stateOf(activity.claimId), 'ordered')
  await pay(placed.paymentId)
  assert.deepEqual([await stateOf(activity.claimId), await level(lipstick)], ['paid', { stock: 2, held: 2 }])
  const { lines, discounts } = await seen(placed.orderId)
  assert.deepEqual([lines[0]?.sums.discount, lines[0]?.activity?.kind], [20_000, 'flash-sale'])
  assert.equal(discounts[0]?.step, 'activity')
})

test('a claim travels through the cart with its number of pieces, and stands beside the same goods at their own price', async () => {
  const lipstick = await goods('lipstick', 20_000, 8)
  const mei = await buyer('Mei')
  const { activity } = await claimed(mei, lipstick, 2)
  const wish = { variantId: lipstick.variantId, activity: { kind: activity.kind, id: activity.claimId } }
  const { lineId } = await perform(mei, (work) => addCartLine(work, { ...wish, quantity: 1 }))
  await perform(mei, (work) => addCartLine(work, { variantId: lipstick.variantId, quantity: 1 }))
  const { lines, priced } = await readCart(db, mei, clock.now())
  assert.deepEqual(lines.map(({ quantity }) => quantity).sort(), [1, 2])
  assert.equal(priced.total, 40_000)
  await assert.rejects(
    perform(mei, (work) => changeCartLine(work, lineId, { quantity: 3 })),
    { code: 'orders.activity-fixed' },
  )
  const basket = { from: 'cart' as const }
  const { orderId } = await perform(mei, (work) => placeOrder(work, { basket, expectedTotal: 40_000 }))
  assert.equal((await seen(orderId)).quantity, 3)
  assert.deepEqual(await level(lipstick), { stock: 8, held: 5 })
})

test('pieces of a claim that is not paid go back into the sale, whether the order is cancelled or forgotten', async () => {
  const began = clock.now()
  const lipstick = await goods('lipstick', 20_000, 4)
  const mei = await buyer('Mei')
  const one = await claimed(mei, lipstick, 2)
  const placed = await order(mei, [{ ...lipstick, quantity: 2, activity: one.activity }])
  await perform(mei, (work) => cancelOrder(work, placed.orderId, 'buyer', 'no'))
  assert.deepEqual([await stateOf(one.activity.claimId), await level(lipstick)], ['returned', { stock: 4, held: 4 }])
  const cup = await goods('cup', 20_000, 4)
  const other = await claimed(mei, cup, 2)
  await order(mei, [{ ...cup, quantity: 2, activity: other.activity }])
  clock.advance(15 * 60_000)
  await doWhatIsDue({ db, clock, perform })
  assert.deepEqual([await stateOf(other.activity.claimId), await level(cup)], ['returned', { stock: 4, held: 4 }])
  clock.set(began)
})

test('another’s claim, one that is ordered already, or another number of pieces is no reason for the price', async () => {
  const lipstick = await goods('lipstick', 20_000, 8)
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const { activity } = await claimed(mei, lipstick, 1)
  const trouble = { code: 'orders.line-trouble' }
  await assert.rejects(order(lin, [{ ...lipstick, quantity: 1, activity }], { expectedTotal: 10_000 }), trouble)
  await assert.rejects(order(mei, [{ ...lipstick, quantity: 2, activity }], { expectedTotal: 20_000 }), trouble)
  const lines = [{ ...lipstick, quantity: 1, activity }]
  assert.equal(await totalOf(mei, { basket: { from: 'direct', lines } }), 10_000)
  const place = () => order(mei, lines, { expectedTotal: 10_000 })
  const outcomes = await Promise.allSettled([place(), place()])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(place(), trouble)
})
