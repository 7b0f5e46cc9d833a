import type { Cells } from './cells.ts'
import { isUnderstood, levelOf, optionNames, optionValues, textColumns, variantColumns } from './columns.ts'
import { type Row, readPolicy, readStatus } from './row.ts'
import type { SheetMedia, SheetProduct, SheetVariant, TextsGiven } from './sheet-product.ts'

type Head = Omit<SheetProduct, 'variants' | 'media'>

/** Reads the product's own cells off its first row. */
export function readHead(row: Row): Head {
  const title = readTexts(row, textColumns.title, 300)
  if (row.columns.has('Title') && !title.main && !title.zh && !title.en) throw row.fault('titleMissing', 'Title')
  return {
    line: row.line,
    handle: row.cells.Handle?.trim() ?? '',
    title,
    subtitle: readTexts(row, textColumns.subtitle, 1000),
    description: readTexts(row, textColumns.description, 65_000),
    vendor: row.text('Vendor'),
    category: row.text('Type'),
    tags: readTags(row),
    status: readStatusOf(row),
    optionNames: readOptionNames(row),
    source: cellsOf(row, (column) => levelOf(column) === 'product'),
  }
}

function readTexts(
  row: Row,
  columns: { main: string | undefined; zh: string; en: string },
  lengthMax: number,
): TextsGiven {
  return {
    main: columns.main && row.text(columns.main, lengthMax),
    zh: row.text(columns.zh, lengthMax),
    en: row.text(columns.en, lengthMax),
  }
}

function readTags(row: Row): string[] | undefined {
  const text = row.text('Tags', 10_000)
  if (text === undefined) return undefined
  const tags = splitTags(text)
  if (tags.length > 100 || tags.some((tag) => tag.length > 255)) throw row.fault('tooLong', 'Tags')
  return tags
}

export function splitTags(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter((tag) => tag !== '')
}

function readStatusOf(row: Row): SheetProduct['status'] {
  if (!row.has('Status') && !row.has('Published')) return undefined
  const published = row.truth('Published') ?? null
  const status = readStatus(row.text('Status') ?? '', published)
  if (!status) throw row.fault('statusUnknown', 'Status')
  return status
}

function readOptionNames(row: Row): string[] | undefined {
  if (!row.columns.has(optionNames[0])) return undefined
  const names = optionNames.map((column) => row.text(column) ?? '')
  const count = names.findLastIndex((name) => name !== '') + 1
  for (const [place, name] of names.slice(0, count).entries()) {
    if (name === '' || names.indexOf(name) !== place) throw row.fault('optionMissing', optionNames[place])
  }
  for (const [place, column] of optionValues.entries()) {
    const isDefault = place === 0 && row.text(column) === 'Default Title'
    if (place >= count && row.has(column) && !isDefault) throw row.fault('optionMissing', optionNames[place])
  }
  return count === 1 && names[0] === 'Title' && row.text(optionValues[0]) === 'Default Title'
    ? []
    : names.slice(0, count)
}

/** Whether a row names a variant: the first of a product does, others when a cell says which or what it costs. */
export function namesVariant(row: Row, isFirst: boolean): boolean {
  if (isFirst) return variantColumns.some((column) => row.columns.has(column))
  return [...optionValues, 'Variant Price', 'Variant SKU'].some((column) => row.has(column))
}

export function readVariant(row: Row, names: readonly string[] | undefined, currency: string): SheetVariant {
  const price = row.amount('Variant Price', currency)
  if (price === null) throw row.fault('priceMissing', 'Variant Price')
  const compareAt = row.amount('Variant Compare At Price', currency)
  return {
    line: row.line,
    values: readValues(row, names),
    sku: row.textOrNull('Variant SKU'),
    barcode: row.textOrNull('Variant Barcode'),
    price,
    compareAt: compareAt === 0 ? null : compareAt,
    weightGrams: row.count('Variant Grams', { fractions: true }),
    stock: row.count('Variant Inventory Qty'),
    stockPolicy: readPolicyOf(row),
    mediaUrl: readAddress(row, 'Variant Image'),
    source: cellsOf(row, (column) => levelOf(column) === 'variant'),
  }
}

function readValues(row: Row, names: readonly string[] | undefined): string[] | undefined {
  if (names === undefined) return undefined
  return names.map((_name, place) => {
    const column = optionValues[place] ?? ''
    const value = row.text(column)
    if (!value) throw row.fault('valueMissing', column)
    return value
  })
}

function readPolicyOf(row: Row): SheetVariant['stockPolicy'] {
  const [tracker, word] = [row.text('Variant Inventory Tracker'), row.text('Variant Inventory Policy')?.toLowerCase()]
  if (tracker === undefined && word === undefined) return undefined
  const policy = readPolicy(tracker, word)
  if (!policy) throw row.fault('policyUnknown', 'Variant Inventory Policy')
  return policy
}

export function readMedia(row: Row): SheetMedia | undefined {
  const url = readAddress(row, 'Image Src')
  if (!url) return undefined
  const position = row.count('Image Position')
  if (position === 0) throw row.fault('positionInvalid', 'Image Position')
  return {
    line: row.line,
    url,
    position: position ?? undefined,
    alt: readTexts(row, textColumns.alt, 1000),
    source: cellsOf(row, (column) => levelOf(column) === 'media'),
  }
}

function readAddress(row: Row, column: string): string | null | undefined {
  const url = row.textOrNull(column, 2048)
  if (url && (!/^https?:\/\//i.test(url) || !URL.canParse(url))) throw row.fault('addressInvalid', column)
  return url
}

/** The cells of later rows that belong to the product as a whole stay with what the row is about. */
export function strayCells(row: Row): Cells {
  return cellsOf(row, (column) => levelOf(column) === 'product' && !isUnderstood(column))
}

function cellsOf(row: Row, belongs: (column: string) => boolean): Cells {
  return Object.fromEntries(Object.entries(row.cells).filter(([column]) => belongs(column)))
}
