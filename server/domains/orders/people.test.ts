import assert from 'node:assert/strict'
import { test } from 'node:test'

import { system } from '#platform/work'
import { listAddresses } from './address/queries.ts'
import { addCartLine } from './cart/add.ts'
import { readCart } from './cart/queries.ts'
import { doWhatIsDue } from './jobs.ts'
import { confirmReceipt } from './order/parcel/deliver.ts'
import { shipOrder } from './order/parcel/ship.ts'
import { listOwnOrders } from './order/shown/find.ts'
import { forgetReceivers, ordersPerson } from './people.ts'
import { reading } from './tables.ts'
import { shop } from './test/shop.ts'

const { db, perform, goods, buyer, bought, order, seen, someone, level, clock } = await shop()
const reader = reading(db)

test('who signs in keeps the cart, the addresses and the orders of the guest they were', async () => {
  const tea = await goods('tea', 12_000)
  const [visitor, mei] = [await buyer('Visitor', 'guest'), await buyer('Mei')]
  const { orderId } = await bought(visitor, [{ ...tea, quantity: 1 }])
  await perform(visitor, (work) => addCartLine(work, { ...tea, quantity: 2 }))
  await perform(system, async (work) => ordersPerson.merge?.(work, visitor.id, mei.id))
  const { items } = await listOwnOrders(reader, mei.id, {}, clock.now())
  assert.deepEqual(
    items.map(({ id }) => id),
    [orderId],
  )
  assert.equal((await readCart(db, mei, clock.now())).quantity, 2)
  const addresses = await listAddresses(reader, mei.id)
  assert.deepEqual(
    addresses.map(({ isDefault }) => isDefault),
    [true, false],
  )
  assert.deepEqual((await listOwnOrders(reader, visitor.id, {}, clock.now())).items, [])
})

test('a person is given all that is kept of them', async () => {
  const tea = await goods('龙井', 12_000)
  const mei = await buyer('Mei')
  const { number } = await bought(mei, [{ ...tea, quantity: 1 }], { note: '放门口' })
  const held = JSON.stringify(await ordersPerson.export?.(db, mei.id))
  for (const part of [number, '放门口', '龙井', '龙井路 1 号']) assert.ok(held.includes(part), part)
})

test('who leaves is forgotten but for what the law wants kept; what is on its way still arrives', async () => {
  const tea = await goods('tea', 12_000, 10)
  const [mei, lin] = [await buyer('Mei'), await someone('Lin', ['service'])]
  const unpaid = await order(mei, [{ ...tea, quantity: 1 }])
  const onItsWay = await bought(mei, [{ ...tea, quantity: 1 }], {
    note: 'secret',
    invoice: { kind: 'personal', title: '林小满', email: 'mei@example.org' },
  })
  await perform(lin, (work) => shipOrder(work, onItsWay.orderId, { carrier: 'sf', trackingNumber: 'SF001' }))
  await perform(system, async (work) => ordersPerson.erase?.(work, mei.id))
  assert.equal((await seen(unpaid.orderId)).state, 'cancelled')
  assert.deepEqual(await level(tea), { stock: 9, held: 0 })
  const still = await seen(onItsWay.orderId)
  assert.deepEqual([still.buyer.name, still.note, still.address.detail], ['', undefined, '龙井路 1 号'])
  await perform(mei, (work) => confirmReceipt(work, onItsWay.orderId))
  clock.advance(8 * 86_400_000)
  await doWhatIsDue({ db, clock, perform })
  await perform(system, forgetReceivers)
  const over = await seen(onItsWay.orderId)
  assert.deepEqual(
    [over.state, over.address.name, over.address.phone, over.address.detail, over.address.city, over.total.amount],
    ['completed', '', '', '', '杭州市', 12_000],
  )
  assert.deepEqual(await listAddresses(reader, mei.id), [])
  assert.deepEqual(await ordersPerson.export?.(db, mei.id).then((held) => JSON.stringify(held).includes('mei@')), false)
})
