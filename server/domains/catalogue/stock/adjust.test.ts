import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createProduct } from '../product/create.ts'
import { findProductCards, readProduct } from '../product/queries.ts'
import { reading } from '../tables.ts'
import { adjustStock, adjustStocks } from './adjust.ts'
import { listStockAdjustments } from './queries.ts'

const { db, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'operator')
const lin = person('Lin', 'operator')

/** A product with one variant and the given stock. */
async function shelve(handle: string, stock: number) {
  const draft = { title: { en: handle }, handle, variants: [{ values: [], price: 100, stock }] }
  const productId = await perform(mei, (work) => createProduct(work, draft))
  const [variant] = (await readProduct(reader, productId)).variants
  return { productId, variantId: variant!.id }
}

async function levelAndSum(variantId: string) {
  const { rows } = await sql<{ stock: number; sum: number; lines: number; last: number }>`
    select stock, coalesce(sum(delta), 0)::int as sum, count(line.id)::int as lines, max(number) as last
    from catalogue.variant left join catalogue.stock_adjustment line on variant_id = variant.id
    where variant.id = ${variantId} group by stock`.execute(db)
  return rows[0]!
}

test('every movement is a line with its reason, its actor, and both levels', async () => {
  const { variantId } = await shelve('lines', 5)
  await perform(lin, (work) => adjustStock(work, variantId, { delta: -2, reason: 'damaged', note: '运输破损' }))
  await perform(mei, (work) => adjustStock(work, variantId, { level: 10, reason: 'counted' }))
  const { items } = await listStockAdjustments(reader, variantId, {})
  assert.deepEqual(
    items.map(({ number, delta, before, after, reason, note, actor }) => [
      number,
      delta,
      before,
      after,
      reason,
      note,
      actor.name,
    ]),
    [
      [3, 7, 3, 10, 'counted', undefined, 'Mei'],
      [2, -2, 5, 3, 'damaged', '运输破损', 'Lin'],
      [1, 5, 0, 5, 'received', undefined, 'Mei'],
    ],
  )
})

test('stock never falls below zero, and the refusal says what is there', async () => {
  const { variantId } = await shelve('floor', 2)
  const take = perform(mei, (work) => adjustStock(work, variantId, { delta: -3, reason: 'lost' }))
  await assert.rejects(take, { code: 'catalogue.not-enough-stock', details: { variantId, stock: 2, asked: 3 } })
  assert.equal((await levelAndSum(variantId)).stock, 2)
})

test('of many takers at once exactly as many as the stock get some', async () => {
  const { variantId } = await shelve('rush', 5)
  const taken = await Promise.allSettled(
    Array.from({ length: 12 }, () =>
      perform(lin, (work) => adjustStock(work, variantId, { delta: -1, reason: 'given' })),
    ),
  )
  assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 5)
  const { stock, sum, lines, last } = await levelAndSum(variantId)
  assert.deepEqual([stock, sum, lines, last], [0, 0, 6, 6])
})

test('two batches over the same variants in opposite order do not wait for each other for ever', async () => {
  const [one, other] = [await shelve('batch-1', 10), await shelve('batch-2', 10)]
  const adjust = (ids: string[]) =>
    perform(mei, (work) =>
      adjustStocks(
        work,
        ids.map((variantId) => ({ variantId, delta: -1, reason: 'sold' as const })),
      ),
    )
  await Promise.all(
    Array.from({ length: 6 }, (_, round) =>
      adjust(round % 2 ? [one.variantId, other.variantId] : [other.variantId, one.variantId]),
    ),
  )
  assert.deepEqual([(await levelAndSum(one.variantId)).stock, (await levelAndSum(other.variantId)).stock], [4, 4])
})

test('a batch moves all of its variants or none', async () => {
  const [one, other] = [await shelve('all-1', 3), await shelve('all-2', 0)]
  const both = [one, other].map(({ variantId }) => ({ variantId, delta: -1, reason: 'sold' as const }))
  await assert.rejects(
    perform(mei, (work) => adjustStocks(work, both)),
    { code: 'catalogue.not-enough-stock' },
  )
  assert.equal((await levelAndSum(one.variantId)).stock, 3)
})

test('a card shows what is left, and sold out at nothing', async () => {
  const { productId, variantId } = await shelve('card', 1)
  assert.deepEqual(
    [...(await findProductCards(reader, [productId])).values()].map(({ stock, isSoldOut }) => [stock, isSoldOut]),
    [[1, false]],
  )
  await perform(mei, (work) => adjustStock(work, variantId, { delta: -1, reason: 'given' }))
  assert.deepEqual(
    [...(await findProductCards(reader, [productId])).values()].map(({ stock, isSoldOut }) => [stock, isSoldOut]),
    [[0, true]],
  )
})

test('an adjustment that says nothing, or both ways, or an unknown variant is refused', async () => {
  const { variantId } = await shelve('nothing', 2)
  const adjust = (change: { delta?: number; level?: number }, id = variantId) =>
    perform(mei, (work) => adjustStock(work, id, { reason: 'counted', ...change }))
  await assert.rejects(adjust({}), { code: 'catalogue.no-movement' })
  await assert.rejects(adjust({ delta: 1, level: 1 }), { code: 'catalogue.no-movement' })
  await assert.rejects(adjust({ level: 2 }), { code: 'catalogue.no-movement' })
  await assert.rejects(adjust({ delta: 1_000_000_000 }), { code: 'catalogue.too-much-stock' })
  await assert.rejects(adjust({ delta: 1 }, '01k0000000000000000000ghst'), { code: 'catalogue.unknown-variant' })
  await assert.rejects(listStockAdjustments(reader, '01k0000000000000000000ghst', {}), {
    code: 'catalogue.unknown-variant',
  })
})

test('the database itself moves a level only by a line that continues the ledger', async () => {
  const { variantId } = await shelve('guard', 4)
  const line = (number: number, before: number, after: number) =>
    sql`insert into catalogue.stock_adjustment (id, variant_id, number, delta, before, after, reason, actor_id, actor_name, at)
      values (${`x${number}`}, ${variantId}, ${number}, ${after - before}, ${before}, ${after}, 'sold', 'x', 'x', now())`.execute(
      db,
    )
  await assert.rejects(
    sql`update catalogue.variant set stock = 9 where id = ${variantId}`.execute(db),
    /only by a line/,
  )
  await assert.rejects(
    sql`update catalogue.stock_adjustment set delta = 9 where variant_id = ${variantId}`.execute(db),
    /never changed/,
  )
  await assert.rejects(
    sql`delete from catalogue.stock_adjustment where variant_id = ${variantId}`.execute(db),
    /never changed/,
  )
  await assert.rejects(line(3, 4, 3), /does not continue/)
  await assert.rejects(line(2, 5, 3), /does not continue/)
  await assert.rejects(line(2, 4, -1), /check constraint/)
  await line(2, 4, 3)
  const { stock, sum } = await levelAndSum(variantId)
  assert.deepEqual([stock, sum], [3, 3])
})
