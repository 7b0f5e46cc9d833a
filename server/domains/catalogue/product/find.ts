import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'

import type { ProductFilter, ProductSort } from '#contracts/catalogue'
import type { CatalogueReader, CatalogueTables } from '../tables.ts'
import { cardColumns } from './card.ts'
import { askGrams } from './grams.ts'

type Products = ExpressionBuilder<CatalogueTables, 'catalogue.product'>

/** Rows that make cards: the product's own sums, the shop's currency, and the first picture that is ready. */
export function selectCards(db: CatalogueReader) {
  return db
    .selectFrom('catalogue.product')
    .select(cardColumns)
    .select((product) => [
      product.selectFrom('catalogue.shop').select('currency').$asScalar().$notNull().as('currency'),
      jsonObjectFrom(
        product
          .selectFrom('catalogue.media')
          .select(['state', 'width', 'height', 'blur', 'sizes', 'alt'])
          .whereRef('product_id', '=', 'catalogue.product.id')
          .where('removed_at', 'is', null)
          .where('state', '=', 'ready')
          .orderBy('place')
          .limit(1),
      ).as('cover'),
    ])
}

/** What a product must be to be in a filtered list. */
export function matches(product: Products, filter: ProductFilter, lowStock = 0): Expression<SqlBool> {
  const { status, categoryId, tag, vendor, q, stock } = filter
  const conditions: Expression<SqlBool>[] = []
  if (status) conditions.push(product('status', '=', status))
  if (categoryId) conditions.push(product('category_id', '=', categoryId))
  if (vendor) conditions.push(product('vendor', '=', vendor))
  if (tag) conditions.push(sql<SqlBool>`catalogue.product.tags @> ${[tag]}::text[]`)
  if (stock === 'out') conditions.push(product('stock_rank', '=', 0))
  if (stock === 'low') conditions.push(product('stock_rank', '<=', lowStock))
  if (stock === 'some') conditions.push(product('stock_rank', '>', 0))
  if (q) conditions.push(matchesWords(q))
  return product.and(conditions)
}

function matchesWords(words: string): Expression<SqlBool> {
  const asked = askGrams(words)
  if (!asked) return sql<SqlBool>`false`
  const runs = asked.runs.map((run) => sql`and words like ${`%${run}%`}`)
  return sql<SqlBool>`catalogue.product.id in (
    select product_id from catalogue.product_words
    where grams @> ${[...asked.grams]}::text[] ${sql.join(runs, sql` `)})`
}

/** The orders of a list: by which column, which way; the serial number settles what is equal. Each has its index. */
export const orders = {
  newest: { column: 'serial', down: true },
  oldest: { column: 'serial', down: false },
  changed: { column: 'changed_at', down: true },
  price: { column: 'price_from', down: false },
  'price-down': { column: 'price_from', down: true },
  stock: { column: 'stock_rank', down: false },
} as const satisfies Record<ProductSort, { column: keyof CatalogueTables['catalogue.product']; down: boolean }>

/** What comes after the row at which a page ended. */
export function isBeyond(
  sort: ProductSort,
  [value = '', serial = 0]: readonly (string | number)[],
): Expression<SqlBool> {
  const { column, down } = orders[sort]
  const sign = sql.raw(down ? '<' : '>')
  if (column === 'serial') return sql<SqlBool>`catalogue.product.serial ${sign} ${Number(value)}`
  const name = sql.ref(`catalogue.product.${column}`)
  const typed = column === 'changed_at' ? sql`${String(value)}::timestamptz` : sql`${Number(value)}`
  return sql<SqlBool>`(${name}, catalogue.product.serial) ${sign} (${typed}, ${Number(serial)})`
}

/** The place of a row in an order, for a cursor. */
export function placeOf(
  sort: ProductSort,
  row: { serial: number; changed_at: Date; price_from: number; stock_rank: number },
): (string | number)[] {
  const value = row[orders[sort].column]
  return [value instanceof Date ? value.toISOString() : value, row.serial]
}
