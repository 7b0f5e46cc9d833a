import { sql } from 'kysely'

import type {
  CatalogueSettings,
  GoodsNames,
  Product,
  ProductCard,
  ProductFilter,
  ProductHistory,
  ProductPage,
  ProductRow,
  ProductSort,
} from '#contracts/catalogue'
import { isId } from '#kernel/id'
import { refuse } from '../refusals.ts'
import type { CatalogueReader } from '../tables.ts'
import { productCard, productPage, wireProduct } from './card.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { isBeyond, matches, orders, placeOf, selectCards } from './find.ts'
import { loadProducts } from './load.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** The products on sale, newest first, or those that match the words. */
export async function findProducts(
  db: CatalogueReader,
  { q, categoryId, after, limit = 50 }: { q?: string; categoryId?: string } & PageAsked,
): Promise<{ items: ProductCard[]; next?: string }> {
  const place = after === undefined ? undefined : readCursor('products', after)
  const filter: ProductFilter = { status: 'active', ...(q && { q }), ...(categoryId && { categoryId }) }
  const rows = await selectCards(db)
    .select('catalogue.product.serial')
    .where((product) => matches(product, filter))
    .$if(place !== undefined, (query) => query.where(isBeyond('newest', place ?? [])))
    .orderBy('catalogue.product.serial', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(productCard),
    ...(rows.length > limit && last && { next: writeCursor('products', [last.serial]) }),
  }
}

/** The cards of products by id, also of those no longer on sale; an unknown id is absent. */
export async function findProductCards(db: CatalogueReader, ids: readonly string[]): Promise<Map<string, ProductCard>> {
  if (ids.length === 0) return new Map()
  const rows = await selectCards(db).where('catalogue.product.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, productCard(row)]))
}

/** One product on sale, by id or handle. */
export async function getProductPage(db: CatalogueReader, product: string): Promise<ProductPage> {
  const row = await selectCards(db)
    .where('catalogue.product.status', '=', 'active')
    .where(isId(product) ? 'catalogue.product.id' : 'catalogue.product.handle', '=', product)
    .executeTakeFirst()
  const kept = row && (await loadProducts(db, [row.id])).get(row.id)
  if (!kept) throw refuse.unknownProduct({ product })
  return productPage(productCard(row), kept)
}

/** One product as its editor sees it. */
export async function readProduct(db: CatalogueReader, productId: string): Promise<Product> {
  const product = (await loadProducts(db, [productId])).get(productId)
  if (!product) throw refuse.unknownProduct({ productId })
  const { currency } = await readSettings(db)
  return wireProduct(product, currency)
}

/** What products and variants are called, also of those no longer on sale; two statements for any number of them. */
export async function nameGoods(
  db: CatalogueReader,
  { productIds = [], variantIds = [] }: { productIds?: readonly string[]; variantIds?: readonly string[] },
): Promise<GoodsNames> {
  const products = await db
    .selectFrom('catalogue.product')
    .select(['id', 'title'])
    .where('id', '=', sql<string>`any(${productIds})`)
    .execute()
  const variants = await db
    .selectFrom('catalogue.variant')
    .innerJoin('catalogue.product', 'catalogue.product.id', 'catalogue.variant.product_id')
    .select(['catalogue.variant.id', 'product_id as productId', 'title', 'values'])
    .where('catalogue.variant.id', '=', sql<string>`any(${variantIds})`)
    .orderBy('productId')
    .orderBy('catalogue.variant.place')
    .execute()
  return { products, variants }
}

export async function readSettings(db: CatalogueReader): Promise<CatalogueSettings> {
  const { currency, low_stock: lowStock } = await db
    .selectFrom('catalogue.shop')
    .select(['currency', 'low_stock'])
    .executeTakeFirstOrThrow()
  return { currency, lowStock }
}

/** The console's list. The first page also says how many there are. */
export async function listProducts(
  db: CatalogueReader,
  { sort = 'newest', after, limit = 50, ...filter }: ProductFilter & { sort?: ProductSort } & PageAsked,
): Promise<{ items: ProductRow[]; next?: string; total?: number }> {
  const { lowStock } = await readSettings(db)
  const place = after === undefined ? undefined : readCursor(`products by ${sort}`, after)
  const { column, down } = orders[sort]
  const direction = down ? 'desc' : 'asc'
  const rows = await selectRows(db)
    .where((product) => matches(product, filter, lowStock))
    .$if(place !== undefined, (query) => query.where(isBeyond(sort, place ?? [])))
    .orderBy(`catalogue.product.${column}`, direction)
    .$if(column !== 'serial', (query) => query.orderBy('catalogue.product.serial', direction))
    .limit(limit + 1)
    .execute()
  const total = after === undefined ? await countProducts(db, filter, lowStock) : undefined
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(productRow),
    ...(total !== undefined && { total }),
    ...(rows.length > limit && last && { next: writeCursor(`products by ${sort}`, placeOf(sort, last)) }),
  }
}

