import assert from 'node:assert/strict'
import { test } from 'node:test'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createProduct } from '../product/create.ts'
import { readSettings } from '../product/queries.ts'
import { changeSettings } from '../shop/settings.ts'
import { reading } from '../tables.ts'
import { changeCategory, createCategory, orderCategories, removeCategory } from './keep.ts'
import { getCategory, listCategories } from './queries.ts'

const { db, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'owner')
const ghost = '01k0000000000000000000ghst'

const create = (zh: string, parentId?: string) =>
  perform(mei, (work) => createCategory(work, { title: { zh }, ...(parentId && { parentId }) }))

test('the currency can be chosen while there is no product, and not after', async () => {
  await perform(mei, (work) => changeSettings(work, { currency: 'JPY', lowStock: 3 }))
  await perform(mei, (work) => changeSettings(work, { currency: 'CNY', lowStock: 3 }))
  await perform(mei, (work) => createProduct(work, { title: { zh: '茶' }, variants: [{ values: [], price: 1 }] }))
  const change = perform(mei, (work) => changeSettings(work, { currency: 'EUR', lowStock: 9 }))
  await assert.rejects(change, { code: 'catalogue.currency-in-use' })
  assert.deepEqual(await readSettings(reader), { currency: 'CNY', lowStock: 3 })
})

test('categories make a tree in an order, and know what in them is on sale', async () => {
  const clothes = await create('服饰')
  const scarves = await create('方巾', clothes)
  const tea = await create('茶')
  for (const status of ['active', 'draft'] as const) {
    await perform(mei, (work) =>
      createProduct(work, {
        handle: `c-${status}`,
        title: { zh: '真丝方巾' },
        status,
        categoryId: scarves,
        variants: [{ values: [], price: 1 }],
      }),
    )
  }
  await perform(mei, (work) => orderCategories(work, [tea, clothes, scarves]))
  const all = await listCategories(reader)
  assert.deepEqual(
    all.map(({ title, parentId, products }) => [title.zh, parentId, products]),
    [
      ['茶', undefined, 0],
      ['服饰', undefined, 0],
      ['方巾', clothes, 1],
    ],
  )
})

test('a category cannot be below itself, not even by way of another, nor when two are moved at once', async () => {
  const [one, two] = [await create('甲'), await create('乙')]
  const move = (id: string, parentId: string | null) => perform(mei, (work) => changeCategory(work, id, { parentId }))
  await assert.rejects(move(one, one), { code: 'catalogue.category-in-itself' })
  const moves = await Promise.allSettled([move(one, two), move(two, one)])
  assert.deepEqual(moves.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await assert.rejects(move(one, ghost), { code: 'catalogue.unknown-category' })
})

test('a category is renamed, and its handle stays its own', async () => {
  const [one, two] = [await create('灯'), await create('烛')]
  await perform(mei, (work) => changeCategory(work, one, { title: { zh: '灯具', en: 'Lamps' } }))
  assert.deepEqual((await getCategory(reader, one)).title, { zh: '灯具', en: 'Lamps' })
  await assert.rejects(
    perform(mei, (work) => changeCategory(work, two, { handle: '灯' })),
    { code: 'catalogue.category-handle-taken' },
  )
  await assert.rejects(
    perform(mei, (work) => changeCategory(work, two, { title: { zh: ' ' } })),
    { code: 'catalogue.no-title' },
  )
})

test('only an empty category can be removed', async () => {
  const [full, below] = [await create('满'), await create('空')]
  await perform(mei, (work) => changeCategory(work, below, { parentId: full }))
  await assert.rejects(
    perform(mei, (work) => removeCategory(work, full)),
    { code: 'catalogue.category-in-use' },
  )
  await perform(mei, (work) => removeCategory(work, below))
  await perform(mei, (work) => removeCategory(work, full))
  await assert.rejects(
    perform(mei, (work) => removeCategory(work, full)),
    { code: 'catalogue.unknown-category' },
  )
})

test('an order that leaves one out or names one twice is refused', async () => {
  const ids = (await listCategories(reader)).map(({ id }) => id)
  const order = (some: string[]) => perform(mei, (work) => orderCategories(work, some))
  await assert.rejects(order(ids.slice(1)), { code: 'catalogue.incomplete-order' })
  await assert.rejects(order([...ids.slice(1), ids[1]!]), { code: 'catalogue.incomplete-order' })
})
