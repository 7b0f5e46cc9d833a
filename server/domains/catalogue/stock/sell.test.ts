import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { changeProduct } from '../product/change.ts'
import { shelf } from '../test/shelf.ts'
import { returnStock, sellHeld } from './sell.ts'

const { db, perform, mei, shelve, levels, hold } = await shelf()

test('selling a part turns it into ledger lines and keeps the rest reserved; selling again sells what is left once', async () => {
  const { variantId } = await shelve('sells', 5)
  await hold('order/sells', variantId, 3)
  const sell = (quantity?: number) =>
    perform(mei, (work) => sellHeld(work, 'order/sells', quantity ? [{ variantId, quantity }] : undefined, 'A-1'))
  assert.deepEqual(await sell(1), [{ variantId, quantity: 1, backOrdered: 0 }])
  assert.deepEqual(await levels(variantId), { stock: 4, held: 2, left: 2 })
  const twice = await Promise.all([sell(), sell()])
  assert.deepEqual(twice.map((lines) => lines.length).sort(), [0, 1])
  assert.deepEqual(await levels(variantId), { stock: 2, held: 0, left: 2 })
  await assert.rejects(sell(1), { code: 'catalogue.not-held' })
  await perform(mei, (work) => returnStock(work, [{ variantId, quantity: 2 }], 'A-1'))
  const { rows } = await sql<{ reason: string; delta: number; note: string | null }>`
    select reason, delta, note from catalogue.stock_adjustment where variant_id = ${variantId} order by number`.execute(
    db,
  )
  assert.deepEqual(rows, [
    { reason: 'received', delta: 5, note: null },
    { reason: 'sold', delta: -1, note: 'A-1' },
    { reason: 'sold', delta: -2, note: 'A-1' },
    { reason: 'returned', delta: 2, note: 'A-1' },
  ])
})

test('sold beyond the stock: the ledger gives what it has, the rest is a back order, the level stays at zero', async () => {
  const { variantId, productId } = await shelve('beyond', 2, 'continue')
  await hold('order/beyond', variantId, 5)
  assert.deepEqual(await levels(variantId), { stock: 2, held: 5, left: null })
  const change = { version: 1, variants: [{ id: variantId, values: [], price: 100, stockPolicy: 'limited' as const }] }
  await assert.rejects(
    perform(mei, (work) => changeProduct(work, productId, change)),
    { code: 'catalogue.stock-held' },
  )
  assert.deepEqual(await perform(mei, (work) => sellHeld(work, 'order/beyond')), [
    { variantId, quantity: 5, backOrdered: 3 },
  ])
  assert.deepEqual(await levels(variantId), { stock: 0, held: 0, left: null })
})

test('stock that is not counted is held, sold and returned without a ledger', async () => {
  const { variantId } = await shelve('uncounted', 0, 'untracked')
  await hold('order/uncounted', variantId, 4)
  assert.deepEqual(await perform(mei, (work) => sellHeld(work, 'order/uncounted')), [
    { variantId, quantity: 4, backOrdered: 0 },
  ])
  await perform(mei, (work) => returnStock(work, [{ variantId, quantity: 4 }]))
  assert.deepEqual(await levels(variantId), { stock: 0, held: 0, left: null })
})

test('selling what is held leaves the product’s card untouched, and the database sells no hold that is not there', async () => {
  const { variantId, productId } = await shelve('sold-guard', 5)
  await hold('order/sold', variantId, 2)
  const written = () => sql`select xmin from catalogue.product where id = ${productId}`.execute(db)
  const { rows: before } = await written()
  const sell = (number: number, quantity: number, held: number, holder = 'order/sold') =>
    sql`
      insert into catalogue.stock_adjustment (id, variant_id, number, delta, before, after, reason, actor_id, actor_name,
        at, from_holder, from_held)
      values (${`${variantId}/${number}`}, ${variantId}, ${number}, ${-quantity}, ${held}, ${held - quantity}, 'sold', 'x',
        '', now(), ${holder}, ${quantity})`.execute(db)
  await assert.rejects(sell(2, 3, 5), /sells what nobody holds|variant_held/)
  await assert.rejects(sell(2, 1, 5, 'order/other'), /sells what nobody holds/)
  await sell(2, 1, 5)
  assert.deepEqual(await levels(variantId), { stock: 4, held: 1, left: 3 })
  await sell(3, 1, 4)
  assert.deepEqual(await levels(variantId), { stock: 3, held: 0, left: 3 })
  assert.deepEqual((await written()).rows, before)
})
