import type { ProductStatus, StockPolicy } from '#contracts/catalogue'
import type { Cells } from './cells.ts'

/** What a file says of a text: in Shopify's one column, or in ours for each language. */
export interface TextsGiven {
  readonly main?: string | undefined
  readonly zh?: string | undefined
  readonly en?: string | undefined
}

/** What a file says of one variant. Undefined: the file has no such column; null: its cell is blank. */
export interface SheetVariant {
  readonly line: number
  readonly values: readonly string[] | undefined
  readonly sku: string | null | undefined
  readonly barcode: string | null | undefined
  readonly price: number | undefined
  readonly compareAt: number | null | undefined
  readonly weightGrams: number | null | undefined
  readonly stock: number | null | undefined
  readonly stockPolicy: StockPolicy | undefined
  readonly mediaUrl: string | null | undefined
  readonly source: Cells
}

export interface SheetMedia {
  readonly line: number
  readonly url: string
  readonly position: number | undefined
  readonly alt: TextsGiven
  readonly source: Cells
}

/** What a file says of one product: its first row, and all rows with its handle. */
export interface SheetProduct {
  readonly line: number
  readonly handle: string
  readonly title: TextsGiven
  readonly subtitle: TextsGiven
  readonly description: TextsGiven
  readonly vendor: string | undefined
  readonly category: string | undefined
  readonly tags: readonly string[] | undefined
  readonly status: ProductStatus | undefined
  readonly optionNames: readonly string[] | undefined
  readonly variants: readonly SheetVariant[]
  readonly media: readonly SheetMedia[]
  readonly source: Cells
}
