import type { ProductCard } from '#contracts/catalogue'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'

/** The catalogue's cards, with price and stock as they are now; products that are gone are left out. */
export async function productCards(db: Database, ids: readonly string[]): Promise<Map<string, ProductCard>> {
  return ids.length === 0 ? new Map() : findProductCards(readingCatalogue(db), ids)
}
