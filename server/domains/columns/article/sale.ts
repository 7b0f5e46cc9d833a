import type { ArticleSales } from '#contracts/community/columns'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { findShareToken, findTagFigures, makeShareLink } from '#domains/sharing/index'
import type { Database } from '#platform/db/database'
import { anonymous, type Work } from '#platform/work'
import type { ArticleRow } from '../tables.ts'
import { productsOf } from './article.ts'

type Sold = Pick<ArticleRow, 'id' | 'author_id' | 'blocks'>

const target = (articleId: string) => ({ kind: 'article', subjectId: articleId }) as const

/**
 * Lets what is bought from a published article count for its author: they have a link to it that whoever opens a product there
 * comes by. Again is the same link.
 */
export async function countSales(work: Work, { id, author_id, blocks }: Sold): Promise<void> {
  if (productsOf(blocks).length === 0) return
  await makeShareLink(work, target(id), 'tag', { ...anonymous, id: author_id, kind: 'member' })
}

/** What a device remembers when it opens a product from an article; undefined for the author, who brings nobody. */
export async function findSaleToken(
  db: Database,
  { id, author_id, blocks }: Sold,
  viewerId: string,
): Promise<string | undefined> {
  if (author_id === viewerId || productsOf(blocks).length === 0) return undefined
  return findShareToken(db, author_id, target(id), 'tag')
}

/** What came of the products in these articles, by the article; those that never had any are left out. */
export async function findSales(db: Database, articleIds: readonly string[]): Promise<Map<string, ArticleSales>> {
  const figures = await findTagFigures(db, 'article', articleIds)
  if (figures.size === 0) return new Map()
  const { currency } = await readShopSettings(readingCatalogue(db))
  return new Map(
    [...figures].map(([id, { visits, orders, sales }]) => [id, { visits, orders, sales: { amount: sales, currency } }]),
  )
}
