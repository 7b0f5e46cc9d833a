import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doWhatIsDue } from '../../jobs.ts'
import { shop } from '../../test/shop.ts'
import { cancelOrder } from '../end.ts'
import { confirmReceipt, deliverParcel } from './deliver.ts'
import { changeParcel, shipOrder } from './ship.ts'

const { db, perform, goods, buyer, bought, order, seen, someone, clock, facts } = await shop()
const sf = { carrier: 'sf', trackingNumber: 'SF1234567890' }
const lin = await someone('Lin', ['service'])
const ship = (orderId: string, lines?: { lineId: string; quantity: number }[]) =>
  perform(lin, (work) => shipOrder(work, orderId, { ...sf, ...(lines && { lines }) }))

test('an order goes in several parcels; with the last piece it is shipped, with the last parcel delivered', async () => {
  const [tea, cup] = [await goods('tea', 9_000), await goods('cup', 3_000)]
  const mei = await buyer('Mei')
  const { orderId } = await bought(mei, [
    { ...tea, quantity: 2 },
    { ...cup, quantity: 1 },
  ])
  const [teaLine, cupLine] = (await seen(orderId)).lines
  const first = await ship(orderId, [{ lineId: teaLine!.id, quantity: 1 }])
  assert.deepEqual([(await seen(orderId)).state, (await seen(orderId)).shipped], ['paid', 1])
  await assert.rejects(ship(orderId, [{ lineId: teaLine!.id, quantity: 2 }]), {
    code: 'orders.more-than-ordered',
    details: { lineId: teaLine!.id, left: 1 },
  })
  const second = await ship(orderId)
  const shipped = await seen(orderId)
  assert.equal(shipped.state, 'shipped')
  assert.deepEqual(shipped.parcels[1]?.lines.map(({ quantity }) => quantity).sort(), [1, 1])
  assert.deepEqual(
    shipped.lines.map((line) => line.shipped),
    [2, 1],
  )
  await assert.rejects(ship(orderId), { code: 'orders.nothing-to-ship' })
  await perform(lin, (work) => changeParcel(work, orderId, second, { carrier: 'jd', trackingNumber: 'JD001' }))
  await perform(lin, (work) => deliverParcel(work, orderId, first))
  assert.equal((await seen(orderId)).state, 'shipped')
  await perform(lin, (work) => deliverParcel(work, orderId, second))
  const { state, parcels, returnUntil, history } = await seen(orderId)
  assert.equal(state, 'delivered')
  assert.equal(parcels[1]?.trackingNumber, 'JD001')
  assert.equal(returnUntil, new Date(clock.now().getTime() + 7 * 86_400_000).toISOString())
  assert.deepEqual(
    history.map(({ act }) => act),
    [
      'placed',
      'paid',
      'parcel-shipped',
      'parcel-shipped',
      'shipped',
      'parcel-changed',
      'parcel-delivered',
      'parcel-delivered',
      'delivered',
    ],
  )
  await assert.rejects(
    perform(lin, (work) => deliverParcel(work, orderId, second)),
    { code: 'orders.unknown-parcel' },
  )
  assert.ok(cupLine)
})

test('what is not paid is not shipped, and others’ orders are not to be confirmed', async () => {
  const tea = await goods('tea', 12_000)
  const [mei, other] = [await buyer('Mei'), await buyer('Other')]
  const { orderId } = await order(mei, [{ ...tea, quantity: 1 }])
  await assert.rejects(ship(orderId), { code: 'orders.not-possible-now' })
  await assert.rejects(
    perform(other, (work) => confirmReceipt(work, orderId)),
    { code: 'orders.unknown-order' },
  )
  await assert.rejects(
    perform(mei, (work) => confirmReceipt(work, orderId)),
    { code: 'orders.not-possible-now' },
  )
})

test('a buyer confirms receipt; a parcel that nobody confirms counts as arrived, and the order completes in time', async () => {
  const began = clock.now()
  const tea = await goods('tea', 12_000)
  const mei = await buyer('Mei')
  const [{ orderId: confirmed }, { orderId: silent }] = [
    await bought(mei, [{ ...tea, quantity: 1 }]),
    await bought(mei, [{ ...tea, quantity: 1 }]),
  ]
  for (const orderId of [confirmed, silent]) await ship(orderId)
  await perform(mei, (work) => confirmReceipt(work, confirmed))
  assert.equal((await seen(confirmed)).state, 'delivered')
  clock.advance(7 * 86_400_000)
  await doWhatIsDue({ db, clock, perform })
  assert.deepEqual([(await seen(confirmed)).state, (await seen(silent)).state], ['completed', 'shipped'])
  clock.advance(3 * 86_400_000)
  await doWhatIsDue({ db, clock, perform })
  assert.equal((await seen(silent)).state, 'delivered')
  const told = (await facts('orders.order-completed')).find(({ orderId }) => orderId === confirmed)
  assert.equal(told?.refunded, 0)
  clock.set(began)
})

test('shipping and cancelling at once: either one, never both', async () => {
  const tea = await goods('tea', 12_000)
  for (let round = 0; round < 4; round++) {
    const mei = await buyer('Mei')
    const { orderId } = await bought(mei, [{ ...tea, quantity: 1 }])
    const outcomes = await Promise.allSettled([
      ship(orderId),
      perform(mei, (work) => cancelOrder(work, orderId, 'buyer', 'no')),
    ])
    const { state, shipped, refunded } = await seen(orderId)
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.deepEqual(
      [state, shipped, refunded.amount],
      state === 'shipped' ? ['shipped', 1, 0] : ['cancelled', 0, 12_000],
    )
  }
})

test('a parcel is packed once, also by two people at once', async () => {
  const tea = await goods('tea', 12_000)
  const { orderId } = await bought(await buyer('Mei'), [{ ...tea, quantity: 2 }])
  const outcomes = await Promise.allSettled([ship(orderId), ship(orderId)])
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await seen(orderId)).parcels.length, 1)
})
