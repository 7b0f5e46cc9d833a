import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { HelpOfferDraft } from '#contracts/sharing'
import { helpBooks } from '#domains/sharing/price-help/books'
import { giveHelp } from '#domains/sharing/price-help/give'
import { createHelpOffer } from '#domains/sharing/price-help/offer/keep'
import { openHelp } from '#domains/sharing/price-help/open'
import { getHelpPage } from '#domains/sharing/price-help/queries'
import { findWrong } from '#platform/operations/books/index'
import { type Actor, system } from '#platform/work'
import { cancelOrder } from '../order/end.ts'
import { type Piece, shop } from '../test/shop.ts'

const { db, perform, goods, buyer, order, pay, seen, level, clock, someone, totalOf } = await shop()

async function call(who: Actor, piece: Piece, change: Partial<HelpOfferDraft> = {}) {
  const hours = (n: number) => new Date(clock.now().getTime() + n * 3_600_000).toISOString()
  const draft: HelpOfferDraft = {
    variantId: piece.variantId,
    startPrice: 100_000,
    floorPrice: 40_000,
    needed: 2,
    newNeeded: 0,
    shape: 'equal',
    buyAt: 'any',
    startsAt: hours(-1),
    endsAt: hours(200),
    callHours: 24,
    callsPerPerson: 5,
    helpsPerDay: 20,
    forGuests: true,
    ...change,
  }
  const offerId = await perform(system, (work) => createHelpOffer(work, draft))
  const { id } = await perform(who, (work) => openHelp(work, offerId))
  return { id, offerId, line: { ...piece, quantity: 1, activity: { kind: 'price-help' as const, helpId: id } } }
}

async function help(helpId: string): Promise<void> {
  const friend = await someone('Friend')
  await perform({ ...friend, deviceId: friend.id }, (work) => giveHelp(work, helpId))
}

const stateOf = async (who: Actor, helpId: string) => (await getHelpPage(db, helpId, who, clock.now())).help.state

test('a call is bought at what it has come to, and from then on nobody can help', async () => {
  const lamp = await goods('lamp', 100_000, 3)
  const mei = await buyer('Mei')
  const { id, line } = await call(mei, lamp)
  await help(id)
  const placed = await order(mei, [line])
  assert.equal(placed.total.amount, 70_000)
  assert.deepEqual(await level(lamp), { stock: 3, held: 1 })
  await assert.rejects(help(id), { code: 'sharing.help-over' })
  assert.equal(await stateOf(mei, id), 'ordered')
  await pay(placed.paymentId)
  assert.equal(await stateOf(mei, id), 'bought')
  const { lines, discounts } = await seen(placed.orderId)
  assert.deepEqual([lines[0]?.activity?.kind, lines[0]?.sums.discount], ['price-help', 30_000])
  assert.equal(discounts[0]?.step, 'activity')
  await assert.rejects(order(mei, [line], { expectedTotal: 70_000 }), { code: 'orders.line-trouble' })
  assert.deepEqual(await findWrong(db, helpBooks), [])
})

test('a call that is for the floor only is not bought before', async () => {
  const lamp = await goods('lamp', 100_000)
  const mei = await buyer('Mei')
  const { id, line } = await call(mei, lamp, { buyAt: 'floor' })
  await help(id)
  await assert.rejects(order(mei, [line], { expectedTotal: 70_000 }), { code: 'orders.line-trouble' })
  await help(id)
  assert.equal((await order(mei, [line])).total.amount, 40_000)
})

test('another’s call, two pieces, and other goods are no reason for the price', async () => {
  const [lamp, cup] = [await goods('lamp', 100_000), await goods('cup', 100_000)]
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const { id, line } = await call(mei, lamp)
  await help(id)
  await assert.rejects(order(lin, [line], { expectedTotal: 70_000 }), { code: 'orders.line-trouble' })
  await assert.rejects(order(mei, [{ ...line, ...cup }], { expectedTotal: 70_000 }), { code: 'orders.line-trouble' })
  const twice = [{ ...line, quantity: 2 }]
  const expectedTotal = await totalOf(mei, { basket: { from: 'direct', lines: twice } })
  await assert.rejects(order(mei, twice, { expectedTotal }), { code: 'sharing.help-one-piece' })
})

test('a friend who helps while the order is placed either counts for its price or is told it is over', async () => {
  const lamp = await goods('lamp', 100_000, null)
  const mei = await buyer('Mei')
  for (let n = 0; n < 6; n++) {
    const { id, line } = await call(mei, lamp)
    const [placed, helped] = await Promise.allSettled([order(mei, [line], { expectedTotal: 100_000 }), help(id)])
    const { help: after } = await getHelpPage(db, id, mei, clock.now())
    const both = `${placed.status} ${helped.status}`
    assert.ok(both !== 'fulfilled fulfilled' && both !== 'rejected rejected', both)
    assert.equal(after.price.amount, helped.status === 'fulfilled' ? 70_000 : 100_000)
    assert.equal(after.state, placed.status === 'fulfilled' ? 'ordered' : 'open')
  }
  assert.deepEqual(await findWrong(db, helpBooks), [])
})

test('a cancelled order gives the call back while its time lasts; of a limited offer the piece, too', async () => {
  const lamp = await goods('lamp', 100_000)
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const { id, offerId, line } = await call(mei, lamp, { total: 1 })
  const other = await perform(lin, (work) => openHelp(work, offerId))
  const activity = { kind: 'price-help' as const, helpId: other.id }
  const placed = await order(mei, [line])
  await assert.rejects(order(lin, [{ ...lamp, quantity: 1, activity }], { expectedTotal: 100_000 }), {
    code: 'sharing.help-offer-gone',
  })
  await perform(mei, (work) => cancelOrder(work, placed.orderId, 'buyer', 'no'))
  assert.equal(await stateOf(mei, id), 'open')
  await help(id)
  assert.equal((await order(lin, [{ ...lamp, quantity: 1, activity }])).total.amount, 100_000)
  await assert.rejects(order(mei, [line], { expectedTotal: 70_000 }), { code: 'sharing.help-offer-gone' })
})
