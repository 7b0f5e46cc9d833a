import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, test } from 'node:test'
import { sql } from 'kysely'

import { type TestDatabase, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { changeProduct } from '../product/change.ts'
import { createProduct } from '../product/create.ts'
import { listProducts, readProduct } from '../product/queries.ts'
import { writeSheet } from '../sheet/export.ts'
import { parseCsv, plainCell } from '../sheet/parse.ts'
import { adjustStock } from '../stock/adjust.ts'
import { type CatalogueReader, reading } from '../tables.ts'
import { applyImport } from './apply.ts'
import { getImport, listImportedProducts, listImports } from './queries.ts'
import { readImportFile } from './read-file.ts'
import { writeReport } from './report.ts'

const fixture = readFileSync(new URL('../fixture/shop.csv', import.meta.url), 'utf8').slice(1)
const shared = new URL('../../../../../shared/data/catalogue/', import.meta.url)
const real = ['apparel', 'home-and-garden']
  .map((name) => new URL(`${name}.csv`, shared))
  .filter((file) => existsSync(file))
const mei = person('Mei', 'operator')
const lin = person('Lin', 'operator')
const queue = { enqueueIn: async () => {} }

const houses = [await testDatabase({ jobs: queue }), await testDatabase({ jobs: queue })] as const

beforeEach(async () => {
  for (const { db } of houses) {
    await sql`truncate catalogue.product, catalogue.category, catalogue.import, catalogue.sheet_column cascade`.execute(
      db,
    )
  }
})

/** An empty shop to import into. */
function openShop(house: TestDatabase = houses[0]) {
  const db = reading(house.db)
  return { house, db, read: (text: string) => readFileInto(house, db, text), export: () => exportOf(db) }
}

async function readFileInto({ perform }: TestDatabase, db: CatalogueReader, text: string) {
  async function* chunks() {
    yield Buffer.from(text)
  }
  const id = await readImportFile(db, (action) => perform(mei, action), { name: 'shop.csv', chunks: chunks() })
  const report = await getImport(db, id)
  return { ...report, apply: (actor = mei) => perform(actor, (work) => applyImport(work, id, { token: report.token })) }
}

async function exportOf(db: CatalogueReader): Promise<string> {
  let text = ''
  for await (const piece of writeSheet(db, { filter: {}, origin: 'https://shop.example' })) text += piece
  return text
}

function rowsOf(text: string): Record<string, string>[] {
  const [header, ...records] = [...parseCsv(text.replace(/^\ufeff/, ''))].map((record) =>
    'cells' in record ? record.cells : [],
  )
  return records.map((cells) =>
    Object.fromEntries((header ?? []).map((column, place) => [column, plainCell(cells[place] ?? '')])),
  )
}

test('a dry run says what would change and changes nothing; applying does it', async () => {
  const shop = openShop()
  const report = await shop.read(fixture)
  assert.deepEqual(report.counts, { rows: 6, added: 3, changed: 0, unchanged: 0, rejected: 0, pictures: 4 })
  assert.equal((await listProducts(shop.db, {})).total, 0)
  await report.apply()
  const { items } = await listProducts(shop.db, { sort: 'oldest' })
  assert.deepEqual(
    items.map(({ handle, status }) => [handle, status]),
    [
      ['silk-scarf', 'active'],
      ['tea-tin', 'draft'],
      ['old-lamp', 'archived'],
    ],
  )
  const scarf = await readProduct(shop.db, items[0]!.id)
  assert.deepEqual(
    scarf.variants.map(({ stock }) => stock),
    [12, 0, 3],
  )
  assert.ok(scarf.media.every(({ state }) => state === 'remote'))
  assert.equal(scarf.variants[2]?.mediaId, scarf.media[3]?.id)
  assert.equal((await getImport(shop.db, report.id)).state, 'applied')
})

test('both real files, and ours, go in, out, and in again with no change, whatever column is looked at', async () => {
  const shop = openShop()
  const texts = [fixture, ...real.map((file) => readFileSync(file, 'utf8'))]
  for (const text of texts) {
    await (await shop.read(text)).apply()
    const again = await shop.read(text)
    assert.deepEqual([again.counts.added, again.counts.changed, again.counts.rejected], [0, 0, 0])
  }
  const out = await shop.export()
  const exported = rowsOf(out)
  for (const text of texts.slice(1)) {
    for (const row of rowsOf(text)) {
      const same = exported.find((one) => Object.entries(row).every(([column, cell]) => one[column] === cell))
      assert.ok(same, `a row of ${row.Handle} came out changed`)
    }
  }
  const back = await shop.read(out)
  assert.deepEqual(
    { ...back.counts, unchanged: 0 },
    { rows: exported.length, added: 0, changed: 0, unchanged: 0, rejected: 0, pictures: 0 },
  )
  await back.apply()
  assert.equal(await shop.export(), out)
})

test('what goes out of one shop makes the same shop elsewhere, in both languages', async () => {
  const [one, other] = [openShop(), openShop(houses[1])]
  await (await one.read(fixture)).apply()
  const [scarf] = (await listProducts(one.db, { q: 'silk-scarf' })).items
  await one.house.perform(mei, (work) =>
    changeProduct(work, scarf!.id, {
      version: 1,
      title: { zh: '真丝方巾', en: 'Silk scarf' },
      subtitle: { zh: '手工卷边' },
    }),
  )
  const out = await one.export()
  await (await other.read(out)).apply()
  assert.equal(await other.export(), out)
  assert.deepEqual((await listProducts(other.db, { q: 'silk' })).items[0]?.title, { zh: '真丝方巾', en: 'Silk scarf' })
})

test('a changed file is told field by field, and applied as told; stock goes through the ledger', async () => {
  const shop = openShop()
  await (await shop.read(fixture)).apply()
  const changed = fixture
    .replace('129.9,199', '119,199')
    .replace('shopify,12,', 'shopify,10,')
    .replace('夜市织造', '新织造')
  const report = await shop.read(changed)
  const { items } = await listImportedProducts(shop.db, report.id, { outcome: 'changed' })
  assert.deepEqual(
    items.map(({ handle, line, changes }) => [handle, line, changes]),
    [
      [
        'silk-scarf',
        2,
        [
          { field: 'vendor', from: '夜市织造', to: '新织造' },
          { field: 'variants[红 / S].price', from: '129.90', to: '119.00' },
          { field: 'variants[红 / S].stock', from: '12', to: '10' },
        ],
      ],
    ],
  )
  await report.apply()
  const { rows } = await sql<{ reason: string; after: number }>`
    select reason, after from catalogue.stock_adjustment join catalogue.variant on variant.id = variant_id
    where sku = 'SCARF-R-S' order by number`.execute(shop.house.db)
  assert.deepEqual(rows, [
    { reason: 'import', after: 12 },
    { reason: 'import', after: 10 },
  ])
})

test('rejected rows are kept with the report, and the rest goes in', async () => {
  const shop = openShop()
  const header = 'Handle,Title,Variant SKU,Variant Price,Type'
  await (await shop.read(`${header}\nlamp,Lamp,L-1,10,Indoor`)).apply()
  const report = await shop.read(`${header}\nother,Other,L-1,10,Indoor\ntea,Tea,T-1,ten,\ncup,Cup,C-1,3,Indoor`)
  assert.deepEqual(
    report.rejections.map(({ line, column, code, value }) => [line, column, code, value]),
    [
      [2, 'Variant SKU', 'skuTaken', 'L-1'],
      [2, undefined, 'variantsMissing', undefined],
      [3, 'Variant Price', 'notAPrice', 'ten'],
      [3, undefined, 'variantsMissing', undefined],
    ],
  )
  await report.apply()
  assert.equal((await listProducts(shop.db, {})).total, 2)
  let text = ''
  for await (const piece of writeReport(shop.db, report.id)) text += piece
  assert.deepEqual(
    rowsOf(text).map((row) => [row.Line, row.Outcome, row.Handle, row.From]),
    [
      ['2', 'rejected', '', 'L-1'],
      ['2', 'rejected', '', ''],
      ['3', 'rejected', '', 'ten'],
      ['3', 'rejected', '', ''],
      ['4', 'added', 'cup', ''],
    ],
  )
})

test('an import is refused whole when one of its products was edited, sold from, or made meanwhile', async () => {
  const shop = openShop()
  const { perform } = shop.house
  await (await shop.read(fixture)).apply()
  const [tea] = (await listProducts(shop.db, { q: 'tea-tin' })).items
  const changed = fixture.replace('Night tea', 'Morning tea').replace('Old lamp', 'Older lamp')

  const edited = await shop.read(changed)
  await perform(lin, (work) => changeProduct(work, tea!.id, { version: 1, vendor: 'Tea house' }))
  await assert.rejects(edited.apply(), {
    code: 'catalogue.import-outdated',
    details: { handles: ['tea-tin'], products: 1 },
  })

  const soldFrom = await shop.read(changed)
  const { variants } = await readProduct(shop.db, tea!.id)
  await perform(lin, (work) => adjustStock(work, variants[0]!.id, { delta: -1, reason: 'given' }))
  await assert.rejects(soldFrom.apply(), { code: 'catalogue.import-outdated' })

  const madeTwice = await shop.read('Handle,Title,Variant Price\nfresh,Fresh,1')
  await perform(lin, (work) =>
    createProduct(work, { handle: 'fresh', title: { en: 'Fresh' }, variants: [{ values: [], price: 1 }] }),
  )
  await assert.rejects(madeTwice.apply(), { code: 'catalogue.import-outdated' })
  assert.equal((await listProducts(shop.db, { q: 'older' })).total, 0)
})

test('of two imports of the same file at once one goes in whole and the other is refused', async () => {
  const shop = openShop()
  const [one, other] = [await shop.read(fixture), await shop.read(fixture)]
  const both = await Promise.allSettled([one.apply(mei), other.apply(lin)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal(both.find((one) => one.status === 'rejected')?.reason.code, 'catalogue.import-outdated')
  assert.equal((await listProducts(shop.db, {})).total, 3)
})

test('a report is applied once, by the one who looked at it', async () => {
  const shop = openShop()
  const { perform } = shop.house
  const report = await shop.read(fixture)
  const apply = (id: string, token: string) => perform(mei, (work) => applyImport(work, id, { token }))
  await assert.rejects(apply(report.id, 'another'), { code: 'catalogue.wrong-token' })
  await assert.rejects(apply('01k0000000000000000000ghst', report.token), { code: 'catalogue.unknown-import' })
  await report.apply()
  await assert.rejects(report.apply(), { code: 'catalogue.import-applied' })
  assert.deepEqual(
    (await listImports(shop.db, {})).items.map(({ id, state }) => [id, state]),
    [[report.id, 'applied']],
  )
})

test('a product moved to a category that is not there yet makes it, once', async () => {
  const shop = openShop()
  const header = 'Handle,Title,Type,Variant Price'
  await (await shop.read(`${header}\na,A,户外 灯,1\nb,B,户外 灯,1\nc,C,Indoor,1`)).apply()
  const { rows } = await sql<{
    handle: string
    title: object
  }>`select handle, title from catalogue.category order by place`.execute(shop.house.db)
  assert.deepEqual(rows, [
    { handle: '户外-灯', title: { zh: '户外 灯' } },
    { handle: 'indoor', title: { en: 'Indoor' } },
  ])
})
