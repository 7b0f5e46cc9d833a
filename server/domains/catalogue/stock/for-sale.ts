import { type Selectable, sql } from 'kysely'

import type { Option, Picture, Texts } from '#contracts/catalogue'
import { present } from '#kernel/present'
import { type PictureRow, pictureOf } from '../media/picture.ts'
import type { CatalogueReader, CatalogueTables } from '../tables.ts'

/** A variant as a cart, an order or a sale needs it: what it is, what it costs now, and whether it can be had. */
export interface VariantForSale {
  readonly variantId: string
  readonly productId: string
  /** Grows with every edit of the product, not with its stock. */
  readonly productVersion: number
  readonly handle: string
  readonly title: Texts
  /** One value for each option, in their order, and the options with their labels in each language. */
  readonly values: readonly string[]
  readonly options: readonly Option[]
  readonly sku?: string
  /** In the minor unit of `currency`. */
  readonly price: number
  readonly compareAt?: number
  readonly currency: string
  readonly weightGrams: number
  /** Pieces that nobody holds; absent where stock never runs out. */
  readonly left?: number
  /** False for a draft, an archived product, or a variant that was taken out of it. */
  readonly isOnSale: boolean
  /** The variant's own picture, else the product's first. */
  readonly picture?: Picture
  readonly categoryId?: string
  readonly tags: readonly string[]
}

/** Variants by id, retired ones and those of products not on sale too; an unknown id is absent. One statement. */
export async function findVariantsForSale(
  db: CatalogueReader,
  variantIds: readonly string[],
): Promise<Map<string, VariantForSale>> {
  if (variantIds.length === 0) return new Map()
  const rows = await select(db, variantIds)
  return new Map(rows.map((row) => [row.id, variantForSale(row)]))
}

type Row = Pick<
  Selectable<CatalogueTables['catalogue.variant']>,
  | 'id'
  | 'product_id'
  | 'values'
  | 'sku'
  | 'price'
  | 'compare_at'
  | 'weight_grams'
  | 'stock_policy'
  | 'stock'
  | 'held'
  | 'retired_at'
> &
  Pick<
    Selectable<CatalogueTables['catalogue.product']>,
    'version' | 'handle' | 'status' | 'title' | 'options' | 'category_id' | 'tags'
  > & { currency: string; picture: PictureRow | null }

/** Asked several times for each order, so it is written out: building it costs as much again as answering it. */
function select(db: CatalogueReader, variantIds: readonly string[]): Promise<Row[]> {
  const sold = sql<Row>`(
    select variant.id, variant.product_id, variant.values, variant.sku, variant.price, variant.compare_at,
      variant.weight_grams, variant.stock_policy, variant.stock, variant.held, variant.retired_at,
      product.version, product.handle, product.status, product.title, product.options, product.category_id, product.tags,
      (select currency from catalogue.shop) as currency,
      (select to_json(shown) from (
        select state, width, height, blur, sizes, alt from catalogue.media
        where media.product_id = product.id and removed_at is null and state = 'ready'
        order by media.id is not distinct from variant.media_id desc, place limit 1) as shown) as picture
    from catalogue.variant join catalogue.product on product.id = variant.product_id
    where variant.id in (${sql.join(variantIds)}))`
  return db.selectFrom(sold.as('sold')).selectAll().execute()
}

function variantForSale(row: Row): VariantForSale {
  return present({
    variantId: row.id,
    productId: row.product_id,
    productVersion: row.version,
    handle: row.handle,
    title: row.title,
    values: row.values,
    options: row.options,
    sku: row.sku ?? undefined,
    price: row.price,
    compareAt: row.compare_at ?? undefined,
    currency: row.currency,
    weightGrams: row.weight_grams ?? 0,
    left: row.stock_policy === 'limited' ? row.stock - row.held : undefined,
    isOnSale: row.status === 'active' && row.retired_at === null,
    picture: row.picture ? pictureOf(row.picture) : undefined,
    categoryId: row.category_id ?? undefined,
    tags: row.tags,
  })
}
