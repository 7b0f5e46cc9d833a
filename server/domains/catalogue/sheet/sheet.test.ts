import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { changesBetween, checkProduct, type ProductState } from '../product/product.ts'
import { type Merged, mergeSheet } from './merge.ts'
import { parseCsv, plainCell } from './parse.ts'
import { readSheet } from './read-sheet.ts'
import { productRows } from './write.ts'

const fixture = readFileSync(new URL('../fixture/shop.csv', import.meta.url), 'utf8').slice(1)
const real = ['apparel', 'home-and-garden']
  .map((name) => new URL(`../../../../../shared/data/catalogue/${name}.csv`, import.meta.url))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'))

const shopOf = (columns: ReadonlySet<string>) => ({
  columns,
  categoryTitled: () => undefined,
  identify: (url: string) => url,
  addressOf: (media: { url?: string | undefined }) => media.url ?? '',
})
const wording = { currency: 'CNY', category: (id: string) => id, media: (id: string) => id }

/** What a file makes of a shop that has `products`. */
async function take(
  text: string,
  products: readonly ProductState[] = [],
): Promise<{ products: ProductState[]; merged: Merged[] }> {
  const sheet = await readSheet(text, 'CNY')
  const known = new Map(products.map((product) => [product.handle, product]))
  const merged = sheet.products.map((one) => mergeSheet(known.get(one.handle), one, shopOf(sheet.columns)))
  for (const { wanted } of merged) if (wanted) known.set(wanted.handle, keep(wanted))
  return { products: [...known.values()], merged }
}

/** As the shop would keep it: pictures get ids, and variants point at them. */
function keep(product: ProductState): ProductState {
  const media = product.media.map((one) => ({ ...one, id: one.id ?? one.url }))
  const variants = product.variants.map(({ mediaUrl, ...one }) => ({ ...one, mediaId: one.mediaId ?? mediaUrl }))
  return { ...product, media, variants }
}

function rowsOf(text: string): Record<string, string>[] {
  const [header, ...records] = [...parseCsv(text)].map((record) => ('cells' in record ? record.cells : []))
  return records.map((cells) =>
    Object.fromEntries((header ?? []).map((column, place) => [column, plainCell(cells[place] ?? '')])),
  )
}

const words = { currency: 'CNY', categoryTitles: () => ({}), addressOf: shopOf(new Set()).addressOf }

test('a file goes in as products with their options, variants and pictures', async () => {
  const [scarf, tea, lamp] = (await take(fixture)).products
  assert.deepEqual(scarf?.title, { zh: '真丝方巾' })
  assert.equal(scarf?.description.zh, '<p>桑蚕丝,\r\n"手工"卷边</p>')
  assert.deepEqual(scarf?.options, [
    { name: '颜色', values: ['红', '蓝'] },
    { name: '尺寸', values: ['S', 'L'] },
  ])
  assert.deepEqual(
    scarf?.variants.map(({ values, price, compareAt, stock, stockPolicy, weightGrams }) => [
      values.join(),
      price,
      compareAt,
      stock,
      stockPolicy,
      weightGrams,
    ]),
    [
      ['红,S', 12_990, 19_900, 12, 'limited', 80],
      ['红,L', 15_900, undefined, 0, 'limited', 95],
      ['蓝,S', 12_990, undefined, 3, 'untracked', 80],
    ],
  )
  assert.deepEqual(
    scarf?.media.map(({ url }) => url?.at(-5)),
    ['2', '1', '4', '3'],
  )
  assert.equal(scarf?.variants[2]?.mediaId, 'https://pictures.example/scarf-3.jpg')
  assert.deepEqual([tea?.status, tea?.options, tea?.title], ['draft', [], { en: 'Night tea' }])
  assert.deepEqual([lamp?.status, lamp?.newCategory], ['archived', 'Indoor'])
})

test('every product that a file makes is one that the shop would accept', async () => {
  for (const text of [fixture, ...real]) for (const product of (await take(text)).products) checkProduct(product)
})

test('a file taken in twice changes nothing the second time', async () => {
  for (const text of [fixture, ...real]) {
    const { products } = await take(text)
    const again = await take(text, products)
    for (const [place, product] of again.products.entries()) {
      assert.deepEqual(changesBetween(products[place], product, wording), [])
    }
  }
})

