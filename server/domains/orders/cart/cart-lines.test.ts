import assert from 'node:assert/strict'
import { test } from 'node:test'

import { archiveProduct, changeProduct } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { reading } from '../tables.ts'
import { shop } from '../test/shop.ts'
import { addCartLine } from './add.ts'
import { changeCartLine, countCart, removeCartLines, selectCartLines } from './change.ts'
import { mergeCart } from './merge.ts'
import { findDeadLines, readCart } from './queries.ts'

const { db, perform, goods, someone, clock, facts, order, buyer, onAir } = await shop()
const cartOf = (who: Awaited<ReturnType<typeof someone>>) => readCart(db, who, clock.now())

test('the same variant again joins its line, and the count tells of the whole cart', async () => {
  const [tea, cup] = [await goods('tea', 9_000), await goods('cup', 3_000)]
  const mei = await someone('Mei', [], 'guest')
  const first = await perform(mei, (work) => addCartLine(work, { ...tea, quantity: 2 }))
  const again = await perform(mei, (work) => addCartLine(work, { ...tea, quantity: 3 }))
  const other = await perform(mei, (work) => addCartLine(work, { ...cup, quantity: 1 }))
  assert.deepEqual([again.lineId, again.quantity, again.cart], [first.lineId, 5, { lines: 1, quantity: 5 }])
  assert.deepEqual(other.cart, { lines: 2, quantity: 6 })
  assert.deepEqual(await countCart(reading(db), mei.id), other.cart)
})

test('an act that is sent twice adds once', async () => {
  const tea = await goods('tea', 9_000)
  const mei = await someone('Mei')
  const addId = newId()
  const add = () => perform(mei, (work) => addCartLine(work, { ...tea, quantity: 2, addId }))
  const outcomes = await Promise.all([add(), add()])
  assert.deepEqual(
    outcomes.map(({ quantity }) => quantity),
    [2, 2],
  )
  const told = (await facts('orders.cart-line-added')).filter((fact) => fact.personId === mei.id)
  assert.equal(told.length, 1)
})

test('a line remembers the show it came from', async () => {
  const host = await someone('Host', ['host'])
  const showId = await onAir(host)
  const tea = await goods('tea', 9_000)
  const mei = await someone('Mei')
  await perform(mei, (work) => addCartLine(work, { ...tea, quantity: 1, showId }))
  const [told] = (await facts('orders.cart-line-added')).filter((fact) => fact.personId === mei.id)
  assert.deepEqual([told?.showId, told?.hostId], [showId, host.id])
  assert.equal((await cartOf(mei)).lines[0]?.showId, showId)
})

test('what is not on sale, not left or too much is refused by name', async () => {
  const [few, many] = [await goods('few', 9_000, 3), await goods('many', 9_000, null)]
  const mei = await someone('Mei')
  const add = (piece: typeof few, quantity: number) => perform(mei, (work) => addCartLine(work, { ...piece, quantity }))
  await assert.rejects(add({ productId: '', variantId: newId() }, 1), { code: 'orders.not-for-sale' })
  await add(few, 2)
  await assert.rejects(add(few, 2), {
    code: 'orders.not-enough',
    details: { variantId: few.variantId, left: 3, asked: 4 },
  })
  await add(many, 999)
  await assert.rejects(add(many, 1), { code: 'orders.too-many-pieces', details: { most: 999 } })
  await perform(system, (work) => archiveProduct(work, many.productId))
  await assert.rejects(add(many, 1), { code: 'orders.not-for-sale' })
  await assert.rejects(
    perform(mei, (work) => addCartLine(work, { ...few, quantity: 1, activity: { kind: 'flash-sale', id: newId() } })),
    { code: 'orders.activity-over' },
  )
})

test('a cart holds a hundred lines, also with two adding the last ones at once', async () => {
  const mei = await someone('Mei')
  const pieces = await Promise.all(Array.from({ length: 102 }, (_, nth) => goods(`g${nth}`, 100)))
  for (const piece of pieces.slice(0, 99)) await perform(mei, (work) => addCartLine(work, { ...piece, quantity: 1 }))
  const outcomes = await Promise.allSettled(
    pieces.slice(99).map((piece) => perform(mei, (work) => addCartLine(work, { ...piece, quantity: 1 }))),
  )
  const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'added')).sort()
  assert.deepEqual(codes, ['added', 'orders.cart-full', 'orders.cart-full'])
  assert.equal((await cartOf(mei)).lines.length, 100)
})

