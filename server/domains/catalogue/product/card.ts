import type { Selectable } from 'kysely'

import type { Product, ProductCard, ProductPage, Variant } from '#contracts/catalogue'
import { cleanHtml } from '../description/clean.ts'
import { type PictureRow, pictureOf } from '../media/picture.ts'
import type { CatalogueTables } from '../tables.ts'
import type { KeptMedia, KeptProduct, KeptVariant } from './load.ts'

/** The columns that a card is made of. */
export const cardColumns = [
  'catalogue.product.id',
  'catalogue.product.handle',
  'catalogue.product.status',
  'catalogue.product.title',
  'catalogue.product.subtitle',
  'catalogue.product.variants',
  'catalogue.product.price_from',
  'catalogue.product.price_to',
  'catalogue.product.compare_at',
  'catalogue.product.stock_left',
] as const

type Columns =
  | 'id'
  | 'handle'
  | 'status'
  | 'title'
  | 'subtitle'
  | 'variants'
  | 'price_from'
  | 'price_to'
  | 'compare_at'
  | 'stock_left'
export type CardRow = Pick<Selectable<CatalogueTables['catalogue.product']>, Columns> & {
  readonly currency: string
  readonly cover: PictureRow | null
}

/** A product's row as its card. The former price is shown only where it is higher. */
export function productCard(row: CardRow): ProductCard {
  const { currency, price_from, price_to, compare_at, stock_left } = row
  const picture = row.cover ? pictureOf(row.cover) : undefined
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    subtitle: row.subtitle,
    ...(picture && { picture }),
    price: { amount: price_from, currency },
    ...(price_to > price_from && { priceTo: { amount: price_to, currency } }),
    ...(compare_at !== null && compare_at > price_from && { compareAt: { amount: compare_at, currency } }),
    ...(stock_left !== null && { stock: Number(stock_left) }),
    isSoldOut: stock_left !== null && Number(stock_left) === 0,
    isOnSale: row.status === 'active',
    variants: row.variants,
  }
}

/** All that a shopper sees of a product, its description cleaned. */
export function productPage(card: ProductCard, product: KeptProduct): ProductPage {
  const { zh, en } = product.description
  return {
    ...card,
    description: { ...(zh && { zh: cleanHtml(zh) }), ...(en && { en: cleanHtml(en) }) },
    vendor: product.vendor,
    ...(product.categoryId && { categoryId: product.categoryId }),
    tags: [...product.tags],
    options: [...product.options],
    choices: product.variants.map((variant) => {
      const left = Math.max(0, variant.stock - variant.held)
      return wireVariant({ ...variant, stock: left }, card.price.currency)
    }),
    pictures: product.media.flatMap(({ id, picture }) => (picture ? [{ id, picture }] : [])),
  }
}

/** A product as its editor sees it. */
export function wireProduct(product: KeptProduct, currency: string): Product {
  return {
    id: product.id,
    version: product.version,
    handle: product.handle,
    status: product.status,
    title: product.title,
    subtitle: product.subtitle,
    description: product.description,
    vendor: product.vendor,
    ...(product.categoryId && { categoryId: product.categoryId }),
    tags: [...product.tags],
    options: [...product.options],
    variants: product.variants.map((variant) => ({ ...wireVariant(variant, currency), held: variant.held })),
    media: product.media.map(wireMedia),
    isDemo: product.isDemo,
    createdAt: product.createdAt.toISOString(),
    changedAt: product.changedAt.toISOString(),
  }
}

function wireVariant(variant: KeptVariant, currency: string): Variant {
  const { id, values, sku, barcode, price, compareAt, weightGrams, stock, stockPolicy, mediaId } = variant
  return {
    id,
    values: [...values],
    ...(sku && { sku }),
    ...(barcode && { barcode }),
    price: { amount: price, currency },
    ...(compareAt !== undefined && { compareAt: { amount: compareAt, currency } }),
    ...(weightGrams !== undefined && { weightGrams }),
    stock,
    stockPolicy,
    ...(mediaId && { mediaId }),
  }
}

export function wireMedia({ id, state, alt, picture, url, failure }: KeptMedia): Product['media'][number] {
  return { id, state, alt, ...(picture && { picture }), ...(url && { sourceUrl: url }), ...(failure && { failure }) }
}