function selectRows(db: CatalogueReader) {
  return selectCards(db)
    .select([
      'catalogue.product.serial',
      'catalogue.product.version',
      'catalogue.product.vendor',
      'catalogue.product.category_id',
      'catalogue.product.tags',
      'catalogue.product.is_demo',
      'catalogue.product.changed_at',
      'catalogue.product.stock_rank',
    ])
    .select((product) => [
      sql<string[]>`array(
        select sku from catalogue.variant
        where product_id = catalogue.product.id and retired_at is null and sku is not null
        order by place limit 3)`.as('skus'),
      sql<number>`(
        select coalesce(sum(held), 0) from catalogue.variant
        where product_id = catalogue.product.id and retired_at is null)`.as('held'),
      product
        .selectFrom('catalogue.media')
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .whereRef('product_id', '=', 'catalogue.product.id')
        .where('removed_at', 'is', null)
        .where('state', 'in', ['remote', 'failed'])
        .$asScalar()
        .$notNull()
        .as('pictures_to_fetch'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

function productRow(row: Row): ProductRow {
  return {
    ...productCard(row),
    version: row.version,
    status: row.status,
    vendor: row.vendor,
    ...(row.category_id && { categoryId: row.category_id }),
    tags: row.tags,
    skus: row.skus,
    held: Number(row.held),
    picturesToFetch: Number(row.pictures_to_fetch),
    isDemo: row.is_demo,
    changedAt: row.changed_at.toISOString(),
  }
}

async function countProducts(db: CatalogueReader, filter: ProductFilter, lowStock: number): Promise<number> {
  const { count } = await db
    .selectFrom('catalogue.product')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((product) => matches(product, filter, lowStock))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who changed what of a product, latest first. */
export async function listProductHistory(
  db: CatalogueReader,
  productId: string,
  { after, limit = 50 }: PageAsked,
): Promise<{ items: ProductHistory[]; next?: string }> {
  const below = after === undefined ? undefined : Number(readCursor('history', after)[0])
  const rows = await db
    .selectFrom('catalogue.product_change')
    .select(['version', 'actor_id', 'actor_name', 'at', 'changes'])
    .where('product_id', '=', productId)
    .$if(below !== undefined, (query) => query.where('version', '<', Number(below)))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(({ actor_id, actor_name, at, ...change }) => ({
      ...change,
      actor: { id: actor_id, name: actor_name },
      at: at.toISOString(),
    })),
    ...(rows.length > limit && last && { next: writeCursor('history', [last.version]) }),
  }
}

/** Vendors and tags in use, most used first. */
export async function suggestWords(db: CatalogueReader): Promise<{ vendors: string[]; tags: string[] }> {
  const [vendors, tags] = await Promise.all([
    db
      .selectFrom('catalogue.product')
      .select('vendor')
      .where('vendor', '<>', '')
      .groupBy('vendor')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('vendor')
      .limit(200)
      .execute(),
    db
      .selectFrom('catalogue.product')
      .select(sql<string>`unnest(tags)`.as('tag'))
      .groupBy('tag')
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('tag')
      .limit(500)
      .execute(),
  ])
  return { vendors: vendors.map(({ vendor }) => vendor), tags: tags.map(({ tag }) => tag) }
}
