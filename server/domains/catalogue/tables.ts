import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { FieldChange, ImportCounts, Option, OptionalTexts, RichTexts, Texts } from '#contracts/catalogue'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { PictureSize } from './media/picture.ts'
import type { BulkUndo } from './product/bulk-edit.ts'
import type { ProductState } from './product/product.ts'
import type { Cells } from './sheet/cells.ts'
import type { TrustTables } from './trust/tables.ts'

type Json<T extends object> = JSONColumnType<T>
type JsonOrNull<T extends object> = JSONColumnType<T | null, string | null, string | null>

type ProductRowTable = {
  id: string
  serial: GeneratedAlways<number>
  version: Generated<number>
  handle: string
  status: 'draft' | 'active' | 'archived'
  status_before_archive: 'draft' | 'active' | null
  title: Json<Texts>
  subtitle: Json<OptionalTexts>
  description: Json<RichTexts>
  vendor: string
  category_id: string | null
  tags: string[]
  options: Json<Option[]>
  source: JsonOrNull<Cells>
  is_demo: boolean
  variants: Generated<number>
  price_from: Generated<number>
  price_to: Generated<number>
  compare_at: Generated<number | null>
  stock_left: Generated<number | null>
  stock_rank: GeneratedAlways<number>
  created_at: Date
  changed_at: Date
}

type VariantTable = {
  id: string
  product_id: string
  place: number
  values: string[]
  sku: string | null
  barcode: string | null
  price: number
  compare_at: number | null
  weight_grams: number | null
  stock_policy: 'limited' | 'continue' | 'untracked'
  stock: Generated<number>
  stock_number: Generated<number>
  held: Generated<number>
  media_id: string | null
  source: JsonOrNull<Cells>
  retired_at: Date | null
}

type MediaTable = {
  id: string
  product_id: string
  place: number
  state: 'ready' | 'remote' | 'fetching' | 'failed'
  source_url: string | null
  failure: string | null
  width: number | null
  height: number | null
  blur: string | null
  sizes: Json<PictureSize[]>
  alt: Json<OptionalTexts>
  source: JsonOrNull<Cells>
  removed_at: Date | null
}

type StockAdjustmentTable = {
  id: string
  variant_id: string
  number: number
  delta: number
  before: number
  after: number
  reason: 'received' | 'counted' | 'damaged' | 'lost' | 'given' | 'correction' | 'sold' | 'returned' | 'import'
  note: string | null
  actor_id: string
  actor_name: string
  at: Date
  from_holder: string | null
  from_held: number | null
}

/** Rows of the PostgreSQL schema `catalogue`. No other domain names these tables. */
export type CatalogueTables = TrustTables & {
  'catalogue.shop': { only: Generated<boolean>; currency: string; low_stock: number }
  'catalogue.category': { id: string; handle: string; title: Json<Texts>; parent_id: string | null; place: number }
  'catalogue.product': ProductRowTable
  'catalogue.product_words': { product_id: string; words: string; grams: string[] }
  'catalogue.variant': VariantTable
  'catalogue.media': MediaTable
  'catalogue.stock_adjustment': StockAdjustmentTable
  'catalogue.stock_hold': { holder: string; variant_id: string; quantity: number }
  'catalogue.product_change': {
    product_id: string
    version: number
    bulk_edit_id: string | null
    import_id: string | null
    actor_id: string
    actor_name: string
    at: Date
    changes: Json<FieldChange[]>
    undo: JsonOrNull<BulkUndo>
  }
  'catalogue.import': {
    id: string
    token: string
    file_name: string
    state: 'ready' | 'applied'
    counts: Json<ImportCounts>
    kept_columns: string[]
    made_by: string
    made_by_name: string
    made_at: Date
    applied_at: Date | null
  }
  'catalogue.import_rejection': {
    import_id: string
    number: number
    line: number
    column_name: string | null
    code: string
    reason: string
    value: string | null
  }
  'catalogue.import_product': {
    import_id: string
    place: number
    line: number
    handle: string
    title: string
    outcome: 'added' | 'changed' | 'unchanged'
    product_id: string | null
    base_version: number | null
    base_stock: JsonOrNull<Record<string, number>>
    variants: number
    changes: Json<FieldChange[]>
    wanted: JsonOrNull<ProductState>
  }
  'catalogue.sheet_column': { name: string; place: GeneratedAlways<number> }
}

export type CatalogueReader = Reader<CatalogueTables>
export type CatalogueTx = Tx<CatalogueTables>

export const reading = (db: Database): CatalogueReader => db.$extendTables<CatalogueTables>()
export const writing = (work: Work): CatalogueTx => work.tx.$extendTables<CatalogueTables>()
