import { getProductPage, readingCatalogue } from '#domains/catalogue/index'
import { Refusal } from '#kernel/refusal'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { anonymous } from '#platform/work'
import { findAnswers, getQuestion } from '../question/queries.ts'
import { findProductReviews } from '../review/queries.ts'
import { getSummary } from '../summary/queries.ts'
import { productMarkup, questionMarkup } from './markup.ts'

const questionPath = /^\/questions\/([0-9a-hjkmnp-tv-z]{26})$/
const productPath = /^\/products\/([^/]+)$/
const mostReviews = 5
const mostAnswers = 10

/** What the screen of a product is about, for search engines; undefined for other screens, and for what is not there. */
export async function markupOf(
  { db, config, clock }: Pick<House, 'db' | 'config' | 'clock'>,
  path: string,
  language: 'zh-CN' | 'en',
): Promise<object | undefined> {
  const [, asked] = productPath.exec(path) ?? []
  const [, questionId] = questionPath.exec(path) ?? []
  if (asked === undefined && questionId === undefined) return undefined
  try {
    if (questionId !== undefined) return await questionData(db, questionId, clock.now())
    if (asked === undefined) return undefined
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

async function questionData(db: Database, questionId: string, now: Date): Promise<object | undefined> {
  const question = await getQuestion(db, questionId, anonymous, now)
  const { items } = await findAnswers(db, questionId, { limit: mostAnswers }, anonymous)
  return questionMarkup(question, items)
}
