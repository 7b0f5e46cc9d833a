import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { changeProduct } from '../product/change.ts'
import { shelf } from '../test/shelf.ts'
import { returnStock, type Sale, sellHeld } from './sell.ts'

const { db, perform, mei, shelve, levels, hold } = await shelf()

async function sellOne(work: Work, holder: string, lines?: Sale['lines'], note?: string) {
  const [sold = []] = await sellHeld(work, [{ holder, lines, note }])
  return sold
}

test('selling a part turns it into ledger lines and keeps the rest reserved; selling again sells what is left once', async () => {
  const { variantId } = await shelve('sells', 5)
  await hold('order/sells', variantId, 3)
  const sell = (quantity?: number) =>
    perform(mei, (work) => sellOne(work, 'order/sells', quantity ? [{ variantId, quantity }] : undefined, 'A-1'))
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
  assert.deepEqual(await perform(mei, (work) => sellOne(work, 'order/beyond')), [
    { variantId, quantity: 5, backOrdered: 3 },
  ])
  assert.deepEqual(await levels(variantId), { stock: 0, held: 0, left: null })
})

test('stock that is not counted is held, sold and returned without a ledger', async () => {
  const { variantId } = await shelve('uncounted', 0, 'untracked')
  await hold('order/uncounted', variantId, 4)
  assert.deepEqual(await perform(mei, (work) => sellOne(work, 'order/uncounted')), [
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

test('orders sold together move a level once, and each has its own line of the ledger', async () => {
  const { variantId } = await shelve('together', 9)
  const other = await shelve('together-other', 4)
  await hold('order/first', variantId, 2)
  await hold('order/second', variantId, 3)
  await hold('order/second', other.variantId, 1)
  const whole = (holder: string) => ({ holder, lines: [{ variantId, quantity: holder === 'order/first' ? 2 : 3 }] })
  const none = { holder: 'order/nobody', lines: [{ variantId, quantity: 1 }] }
  await assert.rejects(
    perform(mei, (work) => sellHeld(work, [whole('order/first'), none])),
    { code: 'catalogue.not-held' },
  )
  assert.deepEqual(await levels(variantId), { stock: 9, held: 5, left: 4 })
  const sales = [whole('order/first'), { holder: 'order/second' }]
  const sold = await perform(mei, (work) => sellHeld(work, sales))
  assert.deepEqual(
    sold.map((lines) => lines.reduce((pieces, { quantity }) => pieces + quantity, 0)),
    [2, 4],
  )
  assert.deepEqual(await levels(variantId), { stock: 4, held: 0, left: 4 })
  assert.deepEqual(await levels(other.variantId), { stock: 3, held: 0, left: 3 })
  const { rows } = await sql<{ before: number; after: number; from_holder: string | null }>`
    select before, after, from_holder from catalogue.stock_adjustment where variant_id = ${variantId} order by number`.execute(
    db,
  )
  assert.deepEqual(rows.slice(1), [
    { before: 9, after: 7, from_holder: 'order/first' },
    { before: 7, after: 4, from_holder: 'order/second' },
  ])
})

test('lines of one statement that do not follow each other are refused by the database', async () => {
  const { variantId } = await shelve('broken-chain', 5)
  const add = (lines: readonly { number: number; before: number }[]) =>
    sql`
      insert into catalogue.stock_adjustment (id, variant_id, number, delta, before, after, reason, actor_id, actor_name, at)
      select ${variantId} || '/' || number, ${variantId}, number, -1, before, before - 1, 'lost', 'x', '', now()
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (number int, before int)`.execute(db)
  const [two, three] = [
    { number: 2, before: 5 },
    { number: 3, before: 4 },
  ]
  await assert.rejects(add([two, { number: 3, before: 5 }]), /does not continue/)
  await assert.rejects(add([two, { number: 4, before: 4 }]), /does not continue/)
  await assert.rejects(add([three]), /does not continue/)
  await add([two, three])
  assert.deepEqual(await levels(variantId), { stock: 3, held: 0, left: 3 })
})
