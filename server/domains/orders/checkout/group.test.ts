import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { closeDue } from '#domains/sharing/group/due'
import { createGroupOffer, removeDemoGroupOffers } from '#domains/sharing/index'
import { checkBooks } from '#platform/operations/books/index'
import { system } from '#platform/work'
import { allBooks } from '#server/books'
import { domains } from '#server/domains'
import { minutes } from '#test/world/stage'
import { doWhatIsDue } from '../jobs.ts'
import { cancelOrder } from '../order/end.ts'
import { shipOrder } from '../order/parcel/ship.ts'
import { groupShop } from '../test/groups.ts'

const on = await groupShop()
const { goods, buyer, offer, line, opened, order, pay, seen, level, group, seatOf, hear, perform, clock, db } = on
const house = { db, clock, perform }
const parcel = { carrier: 'sf', trackingNumber: 'SF001' }
const service = await on.someone('Lin', ['service'])
const lipstick = () => goods('lipstick', 20_000, 50)
const booksAreRight = async () => assert.deepEqual(await checkBooks(db, allBooks(domains)), [])

test('a group opens with its leader’s payment, completes with the last one, and ships only then', async () => {
  const piece = await lipstick()
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const offerId = await offer(piece)
  const first = await order(mei, [line(piece, { offerId })])
  assert.equal(first.total.amount, 15_000)
  const groupId = await on.groupOf(first.orderId)
  assert.deepEqual(await group(groupId), { state: 'opening', taken: 1, paid: 0, leader_id: mei.id, ends_at: null })
  await assert.rejects(order(lin, [line(piece, { groupId })]), { code: 'sharing.group-not-open' })
  await pay(first.paymentId)
  assert.equal((await group(groupId))?.state, 'open')
  assert.equal((await seen(first.orderId)).awaitsGroup, true)
  await assert.rejects(
    perform(service, (work) => shipOrder(work, first.orderId, parcel)),
    { code: 'orders.awaits-group' },
  )
  const second = await order(lin, [line(piece, { groupId })])
  assert.deepEqual((await group(groupId))?.taken, 2)
  await pay(second.paymentId)
  assert.equal((await group(groupId))?.state, 'completed')
  await hear()
  for (const { orderId } of [first, second]) {
    const { awaitsGroup, groupId: kept, history } = await seen(orderId)
    assert.deepEqual([awaitsGroup, kept, history.at(-1)?.act], [false, groupId, 'group-completed'])
    await perform(service, (work) => shipOrder(work, orderId, parcel))
  }
  await booksAreRight()
})

test('a group buy is ordered by itself, within its limits, by each person once a group', async () => {
  const piece = await lipstick()
  const cup = await goods('cup', 3_000)
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const offerId = await offer(piece, { steps: [3], perPerson: 1, mostPieces: 2 })
  const refused = (who: typeof mei, lines: Parameters<typeof order>[1], code: string) =>
    assert.rejects(order(who, lines), { code })
  await refused(mei, [line(piece, { offerId }), { ...cup, quantity: 1 }], 'orders.group-alone')
  await refused(mei, [line(piece, { offerId }, 3)], 'sharing.too-many-pieces')
  await refused(mei, [line(cup, { offerId })], 'orders.line-trouble')
  const { groupId } = await opened(mei, piece, offerId, 2)
  await refused(mei, [line(piece, { groupId })], 'sharing.already-in')
  await refused(mei, [line(piece, { offerId })], 'sharing.offer-limit')
  await order(lin, [line(piece, { groupId })])
  await refused(lin, [line(piece, { groupId })], 'sharing.already-in')
})

test('a seat that is not paid for in time is open to others again, and so is one whose order is cancelled', async () => {
  const piece = await lipstick()
  const [mei, lin, tao] = [await buyer('Mei'), await buyer('Lin'), await buyer('Tao')]
  const { groupId } = await opened(mei, piece, await offer(piece))
  const unpaid = await order(lin, [line(piece, { groupId })])
  await assert.rejects(order(tao, [line(piece, { groupId })]), { code: 'sharing.group-full' })
  await assert.rejects(order(lin, [line(piece, { groupId })]), { code: 'sharing.already-in' })
  await perform(lin, (work) => cancelOrder(work, unpaid.orderId, 'buyer', 'changed my mind'))
  const waits = await order(tao, [line(piece, { groupId })])
  clock.advance(minutes(16))
  await doWhatIsDue(house)
  assert.deepEqual([(await seatOf(waits.orderId))?.state, (await group(groupId))?.taken], ['left', 1])
  await pay((await order(lin, [line(piece, { groupId })])).paymentId)
  assert.equal((await group(groupId))?.state, 'completed')
  await hear()
  await booksAreRight()
})

