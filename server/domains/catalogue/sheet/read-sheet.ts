import { setImmediate as breathe } from 'node:timers/promises'

import type { Rejection } from '#contracts/catalogue'
import { refuse } from '../refusals.ts'
import type { Cells } from './cells.ts'
import { isUnderstood } from './columns.ts'
import { type CsvRecord, parseCsv, plainCell } from './parse.ts'
import { namesVariant, readHead, readMedia, readVariant, strayCells } from './read-rows.ts'
import { reject } from './rejections.ts'
import { Row, RowFault } from './row.ts'
import type { SheetMedia, SheetProduct, SheetVariant } from './sheet-product.ts'

export const sheetLimits = { rows: 50_000, rejections: 5_000, variants: 250, media: 250 } as const

const rowsABreath = 500

/** A file as read: what it says of each product, and every row that stays out with its reason. */
export interface Sheet {
  readonly rows: number
  readonly columns: ReadonlySet<string>
  /** Columns that are not understood and have a cell somewhere, in the file's order. */
  readonly keptColumns: readonly string[]
  readonly products: readonly SheetProduct[]
  readonly rejections: readonly Rejection[]
}

/**
 * Reads a Shopify product CSV. Rows of one handle make a product, wherever they stand. It stops for breath in between, so
 * that a large file does not hold up the house.
 */
export async function readSheet(text: string, currency: string): Promise<Sheet> {
  const records = parseCsv(text)
  const columns = readHeader(records.next().value)
  const rejections: Rejection[] = []
  const named = new Set(columns)
  const groups = new Map<string, Row[]>()
  const kept = new Set<string>()
  let rows = 0
  for (const record of records) {
    if (++rows > sheetLimits.rows) throw refuse.tooManyRows({ rowsMax: sheetLimits.rows })
    if (rejections.length > sheetLimits.rejections)
      throw refuse.tooManyRejections({ rejections: rejections.slice(0, 20) })
    if (rows % rowsABreath === 0) await breathe()
    const row = readRow(record, columns, named, rejections)
    if (!row) continue
    const handle = row.cells.Handle?.trim() ?? ''
    const group = groups.get(handle)
    if (group) group.push(row)
    else groups.set(handle, [row])
    for (const column of Object.keys(row.cells)) if (!isUnderstood(column)) kept.add(column)
  }
  if (rows === 0) throw refuse.emptyFile()
  const products: SheetProduct[] = []
  for (const [place, group] of [...groups.values()].entries()) {
    if (place % rowsABreath === 0) await breathe()
    const product = readGroup(group, currency, rejections)
    if (product) products.push(product)
  }
  const keptColumns = columns.filter((column) => kept.has(column))
  return { rows, columns: named, keptColumns, products, rejections: dropTwice(products, rejections) }
}

function readHeader(record: CsvRecord | undefined): string[] {
  if (!record) throw refuse.emptyFile()
  if (!('cells' in record)) throw refuse.missingColumn({ column: 'Handle' })
  const columns = record.cells.map((cell) => cell.trim())
  if (columns.length === 1 && /[;\t]/.test(columns[0] ?? '')) throw refuse.wrongDelimiter()
  const twice = columns.find((column, place) => column !== '' && columns.indexOf(column) !== place)
  if (twice) throw refuse.columnTwice({ column: twice })
  if (!columns.includes('Handle')) throw refuse.missingColumn({ column: 'Handle' })
  return columns
}

function readRow(
  record: CsvRecord,
  columns: readonly string[],
  columnSet: ReadonlySet<string>,
  rejections: Rejection[],
): Row | undefined {
  if ('fault' in record) return void rejections.push(reject(record.line, record.fault, columns[record.cell]))
  const { line, cells } = record
  if (cells.slice(columns.length).some((cell) => cell !== '')) {
    return void rejections.push(reject(line, 'tooManyCells', undefined, cells[columns.length]))
  }
  const named: Record<string, string> = {}
  for (const [place, column] of columns.entries()) {
    const cell = plainCell(cells[place] ?? '')
    if (column !== '' && cell !== '') named[column] = cell
  }
  const row = new Row(line, named, columnSet)
  const handle = named.Handle?.trim() ?? ''
  if (handle === '') return void rejections.push(reject(line, 'handleMissing', 'Handle'))
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u.test(handle)) {
    return void rejections.push(reject(line, 'handleInvalid', 'Handle', handle))
  }
  return row
}

function readGroup(rows: readonly Row[], currency: string, rejections: Rejection[]): SheetProduct | undefined {
  const [first] = rows
  if (!first) return undefined
  const variants: SheetVariant[] = []
  const media: SheetMedia[] = []
  const head = attempt(rejections, () => readHead(first))
  if (!head) {
    for (const row of rows.slice(1)) rejections.push(reject(row.line, 'productRejected', undefined, String(first.line)))
    return undefined
  }
  for (const row of rows) {
    attempt(rejections, () => {
      const hasVariant = namesVariant(row, row === first)
      const variant = hasVariant ? readVariant(row, head.optionNames, currency) : undefined
      const picture = readMedia(row)
      if (!variant && !picture && row !== first) throw row.fault('emptyRow')
      if (variant && variants.length >= sheetLimits.variants) throw row.fault('tooManyVariants')
      if (picture && media.length >= sheetLimits.media) throw row.fault('tooManyPictures')
      checkTwice(row, variant, variants, picture, media)
      const stray = row === first ? {} : strayCells(row)
      if (variant) variants.push({ ...variant, source: { ...variant.source, ...stray } })
      if (picture)
        media.push(variant ? picture : { ...picture, source: { ...picture.source, ...stray, ...leftCells(row) } })
    })
  }
  return { ...head, variants, media }
}

function attempt<Result>(rejections: Rejection[], read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    rejections.push(error.rejection)
    return undefined
  }
}

function checkTwice(
  row: Row,
  variant: SheetVariant | undefined,
  variants: readonly SheetVariant[],
  picture: SheetMedia | undefined,
  media: readonly SheetMedia[],
): void {
  const key = JSON.stringify(variant?.values)
  if (variant?.values && variants.some((other) => JSON.stringify(other.values) === key)) throw row.fault('variantTwice')
  if (picture && media.some((other) => other.url === picture.url)) throw row.fault('pictureTwice', 'Image Src')
}

/** Cells of a row that is only a picture, but which would belong to a variant. */
function leftCells(row: Row): Cells {
  return Object.fromEntries(
    Object.entries(row.cells).filter(([column]) => column.startsWith('Variant ') && !isUnderstood(column)),
  )
}

/** Takes rows out whose SKU stands in an earlier row of the file. Lines in order, for people read them from the top. */
function dropTwice(products: SheetProduct[], rejections: Rejection[]): Rejection[] {
  const seen = new Set<string>()
  for (const [place, product] of products.entries()) {
    const variants = product.variants.filter(({ sku, line }) => {
      if (!sku) return true
      if (seen.has(sku)) rejections.push(reject(line, 'skuTwice', 'Variant SKU', sku))
      return !seen.has(sku) && seen.add(sku)
    })
    if (variants.length < product.variants.length) products[place] = { ...product, variants }
  }
  return rejections.sort((one, other) => one.line - other.line)
}
