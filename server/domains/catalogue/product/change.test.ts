import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { ProductDraft } from '#contracts/catalogue'
import type { Refusal } from '#kernel/refusal'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { reading } from '../tables.ts'
import { archiveProduct, restoreProduct } from './archive.ts'
import { changeProduct } from './change.ts'
import { createProduct } from './create.ts'
import { getProductPage, listProductHistory, readProduct } from './queries.ts'

const { db, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'operator')
const lin = person('Lin', 'operator')

const tea: ProductDraft = {
  title: { zh: '夜茶', en: 'Night tea' },
  status: 'active',
  variants: [{ values: [], price: 5000, stock: 7 }],
}
const scarf: ProductDraft = {
  title: { zh: '真丝方巾' },
  options: [{ name: '颜色', values: ['红', '蓝'] }],
  variants: [
    { values: ['红'], price: 12_900, sku: 'SCARF-R', stock: 3 },
    { values: ['蓝'], price: 14_900, sku: 'SCARF-B', stock: 0 },
  ],
}

async function create(draft: ProductDraft, handle: string) {
  const id = await perform(mei, (work) => createProduct(work, { ...draft, handle }))
  return readProduct(reader, id)
}

async function factsOf(productId: string): Promise<{ name: string; data: Record<string, unknown> }[]> {
  const { rows } = await sql<{ name: string; data: Record<string, unknown> }>`
    select name, data from platform.fact where data ->> 'productId' = ${productId} order by id`.execute(db)
  return rows
}

test('a new product is on sale with its stock in the ledger, and a fact says so', async () => {
  const product = await create(tea, 'night-tea')
  const page = await getProductPage(reader, 'night-tea')
  assert.deepEqual(
    [page.price, page.stock, page.isSoldOut, page.variants],
    [{ amount: 5000, currency: 'CNY' }, 7, false, 1],
  )
  assert.deepEqual(
    (await factsOf(product.id)).map(({ name }) => name),
    ['catalogue.product-added', 'catalogue.stock-changed'],
  )
})

test('a change writes its fields, keeps the history and states the new price', async () => {
  const before = await create(scarf, 'scarf-history')
  const variants = before.variants.map(({ id, values, sku, price }) => ({
    id,
    values,
    ...(sku && { sku }),
    price: price.amount - 1000,
  }))
  await perform(lin, (work) =>
    changeProduct(work, before.id, { version: 1, title: { zh: '真丝方巾', en: 'Silk scarf' }, variants }),
  )
  const after = await readProduct(reader, before.id)
  assert.deepEqual(
    [after.version, after.title.en, after.variants[0]?.price.amount, after.variants[0]?.stock],
    [2, 'Silk scarf', 11_900, 3],
  )
  const { items } = await listProductHistory(reader, before.id, {})
  assert.equal(items[0]?.actor.name, 'Lin')
  assert.deepEqual(items[0]?.changes, [
    { field: 'title.en', to: 'Silk scarf' },
    { field: 'variants[红].price', from: '129.00', to: '119.00' },
    { field: 'variants[蓝].price', from: '149.00', to: '139.00' },
  ])
  const prices = (await factsOf(before.id)).filter(({ name }) => name === 'catalogue.price-changed')
  assert.deepEqual(
    prices.map(({ data }) => [data.from, data.to, data.currency]),
    [
      [12_900, 11_900, 'CNY'],
      [14_900, 13_900, 'CNY'],
    ],
  )
})

test('a stale edit is refused with what changed, by whom, and changes nothing', async () => {
  const product = await create(tea, 'stale')
  await perform(lin, (work) => changeProduct(work, product.id, { version: 1, vendor: '茶行' }))
  const stale = perform(mei, (work) => changeProduct(work, product.id, { version: 1, vendor: '别家' }))
  await assert.rejects(stale, (refusal: Refusal) => {
    assert.equal(refusal.code, 'catalogue.stale-edit')
    assert.deepEqual(
      [refusal.details.version, refusal.details.by, refusal.details.changes],
      [2, 'Lin', [{ field: 'vendor', to: '茶行' }]],
    )
    return true
  })
  assert.equal((await readProduct(reader, product.id)).vendor, '茶行')
})

