import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Product, ProductCard, ProductChange, ProductDraft, ProductPage, ProductRow } from './product.ts'
import { FieldChange, ProductStatus, Tag, Texts, Version } from './shared.ts'

const words = Type.String({ maxLength: 100 })
const params = Type.Object({ productId: Id })

export const findProducts = route({
  method: 'GET',
  path: '/products',
  may: 'anyone',
  summary: 'Lists the products on sale, newest first, or those that match the words.',
  query: Type.Object({ q: Type.Optional(words), categoryId: Type.Optional(Id), ...pageQuery }),
  answers: { 200: Page(ProductCard) },
})

export const getProduct = route({
  method: 'GET',
  path: '/products/:product',
  may: 'anyone',
  summary: 'Gives one product on sale, by its id or its handle.',
  params: Type.Object({ product: Type.String({ minLength: 1, maxLength: 255 }) }),
  answers: { 200: ProductPage },
})

export const ProductSort = Type.Union([
  Type.Literal('newest'),
  Type.Literal('oldest'),
  Type.Literal('changed'),
  Type.Literal('price'),
  Type.Literal('price-down'),
  Type.Literal('stock'),
])
export type ProductSort = Static<typeof ProductSort>

export const productFilter = {
  q: Type.Optional(words),
  status: Type.Optional(ProductStatus),
  categoryId: Type.Optional(Id),
  tag: Type.Optional(Tag),
  vendor: Type.Optional(Type.String({ maxLength: 255 })),
  stock: Type.Optional(Type.Union([Type.Literal('out'), Type.Literal('low'), Type.Literal('some')])),
}
export const ProductFilter = Type.Object(productFilter)
export type ProductFilter = Static<typeof ProductFilter>

export const listProducts = route({
  method: 'GET',
  path: '/catalogue/products',
  may: 'catalogue.read',
  summary: 'Lists products of every status, filtered and sorted.',
  query: Type.Object({ ...productFilter, sort: Type.Optional(ProductSort), ...pageQuery }),
  answers: { 200: Page(ProductRow) },
})

export const readProduct = route({
  method: 'GET',
  path: '/catalogue/products/:productId',
  may: 'catalogue.read',
  summary: 'Gives one product as its editor sees it.',
  params,
  answers: { 200: Product },
})

const Ids = Type.Optional(Type.Array(Id, { maxItems: 2000 }))
/** What goods are called, whatever their status; an id that nobody has is absent. */
export const GoodsNames = Type.Object({
  products: Type.Array(Type.Object({ id: Id, title: Texts })),
  variants: Type.Array(Type.Object({ id: Id, productId: Id, title: Texts, values: Type.Array(Type.String()) })),
})
export type GoodsNames = Static<typeof GoodsNames>

export const nameGoods = route({
  method: 'POST',
  path: '/catalogue/names',
  may: 'catalogue.read',
  summary: 'Tells what products and variants are called, by their ids.',
  body: Type.Object({ productIds: Ids, variantIds: Ids }, { additionalProperties: false }),
  answers: { 200: GoodsNames },
  isRepeatable: true,
})

export const createProduct = route({
  method: 'POST',
  path: '/catalogue/products',
  may: 'catalogue.write',
  summary: 'Adds a product with its variants.',
  body: ProductDraft,
  answers: { 201: Product },
})

export const changeProduct = route({
  method: 'PATCH',
  path: '/catalogue/products/:productId',
  may: 'catalogue.write',
  summary: 'Changes a product; refused with what others changed when the version is not the latest.',
  params,
  body: ProductChange,
  answers: { 200: Product },
})

export const archiveProduct = route({
  method: 'POST',
  path: '/catalogue/products/:productId/archive',
  may: 'catalogue.write',
  summary: 'Takes a product out of sale and out of sight; its history stays.',
  params,
  answers: { 200: Product },
})

export const restoreProduct = route({
  method: 'POST',
  path: '/catalogue/products/:productId/restore',
  may: 'catalogue.write',
  summary: 'Brings an archived product back with the status it had before.',
  params,
  answers: { 200: Product },
})

export const ProductHistory = Type.Object({
  version: Version,
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Instant,
  changes: Type.Array(FieldChange),
})
export type ProductHistory = Static<typeof ProductHistory>

export const listProductHistory = route({
  method: 'GET',
  path: '/catalogue/products/:productId/history',
  may: 'catalogue.read',
  summary: 'Lists who changed what of a product, latest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(ProductHistory) },
})

/** What to do to every product named; what is absent stays. Prices are rounded half up to the minor unit. */
export const BulkEdit = Type.Object({
  productIds: Type.Array(Id, { minItems: 1, maxItems: 1000, uniqueItems: true }),
  status: Type.Optional(ProductStatus),
  categoryId: Type.Optional(Type.Union([Id, Type.Null()])),
  addTags: Type.Optional(Type.Array(Tag, { maxItems: 20 })),
  removeTags: Type.Optional(Type.Array(Tag, { maxItems: 20 })),
  pricePercent: Type.Optional(
    Type.Number({ minimum: -99, maximum: 1000, description: '-10 makes all a tenth cheaper' }),
  ),
})
export type BulkEdit = Static<typeof BulkEdit>

export const BulkEdited = Type.Object({
  bulkEditId: Id,
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  skipped: Type.Array(Type.Object({ productId: Id, reason: Type.String() })),
})
export type BulkEdited = Static<typeof BulkEdited>

export const bulkEditProducts = route({
  method: 'POST',
  path: '/catalogue/bulk-edits',
  may: 'catalogue.write',
  summary: 'Changes many products in one go; it can be taken back as one.',
  body: BulkEdit,
  answers: { 201: BulkEdited },
})

export const undoBulkEdit = route({
  method: 'POST',
  path: '/catalogue/bulk-edits/:bulkEditId/undo',
  may: 'catalogue.write',
  summary: 'Takes a bulk edit back, except where somebody changed the product since.',
  params: Type.Object({ bulkEditId: Id }),
  answers: { 200: BulkEdited },
})

export const CatalogueSettings = Type.Object({
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  lowStock: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'At this level or below, stock is low' }),
})
export type CatalogueSettings = Static<typeof CatalogueSettings>

export const readCatalogueSettings = route({
  method: 'GET',
  path: '/catalogue/settings',
  may: 'anyone',
  summary: 'Gives the currency that all prices are in.',
  answers: { 200: CatalogueSettings },
})

export const changeCatalogueSettings = route({
  method: 'PUT',
  path: '/catalogue/settings',
  may: 'house.settings',
  summary: 'Sets the currency, while there is no product yet, and what counts as low stock.',
  body: CatalogueSettings,
  answers: { 200: Done },
})

export const suggestProductWords = route({
  method: 'GET',
  path: '/catalogue/words',
  may: 'catalogue.read',
  summary: 'Lists the vendors and tags in use, most used first, to choose from.',
  answers: { 200: Type.Object({ vendors: Type.Array(Type.String()), tags: Type.Array(Type.String()) }) },
})
