import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { BulkEdit } from '#contracts/catalogue'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createCategory } from '../category/keep.ts'
import { reading } from '../tables.ts'
import { archiveProduct } from './archive.ts'
import { bulkEditProducts, percentMore, undoBulkEdit } from './bulk-edit.ts'
import { changeProduct } from './change.ts'
import { createProduct } from './create.ts'
import { readProduct } from './queries.ts'

const { db, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'operator')
const ghost = '01k0000000000000000000ghst'

const create = (handle: string, price = 1005) =>
  perform(mei, (work) =>
    createProduct(work, { handle, title: { en: handle }, tags: ['old'], variants: [{ values: [], price }] }),
  )
const edit = (productIds: string[], change: Omit<BulkEdit, 'productIds'>) =>
  perform(mei, (work) => bulkEditProducts(work, { productIds, ...change }))
const read = (id: string) => readProduct(reader, id)

test('a percentage is exact to the minor unit, half up', () => {
  assert.deepEqual(
    [percentMore(1005, 10), percentMore(1005, -10), percentMore(999, 12.5), percentMore(1, 50), percentMore(1, 49)],
    [1106, 905, 1124, 2, 1],
  )
})

test('status, category, tags and prices of many change in one go, and go back in one', async () => {
  const ids = [await create('bulk-1'), await create('bulk-2')]
  const categoryId = await perform(mei, (work) => createCategory(work, { title: { zh: '批量' }, handle: 'bulk' }))
  const edited = await edit(ids, {
    status: 'active',
    categoryId,
    addTags: ['new'],
    removeTags: ['old'],
    pricePercent: -10,
  })
  assert.deepEqual([edited.changed, edited.unchanged, edited.skipped], [2, 0, []])
  const after = await read(ids[0]!)
  assert.deepEqual(
    [after.status, after.categoryId, after.tags, after.variants[0]?.price.amount],
    ['active', categoryId, ['new'], 905],
  )

  const undone = await perform(mei, (work) => undoBulkEdit(work, edited.bulkEditId))
  assert.equal(undone.changed, 2)
  const back = await read(ids[0]!)
  assert.deepEqual(
    [back.status, back.categoryId, back.tags, back.variants[0]?.price.amount],
    ['draft', undefined, ['old'], 1005],
  )

  await perform(mei, (work) => undoBulkEdit(work, undone.bulkEditId))
  assert.equal((await read(ids[1]!)).variants[0]?.price.amount, 905)
})

test('an undo leaves alone what somebody changed since', async () => {
  const ids = [await create('since-1'), await create('since-2')]
  const { bulkEditId } = await edit(ids, { pricePercent: 100 })
  await perform(mei, (work) => changeProduct(work, ids[0]!, { version: 2, vendor: 'Lamps' }))
  const undone = await perform(mei, (work) => undoBulkEdit(work, bulkEditId))
  assert.deepEqual([undone.changed, undone.skipped], [1, [{ productId: ids[0], reason: 'catalogue.stale-edit' }]])
  assert.deepEqual(
    [(await read(ids[0]!)).variants[0]?.price.amount, (await read(ids[1]!)).variants[0]?.price.amount],
    [2010, 1005],
  )
})

test('what cannot be changed is skipped with its reason, what would not differ is counted apart', async () => {
  const [archived, dear, same] = [
    await create('skip-1'),
    await create('skip-2', 1_999_999_999),
    await create('skip-3', 0),
  ]
  await perform(mei, (work) => archiveProduct(work, archived))
  const edited = await edit([archived, dear, same, ghost], { pricePercent: 10 })
  assert.deepEqual([edited.changed, edited.unchanged], [0, 1])
  assert.deepEqual(edited.skipped, [
    { productId: archived, reason: 'catalogue.is-archived' },
    { productId: dear, reason: 'catalogue.price-too-high' },
    { productId: ghost, reason: 'catalogue.unknown-product' },
  ])
})

test('two bulk edits of the same products in opposite order both go in', async () => {
  const ids = [await create('cross-1'), await create('cross-2'), await create('cross-3')]
  await Promise.all([edit(ids, { addTags: ['one'] }), edit([...ids].reverse(), { addTags: ['two'] })])
  for (const id of ids) assert.deepEqual([...(await read(id)).tags].sort(), ['old', 'one', 'two'])
})

test('an edit that names nothing, or an undo of nothing, is refused', async () => {
  await assert.rejects(edit([ghost], {}), { code: 'catalogue.nothing-to-change' })
  await assert.rejects(
    perform(mei, (work) => undoBulkEdit(work, ghost)),
    { code: 'catalogue.unknown-bulk-edit' },
  )
})
