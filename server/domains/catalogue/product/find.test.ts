import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'

import type { ProductSort } from '#contracts/catalogue'
import { runSql } from '#platform/db/database'
import type { Work } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { findVariantsForSale } from '../stock/for-sale.ts'
import { moveHold } from '../stock/hold.ts'
import { listStockAdjustments } from '../stock/queries.ts'
import { sellHeld } from '../stock/sell.ts'
import { type CatalogueReader, reading } from '../tables.ts'
import { createProduct } from './create.ts'
import { matches, selectCards } from './find.ts'
import { loadProducts } from './load.ts'
import { findProductCards, findProducts, getProductPage, listProducts } from './queries.ts'

const { db, pool, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'operator')
const many = 6000

/** A shop of 6,000 products: enough for the planner to tell an index from none. */
before(async () => {
  await sql`
    insert into catalogue.category (id, handle, title, place) select 'c' || n, 'c' || n, '{"en":"c"}', n from generate_series(1, 50) n`.execute(
    db,
  )
  await sql`
    insert into catalogue.product (id, handle, status, title, vendor, category_id, tags, is_demo, created_at, changed_at)
    select 'p' || n, 'p' || n, (array['active', 'active', 'active', 'draft', 'archived'])[n % 5 + 1], '{"en":"p"}', 'v' || n % 40,
      'c' || (n % 50 + 1), array['t' || n % 100], false, now() - n * interval '1 second', now() - n * interval '1 second'
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into catalogue.product_words (product_id, words, grams)
    select 'p' || n, 'p' || n, array['p', 'p' || n % 400] || array(select 'g' || n * i % 4999 from generate_series(1, 60) i)
    from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into catalogue.variant (id, product_id, place, values, price, stock_policy)
    select 'v' || n, 'p' || n, 0, '{}', n % 1000, 'limited' from generate_series(1, ${many}::int) n`.execute(db)
  await sql`
    insert into catalogue.stock_adjustment (id, variant_id, number, delta, before, after, reason, actor_id, actor_name, at)
    select 's' || n, 'v' || n, 1, n % 50 + 1, 0, n % 50 + 1, 'received', 'x', 'x', now() from generate_series(1, ${many}::int) n`.execute(
    db,
  )
  await sql`
    insert into catalogue.media (id, product_id, place, state, source_url)
    select 'm' || n, 'p' || n, 0, 'remote', 'https://x.example/' || n from generate_series(1, ${many}::int) n`.execute(
    db,
  )
  await sql`
    insert into catalogue.stock_hold (holder, variant_id, quantity)
    select 'order/' || n, 'v' || n, 1 from generate_series(1, ${many}::int) n`.execute(db)
  await sql`analyze`.execute(db)
})

