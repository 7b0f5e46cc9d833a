import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createCategory } from '../category/keep.ts'
import { listCategories } from '../category/queries.ts'
import { addPicture } from '../media/keep.ts'
import { adjustStock } from '../stock/adjust.ts'
import { reading } from '../tables.ts'
import { createProduct } from './create.ts'
import { listProducts, readProduct, suggestWords } from './queries.ts'
import { removeDemoProducts } from './remove-demo.ts'

const { db, perform } = await testDatabase()
const reader = reading(db)
const mei = person('Mei', 'owner')

test('the demo goes with its history, ledger and empty categories; what is real stays', async () => {
  const category = (handle: string) => perform(mei, (work) => createCategory(work, { handle, title: { en: handle } }))
  const [shown, shared] = [await category('demo-only'), await category('shared')]
  const create = (handle: string, categoryId: string, isDemo: boolean) =>
    perform(mei, (work) => {
      const draft = { handle, title: { en: handle }, categoryId, vendor: handle, tags: ['lamp'] }
      return createProduct(work, { ...draft, variants: [{ values: [], price: 1, stock: 3 }] }, { isDemo })
    })
  const [one, two] = [await create('demo-1', shown, true), await create('demo-2', shared, true)]
  const real = await create('real', shared, false)
  const [variant] = (await readProduct(reader, one)).variants
  await perform(mei, (work) => adjustStock(work, variant!.id, { delta: 1, reason: 'received' }))
  const sizes = [{ key: 'catalogue/x/320.webp', width: 320, height: 320 }]
  await perform(mei, (work) => addPicture(work, two, { width: 320, height: 320, blur: 'data:,', sizes }))

  const { removed, pictureKeys } = await perform(mei, removeDemoProducts)
  assert.deepEqual([removed, pictureKeys], [2, ['catalogue/x/320.webp']])
  assert.deepEqual(
    (await listProducts(reader, {})).items.map(({ id }) => id),
    [real],
  )
  assert.deepEqual(
    (await listCategories(reader)).map(({ handle }) => handle),
    ['shared'],
  )
  const { rows } = await sql<{ lines: number }>`select count(*)::int as lines from catalogue.stock_adjustment`.execute(
    db,
  )
  assert.deepEqual(rows, [{ lines: 1 }])
  assert.deepEqual(await suggestWords(reader), { vendors: ['real'], tags: ['lamp'] })
  const facts = await sql`select from platform.fact where name = 'catalogue.product-removed'`.execute(db)
  assert.equal(facts.rows.length, 2)
})