test('what goes out again is what came in, column by column', async () => {
  const plain = fixture
    .split('\r\n')
    .filter((line) => !line.startsWith('silk-scarf') && !line.startsWith('<p>') && !line.startsWith('""'))
    .join('\r\n')
  assert.equal((await take(plain)).products.length, 2)
  for (const text of [plain, ...real]) {
    const out = (await take(text)).products.flatMap((product) =>
      productRows(product, { ...words, categoryTitles: () => ({}) }),
    )
    for (const [place, row] of rowsOf(text).entries()) {
      const { Type, ...others } = row
      for (const [column, cell] of Object.entries(others))
        assert.equal(out[place]?.[column] ?? '', cell, `${column} in row ${place + 2}`)
      assert.ok(Type !== undefined)
    }
  }
})

test('an export of what was changed since writes the change and nothing else', async () => {
  const [scarf] = (await take(fixture)).products
  const changed = {
    ...scarf!,
    title: { ...scarf!.title, en: 'Silk scarf' },
    variants: scarf!.variants.map((one, place) => (place === 0 ? { ...one, price: 9900 } : one)),
  }
  const before = productRows(scarf!, words)
  const after = productRows(changed, words)
  assert.deepEqual({ ...after[0], 'Variant Price': '129.9', 'Title (en)': '' }, before[0])
  assert.equal(after[0]?.['Variant Price'], '99.00')
  assert.deepEqual(after.slice(1), before.slice(1))
})

test('columns that are not understood are kept with what their row is about', async () => {
  const sheet = await readSheet(fixture, 'CNY')
  assert.deepEqual(sheet.keptColumns, [
    'Variant Requires Shipping',
    'SEO Title',
    'Variant Weight Unit',
    'Cost per item',
    'Washing',
  ])
  const rows = productRows((await take(fixture)).products[0]!, words)
  assert.deepEqual(
    rows.map((row) => row.Washing ?? ''),
    ['手洗', '', '干洗', ''],
  )
})

test('a text in one language does not touch the other, and a blank column is not a missing one', async () => {
  const { products } = await take(fixture)
  const inEnglish = (await take('Handle,Title\nsilk-scarf,Silk scarf', products)).products[0]
  assert.deepEqual(inEnglish?.title, { zh: '真丝方巾', en: 'Silk scarf' })
  assert.equal(inEnglish?.vendor, '夜市织造')
  assert.equal((await take('Handle,Vendor\nsilk-scarf,', products)).products[0]?.vendor, '')
})

test('a file never removes what it does not name', async () => {
  const { products } = await take(fixture)
  const one = await take(
    'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\nsilk-scarf,真丝方巾,颜色,绿,尺寸,S,99',
    products,
  )
  const scarf = one.products[0]
  assert.equal(scarf?.variants.length, 4)
  assert.deepEqual(scarf?.options[0]?.values, ['红', '蓝', '绿'])
  assert.equal(scarf?.media.length, 4)
})

test('each bad row is named by line, column and reason, and the others go in', async () => {
  const header =
    'Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Image Position'
  const rows = [
    'good,Good,true,Size,S,A-1,1,deny,10,,',
    'good,,,,M,A-1,1,deny,10,,',
    'good,,,,L,A-3,-1,deny,10,,',
    'good,,,,XL,A-4,1,maybe,10,,',
    'good,,,,S,A-5,1,deny,10,,',
    'good,,,,XXL,A-6,1,deny,ten,,',
    'good,,,,3XL,A-7,1,deny,,,',
    'good,,,,,A-8,1,deny,5,,',
    'good,,,,,,,,,ftp://x/y.jpg,',
    'good,,,,,,,,,https://x.example/y.jpg,0',
    'good,,,,,,,,,,',
    ',No handle,true,Title,Default Title,,1,deny,10,,',
    'bad handle,Spaces,true,Title,Default Title,,1,deny,10,,',
    'untitled,,true,Title,Default Title,,1,deny,10,,',
    'untitled,,,,Second,,1,deny,10,,',
    'odd,Odd,perhaps,Title,Default Title,,1,deny,10,,',
    'quoted,"Stray"x,true,Title,Default Title,,1,deny,10,,',
    'long,Long,true,Title,Default Title,,1,deny,10,,,extra',
    'costly,Costly,true,Title,Default Title,,1,deny,1.239,,',
    'last,Last,true,Title,Default Title,,1,deny,10,,',
  ]
  const sheet = await readSheet([header, ...rows].join('\n'), 'CNY')
  assert.deepEqual(
    sheet.rejections.map(({ line, column, code }) => [line, column, code]),
    [
      [3, 'Variant SKU', 'skuTwice'],
      [4, 'Variant Inventory Qty', 'notANumber'],
      [5, 'Variant Inventory Policy', 'policyUnknown'],
      [6, undefined, 'variantTwice'],
      [7, 'Variant Price', 'notAPrice'],
      [8, 'Variant Price', 'priceMissing'],
      [9, 'Option1 Value', 'valueMissing'],
      [10, 'Image Src', 'addressInvalid'],
      [11, 'Image Position', 'positionInvalid'],
      [12, undefined, 'emptyRow'],
      [13, 'Handle', 'handleMissing'],
      [14, 'Handle', 'handleInvalid'],
      [15, 'Title', 'titleMissing'],
      [16, undefined, 'productRejected'],
      [17, 'Published', 'notYesOrNo'],
      [18, 'Title', 'strayQuote'],
      [19, undefined, 'tooManyCells'],
      [20, 'Variant Price', 'notAPrice'],
    ],
  )
  const merged = sheet.products.map((one) => mergeSheet(undefined, one, shopOf(sheet.columns)))
  assert.deepEqual(
    merged.flatMap(({ wanted }) => (wanted ? [[wanted.handle, wanted.variants.length]] : [])),
    [
      ['good', 1],
      ['last', 1],
    ],
  )
  assert.deepEqual(
    merged.flatMap(({ rejections }) => rejections.map(({ line, code }) => [line, code])),
    [[20, 'variantsMissing']],
  )
})

