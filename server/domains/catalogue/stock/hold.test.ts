import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { changeProduct } from '../product/change.ts'
import { findProductCards, getProductPage, listProducts, readProduct } from '../product/queries.ts'
import { shelf } from '../test/shelf.ts'
import { adjustStock, adjustStocks } from './adjust.ts'
import { findVariantsForSale } from './for-sale.ts'
import { lockStock } from './held.ts'
import { holdStock, moveHold, releaseStock } from './hold.ts'
import { sellHeld } from './sell.ts'

const { db, perform, reader, mei, shelve, levels, hold } = await shelf()

test('what is held is no longer left, on the card, the page and for sale, and still on the level', async () => {
  const { productId, variantId } = await shelve('seen', 12)
  await hold('order/seen', variantId, 3)
  const card = (await findProductCards(reader, [productId])).get(productId)
  const page = await getProductPage(reader, 'seen')
  const forSale = (await findVariantsForSale(reader, [variantId])).get(variantId)
  assert.deepEqual([card?.stock, page.choices[0]?.stock, page.choices[0]?.held, forSale?.left], [9, 9, undefined, 9])
  const [edited] = (await readProduct(reader, productId)).variants
  const [row] = (await listProducts(reader, { q: 'seen' })).items
  assert.deepEqual([edited?.stock, edited?.held, row?.stock, row?.held], [12, 3, 9, 3])
  await hold('order/seen-too', variantId, 9)
  assert.equal((await getProductPage(reader, 'seen')).isSoldOut, true)
})

test('of two buyers of the last piece one gets it, and the other is told that none is left', async () => {
  const { variantId } = await shelve('last', 1)
  const both = await Promise.allSettled([hold('order/one', variantId), hold('order/other', variantId)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  assert.equal(lost?.reason.code, 'catalogue.not-enough-stock')
  assert.deepEqual(lost?.reason.details, { variantId, left: 0, asked: 1 })
  assert.deepEqual(await levels(variantId), { stock: 1, held: 1, left: 0 })
})

test('two hundred at once on a stock of twenty: exactly twenty hold one', async () => {
  const { variantId } = await shelve('storm', 20)
  const asked = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => hold(`order/storm-${n}`, variantId)))
  assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 20)
  for (const one of asked)
    if (one.status === 'rejected') assert.equal(one.reason.code, 'catalogue.not-enough-stock', String(one.reason))
  assert.deepEqual(await levels(variantId), { stock: 20, held: 20, left: 0 })
})

test('all lines are held or none', async () => {
  const [some, none] = [await shelve('some', 5), await shelve('none', 0)]
  const lines = [some, none].map(({ variantId }) => ({ variantId, quantity: 1 }))
  await assert.rejects(
    perform(mei, (work) => holdStock(work, 'order/all', lines)),
    { code: 'catalogue.not-enough-stock' },
  )
  assert.equal((await levels(some.variantId)).held, 0)
})

test('a second hold of one holder adds to the first, and a variant named twice counts twice', async () => {
  const { variantId } = await shelve('adds', 10)
  await hold('order/adds', variantId, 2)
  await perform(mei, (work) =>
    holdStock(work, 'order/adds', [
      { variantId, quantity: 1 },
      { variantId, quantity: 3 },
    ]),
  )
  assert.equal((await levels(variantId)).held, 6)
})

test('giving back twice gives back once, and giving back some leaves the rest', async () => {
  const { variantId } = await shelve('back', 4)
  await hold('order/back', variantId, 3)
  const back = (quantity?: number) =>
    perform(mei, (work) => releaseStock(work, 'order/back', quantity ? [{ variantId, quantity }] : undefined))
  await back(1)
  assert.equal((await levels(variantId)).held, 2)
  await Promise.all([back(), back()])
  await back()
  await back(5)
  assert.deepEqual(await levels(variantId), { stock: 4, held: 0, left: 4 })
})

test('a hold moves to another holder without ever being free, and no more than there is', async () => {
  const { variantId } = await shelve('moves', 3)
  await hold('flash-sale/moves', variantId, 3)
  const move = (quantity: number) =>
    perform(mei, (work) => moveHold(work, 'flash-sale/moves', 'order/moves', [{ variantId, quantity }]))
  await move(1)
  assert.deepEqual(await levels(variantId), { stock: 3, held: 3, left: 0 })
  await assert.rejects(move(3), { code: 'catalogue.not-held', details: { variantId, held: 2, asked: 3 } })
  await perform(mei, (work) => releaseStock(work, 'flash-sale/moves'))
  assert.equal((await levels(variantId)).held, 1)
})

test('stock that is reserved cannot be taken or counted away', async () => {
  const { variantId, productId } = await shelve('promised', 5)
  await hold('order/promised', variantId, 3)
  const details = { variantId, stock: 5, held: 3, asked: 3 }
  for (const change of [
    { delta: -3, reason: 'lost' },
    { level: 2, reason: 'counted' },
  ] as const) {
    await assert.rejects(
      perform(mei, (work) => adjustStock(work, variantId, change)),
      { code: 'catalogue.stock-held', details },
    )
  }
  await perform(mei, (work) => adjustStock(work, variantId, { level: 3, reason: 'counted' }))
  assert.deepEqual(await levels(variantId), { stock: 3, held: 3, left: 0 })
  assert.equal((await readProduct(reader, productId)).version, 1)
})

