import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { Refusal } from '#kernel/refusal'
import type { House } from '#platform/house'
import { findProductReviews } from '../review/queries.ts'
import { getSummary } from '../summary/queries.ts'
import { productMarkup } from './markup.ts'

const productPath = /^\/products\/([^/]+)$/
const mostReviews = 5

/** What the screen of a product is about, for search engines; undefined for other screens, and for what is not there. */
export async function markupOf(
  { db, config }: Pick<House, 'db' | 'config'>,
  path: string,
  language: 'zh-CN' | 'en',
): Promise<object | undefined> {
  const [, asked] = productPath.exec(path) ?? []
  if (asked === undefined) return undefined
  try {
    const product = await getProductPage(readingCatalogue(db), decodeURIComponent(asked))
    const [summary, { items }] = await Promise.all([
      getSummary(db, product.id),
      findProductReviews(db, product.id, { limit: mostReviews }, {}),
    ])
    const origin = config.NIGHTMARKET_PUBLIC_URL?.replace(/\/$/, '')
    return productMarkup({ product, summary, reviews: items, origin, language })
  } catch (error) {
    if (error instanceof Refusal || error instanceof URIError) return undefined
    throw error
  }
}
