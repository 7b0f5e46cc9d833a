import assert from 'node:assert/strict'
import { test } from 'node:test'

import { orderStates } from '#contracts/orders'
import { system } from '#platform/work'
import { noon } from '#test/world/database'
import { reading } from '../tables.ts'
import { inHangzhou, shop } from '../test/shop.ts'
import { countOrdersPaid, hasBought } from './count.ts'
import { placeEndowedOrder } from './endow.ts'
import { mayFollow, movesOf, type OrderStanding } from './order.ts'

const { db, perform, goods, buyer, bought, seen, level, facts } = await shop()

const placed: OrderStanding = {
  state: 'created',
  total: 100,
  refunded: 0,
  quantity: 2,
  shipped: 0,
  withdrawn: 0,
  awaitsGroup: false,
  payUntil: new Date(noon.getTime() + 1),
  returnUntil: undefined,
  hasParcelOnItsWay: false,
  invoice: undefined,
}
const buyers = (change: Partial<OrderStanding>) => movesOf('buyer', { ...placed, ...change }, noon)
const staffs = (change: Partial<OrderStanding>) => movesOf('staff', { ...placed, ...change }, noon)

test('the database knows the same course of orders as the code', async () => {
  const rows = await reading(db).selectFrom('orders.permitted_move').selectAll().execute()
  const known = new Set(rows.map(({ from_state, to_state }) => `${from_state} ${to_state}`))
  for (const from of orderStates)
    for (const to of orderStates) assert.equal(known.has(`${from} ${to}`), mayFollow(from, to), `${from} → ${to}`)
})

test('what a buyer may do follows the state', () => {
  assert.deepEqual(buyers({}), ['pay', 'cancel'])
  assert.deepEqual(buyers({ payUntil: noon }), ['cancel'])
  assert.deepEqual(buyers({ state: 'paid' }), ['cancel', 'ask-for-return', 'ask-for-invoice'])
  assert.deepEqual(buyers({ state: 'paid', shipped: 1, invoice: 'issued' }), ['ask-for-return'])
  assert.ok(buyers({ state: 'shipped', shipped: 2 }).includes('confirm-receipt'))
  const later = new Date(noon.getTime() + 1)
  assert.ok(buyers({ state: 'delivered', returnUntil: later }).includes('ask-for-return'))
  assert.ok(!buyers({ state: 'delivered', returnUntil: noon }).includes('ask-for-return'))
  for (const state of ['cancelled', 'closed'] as const) assert.deepEqual(buyers({ state }), [])
})

test('staff ship what is paid, of a full group, and left', () => {
  assert.ok(staffs({ state: 'paid' }).includes('ship'))
  assert.ok(!staffs({ state: 'paid', awaitsGroup: true }).includes('ship'))
  assert.ok(!staffs({ state: 'paid', shipped: 1, withdrawn: 1 }).includes('ship'))
  assert.ok(!staffs({ state: 'created' }).includes('refund'))
  assert.ok(!staffs({ state: 'shipped', refunded: 100 }).includes('refund'))
  assert.ok(staffs({ state: 'completed', invoice: 'wanted' }).includes('issue-invoice'))
})

test('a prize is ordered once, costs nothing and is ready to be shipped', async () => {
  const prize = await goods('prize', 29_900, 2)
  const mei = await buyer('Mei')
  const endow = () =>
    perform(system, (work) =>
      placeEndowedOrder(work, {
        personId: mei.id,
        personName: mei.name,
        variantId: prize.variantId,
        cause: `draw/1/${mei.id}`,
        address: inHangzhou,
      }),
    )
  const { orderId } = await endow()
  assert.deepEqual(await endow(), { orderId })
  const { state, total, discount, isEndowed, moves } = await seen(orderId)
  assert.deepEqual([state, total.amount, discount.amount, isEndowed], ['paid', 0, 29_900, true])
  assert.ok(moves.includes('ship'))
  assert.deepEqual(await level(prize), { stock: 1, held: 0 })
  assert.equal((await facts('orders.order-paid')).filter((fact) => fact.orderId === orderId).length, 1)
})

test('who has bought is known by show, product and time; a prize is no purchase', async () => {
  const [tea, cup] = [await goods('tea', 12_000), await goods('cup', 3_000)]
  const mei = await buyer('Mei')
  assert.deepEqual([await countOrdersPaid(db, mei.id), await hasBought(db, { personId: mei.id })], [0, false])
  await bought(mei, [{ ...tea, quantity: 1 }])
  assert.equal(await countOrdersPaid(db, mei.id), 1)
  const asked = { personId: mei.id }
  assert.equal(await hasBought(db, { ...asked, productId: tea.productId }), true)
  assert.equal(await hasBought(db, { ...asked, productId: cup.productId }), false)
  assert.equal(await hasBought(db, { ...asked, since: new Date(noon.getTime() + 1) }), false)
})