test('a group that is not full at its end fails: everybody gets back what they paid, and what waits is closed', async () => {
  const piece = await goods('lipstick', 20_000, 10)
  const [mei, lin, tao] = [await buyer('Mei'), await buyer('Lin'), await buyer('Tao')]
  const { groupId, orderId } = await opened(mei, piece, await offer(piece, { steps: [4], windowMinutes: 10 }), 2)
  const paid = await order(lin, [line(piece, { groupId })])
  await pay(paid.paymentId)
  const waits = await order(tao, [line(piece, { groupId })])
  clock.advance(minutes(10))
  await closeDue(house)
  assert.deepEqual([(await group(groupId))?.state, (await group(groupId))?.taken], ['failed', 0])
  // The money of the one who waits comes before the order has heard of the end.
  await pay(waits.paymentId)
  await hear()
  for (const id of [orderId, paid.orderId]) {
    const { state, endedBecause, paid: came, refunds } = await seen(id)
    assert.deepEqual([state, endedBecause, refunds[0]?.amount], ['closed', 'group-failed', came])
    assert.deepEqual(await seatOf(id), { state: 'failed', refund: 'pending' })
  }
  assert.equal((await seen(waits.orderId)).state, 'closed')
  const { rows } = await sql<{ reason: string; amount: number }>`
    select reason, amount from payments.refund where payment_id = ${waits.paymentId}`.execute(db)
  assert.deepEqual(rows, [{ reason: 'late', amount: waits.total.amount }])
  assert.deepEqual(await level(piece), { stock: 10, held: 0 })
  await assert.rejects(order(tao, [line(piece, { groupId })]), { code: 'sharing.group-over' })
  await booksAreRight()
})

test('with a ladder everybody pays the first price and gets back the difference to the step that was reached', async () => {
  const piece = await lipstick()
  const people = [await buyer('Mei'), await buyer('Lin'), await buyer('Tao'), await buyer('Ann')]
  const [mei, lin, tao, ann] = people as [
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
    (typeof people)[0],
  ]
  const offerId = await offer(piece, { steps: [2, 3, 5] }, [15_000, 12_000, 9_000])
  const { groupId, orderId } = await opened(mei, piece, offerId, 2)
  for (const who of [lin, tao]) await pay((await order(who, [line(piece, { groupId })])).paymentId)
  const cut = await order(ann, [line(piece, { groupId })])
  assert.equal((await group(groupId))?.state, 'open')
  clock.advance(minutes(60))
  await closeDue(house)
  await hear()
  assert.deepEqual([(await group(groupId))?.state, (await group(groupId))?.paid], ['completed', 3])
  const { refunds, state, awaitsGroup } = await seen(orderId)
  assert.deepEqual([state, awaitsGroup, refunds[0]?.amount.amount], ['paid', false, 6_000])
  assert.deepEqual([(await seen(cut.orderId)).state, (await seatOf(cut.orderId))?.state], ['closed', 'left'])
  await booksAreRight()
})

test('who leaves an open group gets the money back; the next one leads, and a group that everybody left is over', async () => {
  const piece = await lipstick()
  const [mei, lin] = [await buyer('Mei'), await buyer('Lin')]
  const { groupId, orderId } = await opened(mei, piece, await offer(piece, { steps: [3] }))
  const second = await order(lin, [line(piece, { groupId })])
  await pay(second.paymentId)
  await perform(mei, (work) => cancelOrder(work, orderId, 'buyer', 'changed my mind'))
  assert.deepEqual([(await group(groupId))?.leader_id, (await group(groupId))?.taken], [lin.id, 1])
  assert.equal((await seen(orderId)).awaitsGroup, false)
  await perform(lin, (work) => cancelOrder(work, second.orderId, 'buyer', 'changed my mind'))
  assert.equal((await group(groupId))?.state, 'failed')
  await hear()
  assert.equal((await seen(orderId)).refunds.length, 1)
  await booksAreRight()
})

test('a group for new customers is opened by anybody and joined by members who have bought nothing before', async () => {
  const piece = await lipstick()
  const [mei, lin, guest] = [await buyer('Mei'), await buyer('Lin'), await buyer('Guest', 'guest')]
  await on.bought(lin, [{ ...piece, quantity: 1 }])
  const { groupId } = await opened(mei, piece, await offer(piece, { newOnly: true }))
  for (const who of [lin, guest])
    await assert.rejects(order(who, [line(piece, { groupId })]), { code: 'sharing.new-only' })
  await order(await buyer('New'), [line(piece, { groupId })])
})

test('when the demo goes its open groups fail and are refunded; what was never used is gone', async () => {
  const piece = await lipstick()
  const demo = () =>
    perform(system, (work) => {
      const items = [{ variantId: piece.variantId, prices: [15_000] }]
      return createGroupOffer(work, { items, steps: [2], windowMinutes: 60 }, { isDemo: true })
    })
  const [used, unused] = [await demo(), await demo()]
  const { groupId, orderId } = await opened(await buyer('Mei'), piece, used)
  await perform(system, removeDemoGroupOffers)
  await hear()
  assert.deepEqual([(await group(groupId))?.state, (await seen(orderId)).state], ['failed', 'closed'])
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from sharing.group_offer where id in (${used}, ${unused})`.execute(db)
  assert.deepEqual(rows, [{ id: used, state: 'ended' }])
  await booksAreRight()
})