test('what is too long, unknown, half said or said twice is named too', async () => {
  const header = 'Handle,Title,Status,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price,Image Src'
  const picture = 'https://x.example/1.jpg'
  const rows = [
    `long,${'x'.repeat(301)},active,Title,Default Title,,,1,`,
    'status,Status,sold,Title,Default Title,,,1,',
    'gap,Gap,active,,S,,,1,',
    'hole,Hole,active,,,Size,S,1,',
    `twice,Twice,active,Size,S,,,1,${picture}`,
    `twice,,,,M,,,1,${picture}`,
  ]
  const { rejections } = await readSheet([header, ...rows].join('\n'), 'CNY')
  assert.deepEqual(
    rejections.map(({ line, column, code }) => [line, column, code]),
    [
      [2, 'Title', 'tooLong'],
      [3, 'Status', 'statusUnknown'],
      [4, 'Option1 Name', 'optionMissing'],
      [5, 'Option1 Name', 'optionMissing'],
      [7, 'Image Src', 'pictureTwice'],
    ],
  )
})

test('a product with more variants or pictures than it may have keeps what fits', async () => {
  const header = 'Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src'
  const variants = Array.from({ length: 252 }, (_, place) => `many,Many,${place === 0 ? 'Size' : ''},S${place},1,`)
  const first = 'album,Album,Title,Default Title,1,https://x.example/first.jpg'
  const pictures = Array.from({ length: 251 }, (_, place) => `album,,,,,https://x.example/${place}.jpg`)
  const sheet = await readSheet([header, ...variants, first, ...pictures].join('\n'), 'CNY')
  assert.deepEqual(
    sheet.rejections.map(({ line, code }) => [line, code]),
    [
      [252, 'tooManyVariants'],
      [253, 'tooManyVariants'],
      [504, 'tooManyPictures'],
      [505, 'tooManyPictures'],
    ],
  )
  assert.deepEqual(
    sheet.products.map((product) => [product.variants.length, product.media.length]),
    [
      [250, 0],
      [1, 250],
    ],
  )
})

test('a file with other options than the shop has, for variants it does not name, is rejected for that product', async () => {
  const { products } = await take(fixture)
  const text = 'Handle,Title,Option1 Name,Option1 Value,Variant Price\nsilk-scarf,真丝方巾,材质,丝,99'
  const { merged } = await take(text, products)
  assert.deepEqual(
    merged.flatMap(({ rejections }) => rejections.map(({ line, code }) => [line, code])),
    [[2, 'optionsDiffer']],
  )
})

test('a file that is not a product file is refused as a whole', async () => {
  await assert.rejects(readSheet('', 'CNY'), { code: 'catalogue.empty-file' })
  await assert.rejects(readSheet('Handle,Title\n', 'CNY'), { code: 'catalogue.empty-file' })
  await assert.rejects(readSheet('Handle;Title\na;b', 'CNY'), { code: 'catalogue.wrong-delimiter' })
  await assert.rejects(readSheet('Name,Title\na,b', 'CNY'), { code: 'catalogue.missing-column' })
  await assert.rejects(readSheet('Handle,Title,Title\na,b,c', 'CNY'), { code: 'catalogue.column-twice' })
  const junk = `Handle,Title\n${',x\n'.repeat(6000)}`
  await assert.rejects(readSheet(junk, 'CNY'), { code: 'catalogue.too-many-rejections' })
  const long = `Handle,Title\n${'a,b\n'.repeat(50_001)}`
  await assert.rejects(readSheet(long, 'CNY'), { code: 'catalogue.too-many-rows' })
})
