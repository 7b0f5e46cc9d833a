import { sql } from 'kysely'

import type { OptionalTexts, RichTexts, Texts } from '#contracts/catalogue'
import type { CatalogueReader } from '../tables.ts'

/** What a product on sale is found by. */
export interface FindableProduct {
  readonly id: string
  readonly title: Texts
  readonly subtitle: OptionalTexts
  /** With its marks. */
  readonly description: RichTexts
  readonly vendor: string
  readonly tags: readonly string[]
  readonly createdAt: Date
}

/** Those of these products that are on sale, with their words. */
export async function findFindableProducts(
  db: CatalogueReader,
  productIds: readonly string[],
): Promise<FindableProduct[]> {
  const rows = await db
    .selectFrom('catalogue.product')
    .select(['id', 'title', 'subtitle', 'description', 'vendor', 'tags', 'created_at as createdAt'])
    .where('id', '=', sql<string>`any(${productIds})`)
    .where('status', '=', 'active')
    .execute()
  return rows
}

/** Ids of all products in the order in which they were made, from behind one on. */
export async function listProductIds(db: CatalogueReader, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('catalogue.product')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