test('a cart tells line by line what changed its price, is sold out, scarce or gone', async () => {
  const [dearer, scarce, gone, out] = [
    await goods('dearer', 9_000),
    await goods('scarce', 9_000, 5),
    await goods('gone', 9_000),
    await goods('out', 9_000, 1),
  ]
  const mei = await someone('Mei')
  for (const [piece, quantity] of [
    [dearer, 1],
    [scarce, 5],
    [gone, 1],
    [out, 1],
  ] as const)
    await perform(mei, (work) => addCartLine(work, { ...piece, quantity }))
  const variants = [{ id: dearer.variantId, values: [], price: 9_900 }]
  await perform(system, (work) => changeProduct(work, dearer.productId, { version: 1, variants }))
  await perform(system, (work) => archiveProduct(work, gone.productId))
  const other = await buyer('Other')
  await order(other, [
    { ...scarce, quantity: 3 },
    { ...out, quantity: 1 },
  ])
  const cart = await cartOf(mei)
  const of = (piece: typeof gone) => cart.lines.find(({ variantId }) => variantId === piece.variantId)
  assert.deepEqual(of(dearer)?.priceChange, {
    from: { amount: 9_000, currency: 'CNY' },
    to: { amount: 9_900, currency: 'CNY' },
  })
  assert.deepEqual([of(scarce)?.trouble, of(scarce)?.most], ['not-enough', 2])
  assert.deepEqual([of(gone)?.trouble, of(out)?.trouble], ['off-sale', 'sold-out'])
  assert.deepEqual([cart.priced.total, cart.selected], [9_900, 1])
  const line = of(dearer)
  assert.ok(line)
  await perform(mei, (work) => changeCartLine(work, line.id, { hasSeenPrice: true }))
  assert.equal((await cartOf(mei)).lines.find(({ id }) => id === line.id)?.priceChange, undefined)
  const dead = await findDeadLines(db, mei.id, clock.now())
  assert.equal(await perform(mei, (work) => removeCartLines(work, dead)), 2)
})

test('a line is changed, chosen, swapped for another variant, and only by whose cart it is', async () => {
  const [tea, cup] = [await goods('tea', 9_000, 10), await goods('cup', 3_000, 10)]
  const [mei, other] = [await someone('Mei'), await someone('Other')]
  const { lineId } = await perform(mei, (work) => addCartLine(work, { ...tea, quantity: 1 }))
  const { lineId: cupLine } = await perform(mei, (work) => addCartLine(work, { ...cup, quantity: 1 }))
  await perform(mei, (work) => changeCartLine(work, lineId, { quantity: 4, note: '礼盒' }))
  await assert.rejects(
    perform(mei, (work) => changeCartLine(work, lineId, { quantity: 11 })),
    { code: 'orders.not-enough' },
  )
  await assert.rejects(
    perform(other, (work) => changeCartLine(work, lineId, { quantity: 1 })),
    { code: 'orders.unknown-line' },
  )
  await perform(mei, (work) => selectCartLines(work, [lineId]))
  const cart = await cartOf(mei)
  assert.deepEqual([cart.selected, cart.priced.subtotal], [4, 36_000])
  const joined = await perform(mei, (work) => changeCartLine(work, lineId, { variantId: cup.variantId }))
  assert.equal(joined, cupLine)
  const [only, ...others] = (await cartOf(mei)).lines
  assert.deepEqual([only?.quantity, others.length], [5, 0])
  assert.equal(await perform(other, (work) => removeCartLines(work, [cupLine])), 0)
})

test('a guest’s cart joins the member’s: pieces add up to the limits, what finds no place is left out', async () => {
  const [tea, cup] = [await goods('tea', 9_000, null), await goods('cup', 3_000, null)]
  const [visitor, mei] = [await someone('Visitor', [], 'guest'), await someone('Mei')]
  await perform(visitor, (work) => addCartLine(work, { ...tea, quantity: 600 }))
  await perform(visitor, (work) => addCartLine(work, { ...cup, quantity: 1, note: '红色' }))
  await perform(mei, (work) => addCartLine(work, { ...tea, quantity: 600 }))
  await perform(system, (work) => mergeCart(work, visitor.id, mei.id))
  const { lines } = await cartOf(mei)
  assert.deepEqual(lines.map(({ quantity, note }) => [quantity, note]).sort(), [
    [1, '红色'],
    [999, undefined],
  ])
  assert.deepEqual(await countCart(reading(db), visitor.id), { lines: 0, quantity: 0 })
  const full = await someone('Full', [], 'guest')
  const pieces = await Promise.all(Array.from({ length: 100 }, (_, nth) => goods(`m${nth}`, 100)))
  for (const piece of pieces) await perform(full, (work) => addCartLine(work, { ...piece, quantity: 1 }))
  await perform(system, (work) => mergeCart(work, full.id, mei.id))
  assert.equal((await countCart(reading(db), mei.id)).lines, 100)
})