test('of two edits at once one goes in and the other is refused', async () => {
  const product = await create(tea, 'race')
  const edits = await Promise.allSettled(
    [mei, lin].map((actor) =>
      perform(actor, (work) => changeProduct(work, product.id, { version: 1, vendor: actor.name })),
    ),
  )
  assert.deepEqual(edits.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = edits.find((edit) => edit.status === 'rejected')
  assert.equal(lost?.reason.code, 'catalogue.stale-edit')
  assert.equal((await readProduct(reader, product.id)).version, 2)
})

test('an edit that changes nothing leaves version and history alone', async () => {
  const product = await create(tea, 'same')
  await perform(mei, (work) => changeProduct(work, product.id, { version: 1, title: tea.title, vendor: '' }))
  assert.equal((await readProduct(reader, product.id)).version, 1)
})

test('two variants may swap their SKUs and values in one edit', async () => {
  const product = await create(
    { ...scarf, variants: scarf.variants.map((one) => ({ ...one, sku: `SWAP-${one.sku}` })) },
    'swap',
  )
  const [red, blue] = product.variants
  const variants = [
    { id: red!.id, values: ['蓝'], sku: blue!.sku!, price: 1 },
    { id: blue!.id, values: ['红'], sku: red!.sku!, price: 2 },
  ]
  await perform(mei, (work) => changeProduct(work, product.id, { version: 1, variants }))
  const after = await readProduct(reader, product.id)
  assert.deepEqual(
    after.variants.map(({ id, values, sku }) => [id, values[0], sku]),
    [
      [red!.id, '蓝', 'SWAP-SCARF-B'],
      [blue!.id, '红', 'SWAP-SCARF-R'],
    ],
  )
})

test('a variant that was left out comes back as the same one, with its stock', async () => {
  const product = await create({ ...scarf, variants: scarf.variants.map(({ sku, ...one }) => one) }, 'revive')
  const [red, blue] = product.variants
  const wire = (variant: typeof red) => ({ id: variant!.id, values: variant!.values, price: variant!.price.amount })
  await perform(mei, (work) => changeProduct(work, product.id, { version: 1, variants: [wire(blue)] }))
  assert.equal(await getStock(product.id), 0)
  const { id, ...fresh } = wire(red)
  await perform(mei, (work) =>
    changeProduct(work, product.id, { version: 2, variants: [wire(blue), { ...fresh, stock: 5 }] }),
  )
  const after = await readProduct(reader, product.id)
  assert.deepEqual(
    after.variants.map((one) => [one.id, one.stock]),
    [
      [blue!.id, 0],
      [id, 5],
    ],
  )
  assert.equal(await getStock(product.id), 5)
})

async function getStock(productId: string): Promise<number | null> {
  const row = await reader
    .selectFrom('catalogue.product')
    .select('stock_left')
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  return row.stock_left
}

test('an archived product is out of sight, refuses edits, and comes back as it was', async () => {
  const product = await create(tea, 'archive')
  await perform(mei, (work) => archiveProduct(work, product.id))
  await assert.rejects(getProductPage(reader, 'archive'), { code: 'catalogue.unknown-product' })
  await assert.rejects(
    perform(mei, (work) => archiveProduct(work, product.id)),
    { code: 'catalogue.is-archived' },
  )
  await assert.rejects(
    perform(mei, (work) => changeProduct(work, product.id, { version: 2, vendor: 'x' })),
    { code: 'catalogue.is-archived' },
  )
  await perform(mei, (work) => restoreProduct(work, product.id))
  await assert.rejects(
    perform(mei, (work) => restoreProduct(work, product.id)),
    { code: 'catalogue.not-archived' },
  )
  assert.equal((await getProductPage(reader, 'archive')).isOnSale, true)
})

test('a handle or SKU of another product is refused, also when both come at once', async () => {
  await create(tea, 'taken')
  await assert.rejects(create(tea, 'taken'), { code: 'catalogue.handle-taken' })
  const withSku: ProductDraft = { ...tea, variants: [{ values: [], price: 1, sku: 'ONE' }] }
  const both = await Promise.allSettled([create(withSku, 'sku-1'), create(withSku, 'sku-2')])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal(both.find((one) => one.status === 'rejected')?.reason.code, 'catalogue.sku-taken')
})

test('an unknown product, variant, picture or category is refused', async () => {
  const product = await create(tea, 'unknown')
  const ghost = '01k0000000000000000000ghst'
  const change = (edit: object) => perform(mei, (work) => changeProduct(work, product.id, { version: 1, ...edit }))
  await assert.rejects(
    perform(mei, (work) => changeProduct(work, ghost, { version: 1 })),
    { code: 'catalogue.unknown-product' },
  )
  await assert.rejects(change({ variants: [{ id: ghost, values: [], price: 1 }] }), {
    code: 'catalogue.unknown-variant',
  })
  await assert.rejects(change({ variants: [{ values: [], price: 1, mediaId: ghost }] }), {
    code: 'catalogue.unknown-picture',
  })
  await assert.rejects(change({ categoryId: ghost }), { code: 'catalogue.unknown-category' })
})

test('a product without a usable title or handle is refused', async () => {
  await assert.rejects(
    perform(mei, (work) => createProduct(work, { ...tea, title: { zh: '  ' } })),
    { code: 'catalogue.no-title' },
  )
  await assert.rejects(
    perform(mei, (work) => createProduct(work, { ...tea, title: { en: '!!' } })),
    { code: 'catalogue.no-handle' },
  )
})
