import type { Rejection, StockPolicy } from '#contracts/catalogue'
import { parseAmount } from '#kernel/money'
import type { Cells } from './cells.ts'
import { type RejectionCode, reject } from './rejections.ts'

/** Thrown while a row is read; becomes its line in the report. */
export class RowFault extends Error {
  override name = 'RowFault'
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(rejection.reason)
    this.rejection = rejection
  }
}

/** One row of a product file. `columns` are those of the file: a blank cell clears a field, an absent column keeps it. */
export class Row {
  readonly line: number
  readonly cells: Cells
  readonly columns: ReadonlySet<string>

  constructor(line: number, cells: Cells, columns: ReadonlySet<string>) {
    this.line = line
    this.cells = cells
    this.columns = columns
  }

  has(column: string): boolean {
    return (this.cells[column] ?? '').trim() !== ''
  }

  fault(code: RejectionCode, column?: string): RowFault {
    return new RowFault(reject(this.line, code, column, column && this.cells[column]))
  }

  /** The trimmed text of a cell, empty when blank; undefined when the file has no such column. */
  text(column: string, lengthMax = 255): string | undefined {
    if (!this.columns.has(column)) return undefined
    const text = (this.cells[column] ?? '').trim()
    if (text.length > lengthMax) throw this.fault('tooLong', column)
    return text
  }

  /** As `text`, but null when blank. */
  textOrNull(column: string, lengthMax = 255): string | null | undefined {
    const text = this.text(column, lengthMax)
    return text === '' ? null : text
  }

  /** A whole number from 0 up; null when blank. Weights are written with fractions by some, and rounded. */
  count(column: string, { fractions = false } = {}): number | null | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    if (text === '') return null
    if (!(fractions ? /^\d{1,9}(\.\d+)?$/ : /^\d{1,9}$/).test(text)) throw this.fault('notANumber', column)
    return Math.round(Number(text))
  }

  /** An amount in minor units; null when blank. */
  amount(column: string, currency: string): number | null | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    if (text === '') return null
    const amount = parseAmount(text, currency)
    if (amount === undefined || amount > 2_000_000_000) throw this.fault('notAPrice', column)
    return amount
  }

  truth(column: string): boolean | null | undefined {
    const text = this.text(column)
    if (text === undefined) return undefined
    const truth = readTruth(text)
    if (truth === undefined) throw this.fault('notYesOrNo', column)
    return truth
  }
}

/** What `true`, `FALSE` or a blank say; undefined for anything else. */
export function readTruth(text: string): boolean | null | undefined {
  const word = text.trim().toLowerCase()
  if (word === '') return null
  return word === 'true' ? true : word === 'false' ? false : undefined
}

/** How Shopify's two columns say a stock policy: no tracker means that stock is not counted. */
export function readPolicy(tracker: string | undefined, policy: string | undefined): StockPolicy | undefined {
  if (tracker === '') return 'untracked'
  if (policy === 'continue') return 'continue'
  return policy === undefined || policy === '' || policy === 'deny' ? 'limited' : undefined
}

/** How `Status` and `Published` together say a status: what is not published is a draft. */
export function readStatus(status: string, published: boolean | null): 'draft' | 'active' | 'archived' | undefined {
  const word = status.trim().toLowerCase()
  if (word === 'archived' || word === 'draft') return word
  if (word !== '' && word !== 'active') return undefined
  return published === false || (word === '' && published === null) ? 'draft' : 'active'
}