/** The tables that the statements of `run` would read from end to end. */
async function scanned(run: (db: CatalogueReader) => Promise<unknown>): Promise<string[]> {
  const statements: CompiledQuery[] = []
  const dialect = new PostgresDialect({ pool })
  await run(reading(new Kysely({ dialect, log: ({ query }) => void statements.push(query) })))
  assert.ok(statements.length > 0)
  const found = new Set<string>()
  for (const { sql: text, parameters } of statements) {
    const { rows } = await runSql(db, `explain (format json) ${text}`, parameters)
    for (const [, table] of JSON.stringify(rows).matchAll(/"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g))
      found.add(table ?? '')
  }
  return [...found].filter((table) => table !== 'shop' && table !== 'category')
}

test('a read that has no index is noticed, so the plans below mean something', async () => {
  const select = (shop: CatalogueReader) =>
    shop.selectFrom('catalogue.product_words').select('product_id').where('words', 'like', '%zz%').execute()
  assert.deepEqual(await scanned(select), ['product_words'])
})

test('every hot read finds its rows by an index', async () => {
  assert.deepEqual(await scanned((shop) => findProducts(shop, {})), [])
  assert.deepEqual(await scanned((shop) => findProducts(shop, { categoryId: 'c7' })), [])
  assert.deepEqual(await scanned((shop) => findProducts(shop, { q: 'p77' })), [])
  assert.deepEqual(await scanned((shop) => getProductPage(shop, 'p77')), [])
  assert.deepEqual(await scanned((shop) => findProductCards(shop, ['p1', 'p2', 'p3'])), [])
  assert.deepEqual(await scanned((shop) => loadProducts(shop, ['p1', 'p2', 'p3'])), [])
  assert.deepEqual(await scanned((shop) => listStockAdjustments(shop, 'v7', {})), [])
  assert.deepEqual(await scanned((shop) => findVariantsForSale(shop, ['v1', 'v2', 'v3'])), [])
})

test('holding, giving back and selling find their rows by an index', async () => {
  const acting = (shop: CatalogueReader) =>
    ({ tx: shop, now: new Date(), actor: mei, record: () => {} }) as unknown as Work
  const lines = [{ variantId: 'v1', quantity: 1 }]
  assert.deepEqual(await scanned((shop) => moveHold(acting(shop), 'order/1', 'order/2', lines)), [])
  assert.deepEqual(await scanned((shop) => sellHeld(acting(shop), [{ holder: 'order/2' }])), [])
})

test('every order of the console list walks its index, from the first page and from a later one', async () => {
  for (const sort of ['newest', 'oldest', 'changed', 'price', 'price-down', 'stock'] satisfies ProductSort[]) {
    const { next } = await listProducts(reader, { sort, limit: 20 })
    assert.ok(next)
    assert.deepEqual(await scanned((shop) => listProducts(shop, { sort, limit: 20, after: next })), [], sort)
  }
})

test('a filter by vendor, tag or words is answered by its index', async () => {
  for (const filter of [{ vendor: 'v7' }, { tag: 't7' }, { q: 'p77' }]) {
    const select = (shop: CatalogueReader) =>
      selectCards(shop)
        .where((product) => matches(product, filter))
        .execute()
    assert.deepEqual(await scanned(select), [], JSON.stringify(filter))
  }
})

test('paging gives every product once, in order, whichever the order', async () => {
  for (const sort of ['newest', 'changed', 'price', 'price-down', 'stock'] satisfies ProductSort[]) {
    const seen: string[] = []
    let last = Number.NaN
    for (let after: string | undefined; ; ) {
      const page = await listProducts(reader, { sort, vendor: 'v3', limit: 90, ...(after && { after }) })
      seen.push(...page.items.map(({ id }) => id))
      for (const { price, stock = 0 } of page.items) {
        const value =
          sort === 'stock' ? stock : sort === 'price' ? price.amount : sort === 'price-down' ? -price.amount : 0
        assert.ok(!(value < last))
        last = value
      }
      after = page.next
      if (!after) break
    }
    assert.deepEqual([seen.length, new Set(seen).size], [many / 40, many / 40], sort)
  }
})

test('the first page says how many there are, and a shopper sees only what is on sale', async () => {
  const page = await listProducts(reader, { status: 'archived', limit: 1 })
  assert.equal(page.total, many / 5)
  const shelf = await findProducts(reader, { categoryId: 'c7', limit: 200 })
  assert.ok(shelf.items.length > 0 && shelf.items.every(({ isOnSale }) => isOnSale))
})

test('a product is found in Chinese and in English, by its code, and not by what only looks alike', async () => {
  const draft = { title: { zh: '海蓝真丝方巾', en: 'Ocean silk scarf' }, handle: 'ocean', status: 'active' as const }
  await perform(mei, (work) => createProduct(work, { ...draft, variants: [{ values: [], price: 1, sku: 'OCN-7781' }] }))
  for (const q of ['方巾', '海蓝真丝', 'ocean sc', 'OCN-7781', '7781', '丝 silk']) {
    assert.deepEqual(
      (await findProducts(reader, { q })).items.map(({ handle }) => handle),
      ['ocean'],
      q,
    )
  }
  for (const q of ['巾方', 'cean', '丝蓝', '!!']) assert.deepEqual((await findProducts(reader, { q })).items, [], q)
})

test('a forged cursor, or one of another order, is refused', async () => {
  const { next } = await listProducts(reader, { sort: 'price', limit: 1 })
  await assert.rejects(listProducts(reader, { sort: 'newest', after: next! }), { code: 'catalogue.bad-cursor' })
  for (const after of ['x', 'bnVsbA', Buffer.from('["products",{}]').toString('base64url')]) {
    await assert.rejects(findProducts(reader, { after }), { code: 'catalogue.bad-cursor' })
  }
})