test('quantities that are none, an unknown variant, and one that was taken out of its product are refused', async () => {
  const { variantId, productId } = await shelve('refused', 9)
  for (const quantity of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
    await assert.rejects(hold('order/refused', variantId, quantity), { code: 'catalogue.bad-quantity' })
  }
  await assert.rejects(hold('order/refused', variantId, 2 ** 40), { code: 'catalogue.not-enough-stock' })
  await assert.rejects(hold('order/refused', '01k0000000000000000000ghst'), { code: 'catalogue.unknown-variant' })
  await hold('order/kept', variantId, 2)
  const options = [{ name: 'Size', values: ['L'] }]
  await perform(mei, (work) =>
    changeProduct(work, productId, { version: 1, options, variants: [{ values: ['L'], price: 1, stock: 1 }] }),
  )
  await assert.rejects(hold('order/refused', variantId), { code: 'catalogue.unknown-variant' })
  assert.equal((await findVariantsForSale(reader, [variantId])).get(variantId)?.isOnSale, false)
  assert.equal((await perform(mei, (work) => sellHeld(work, [{ holder: 'order/kept' }])))[0]?.length, 1)
})

test('holding, selling and counting over the same products in opposite order do not wait for each other for ever', async () => {
  const shelves = [await shelve('ring-1', 100), await shelve('ring-2', 100)]
  const lines = shelves.map(({ variantId }) => ({ variantId, quantity: 1 }))
  const acts = Array.from({ length: 24 }, (_, n) => {
    const ordered = n % 2 ? lines : lines.toReversed()
    const holder = `order/ring-${n}`
    if (n % 3 === 0) {
      const adjustments = ordered.map(({ variantId }) => ({ variantId, delta: 1, reason: 'received' as const }))
      return perform(mei, async (work) => void (await adjustStocks(work, adjustments)))
    }
    return perform(mei, async (work) => {
      await lockStock(
        work,
        ordered.map(({ variantId }) => variantId),
      )
      for (const line of ordered) await holdStock(work, holder, [line])
      if (n % 3 === 1) await sellHeld(work, [{ holder }])
    })
  })
  await Promise.all(acts)
  for (const { variantId } of shelves) assert.deepEqual(await levels(variantId), { stock: 100, held: 8, left: 92 })
})

test('fifty lines take as many statements as one', async () => {
  const shelves = await Promise.all(Array.from({ length: 50 }, (_, n) => shelve(`many-${n}`, 9)))
  const lines = shelves.map(({ variantId }) => ({ variantId, quantity: 2 }))
  const count = async (some: typeof lines, holder: string) => {
    const counts: number[] = []
    await perform(mei, async (work) => {
      let statements = 0
      const tx = work.tx.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      const counted = { ...work, tx: tx as typeof work.tx }
      const acts = [
        () => holdStock(counted, holder, some),
        () => moveHold(counted, holder, `${holder}-moved`, some),
        () => releaseStock(counted, `${holder}-moved`, some.slice(0, Math.ceil(some.length / 2))),
        () => sellHeld(counted, [{ holder: `${holder}-moved` }]),
      ]
      for (const act of acts) {
        statements = 0
        await act()
        counts.push(statements)
      }
    })
    return counts
  }
  const [one, fifty] = [await count(lines.slice(0, 2), 'order/few'), await count(lines, 'order/many')]
  assert.deepEqual(fifty, one)
  assert.ok((one[0] ?? 0) <= 3, `holding took ${one[0]} statements`)
})

test('the database itself holds no more than there is, and moves what is held only by its holds', async () => {
  const { variantId } = await shelve('held-guard', 2)
  const insert = (quantity: number, holder = 'order/guard') =>
    sql`insert into catalogue.stock_hold (holder, variant_id, quantity) values (${holder}, ${variantId}, ${quantity})`.execute(
      db,
    )
  await assert.rejects(insert(3), /variant_held_in_stock/)
  await assert.rejects(insert(0), /check constraint/)
  await assert.rejects(insert(1, 'nobody'), /check constraint/)
  await insert(2)
  await assert.rejects(
    sql`update catalogue.variant set held = 0 where id = ${variantId}`.execute(db),
    /only by its holds/,
  )
  await sql`update catalogue.stock_hold set quantity = 1 where variant_id = ${variantId}`.execute(db)
  assert.deepEqual(await levels(variantId), { stock: 2, held: 1, left: 1 })
})

test('each change of what is left states one fact a product', async () => {
  const { variantId, productId } = await shelve('facts', 3)
  await hold('order/facts', variantId, 2)
  await perform(mei, (work) => releaseStock(work, 'order/facts'))
  const { rows } = await sql<{ data: unknown }>`
    select data from platform.fact where name = 'catalogue.availability-changed' and data ->> 'productId' = ${productId}
    order by id`.execute(db)
  assert.deepEqual(
    rows.map(({ data }) => data),
    [
      { productId, holder: 'order/facts', held: [{ variantId, by: 2 }] },
      { productId, holder: 'order/facts', held: [{ variantId, by: -2 }] },
    ],
  )
})
