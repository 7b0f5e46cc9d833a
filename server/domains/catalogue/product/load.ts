import type { Selectable } from 'kysely'

import type { Picture } from '#contracts/catalogue'
import { pictureOf } from '../media/picture.ts'
import type { CatalogueReader, CatalogueTables, CatalogueTx } from '../tables.ts'
import type { MediaState, ProductState, VariantState } from './product.ts'

type ProductRow = Selectable<CatalogueTables['catalogue.product']>
type VariantRow = Selectable<CatalogueTables['catalogue.variant']>
export type MediaRow = Selectable<CatalogueTables['catalogue.media']>

/** A variant as kept: it has an id, and the number of its last ledger line. */
export interface KeptVariant extends VariantState {
  readonly id: string
  readonly stockNumber: number
  /** Reserved for orders and sales. */
  readonly held: number
}

/** A picture as kept; `picture` once it is ready. */
export interface KeptMedia extends MediaState {
  readonly id: string
  readonly state: MediaRow['state']
  readonly picture: Picture | undefined
  readonly failure: string | undefined
}

/** A product as kept. */
export interface KeptProduct extends ProductState {
  readonly id: string
  readonly version: number
  readonly statusBeforeArchive: 'draft' | 'active' | undefined
  readonly isDemo: boolean
  readonly createdAt: Date
  readonly changedAt: Date
  readonly variants: readonly KeptVariant[]
  readonly media: readonly KeptMedia[]
}

/** Loads whole products in three statements; an unknown id is absent from the result. */
export async function loadProducts(db: CatalogueReader, ids: readonly string[]): Promise<Map<string, KeptProduct>> {
  if (ids.length === 0) return new Map()
  const [products, variants, media] = await Promise.all([
    db.selectFrom('catalogue.product').selectAll().where('id', 'in', ids).execute(),
    db
      .selectFrom('catalogue.variant')
      .selectAll()
      .where('product_id', 'in', ids)
      .where('retired_at', 'is', null)
      .orderBy('product_id')
      .orderBy('place')
      .execute(),
    db
      .selectFrom('catalogue.media')
      .selectAll()
      .where('product_id', 'in', ids)
      .where('removed_at', 'is', null)
      .orderBy('product_id')
      .orderBy('place')
      .execute(),
  ])
  const variantsOf = Map.groupBy(variants, (row) => row.product_id)
  const mediaOf = Map.groupBy(media, (row) => row.product_id)
  return new Map(
    products.map((row) => [row.id, keptProduct(row, variantsOf.get(row.id) ?? [], mediaOf.get(row.id) ?? [])]),
  )
}

/**
 * Takes the locks of products, in the order of their ids, and loads them. Whoever changes a product or its stock takes
 * this lock first, so that two never wait for each other.
 */
export async function lockProducts(tx: CatalogueTx, ids: readonly string[]): Promise<Map<string, KeptProduct>> {
  if (ids.length === 0) return new Map()
  await tx.selectFrom('catalogue.product').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return loadProducts(tx, ids)
}

function keptProduct(row: ProductRow, variants: readonly VariantRow[], media: readonly MediaRow[]): KeptProduct {
  return {
    id: row.id,
    version: row.version,
    handle: row.handle,
    status: row.status,
    statusBeforeArchive: row.status_before_archive ?? undefined,
    title: row.title,
    subtitle: row.subtitle,
    description: row.description,
    vendor: row.vendor,
    categoryId: row.category_id ?? undefined,
    tags: row.tags,
    options: row.options,
    source: row.source ?? undefined,
    isDemo: row.is_demo,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    variants: variants.map(keptVariant),
    media: media.map(keptMedia),
  }
}

function keptVariant(row: VariantRow): KeptVariant {
  return {
    id: row.id,
    values: row.values,
    sku: row.sku ?? undefined,
    barcode: row.barcode ?? undefined,
    price: row.price,
    compareAt: row.compare_at ?? undefined,
    weightGrams: row.weight_grams ?? undefined,
    stock: row.stock,
    stockNumber: row.stock_number,
    held: row.held,
    stockPolicy: row.stock_policy,
    mediaId: row.media_id ?? undefined,
    source: row.source ?? undefined,
  }
}

export function keptMedia(row: MediaRow): KeptMedia {
  return {
    id: row.id,
    state: row.state,
    url: row.source_url ?? undefined,
    alt: row.alt,
    source: row.source ?? undefined,
    picture: pictureOf(row),
    failure: row.failure ?? undefined,
  }
}
