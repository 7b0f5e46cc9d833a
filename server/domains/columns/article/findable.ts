import { sql } from 'kysely'

import type { ArticleCard } from '#contracts/community/columns'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'
import { articleCards } from './queries.ts'

/** What an article is found by. */
export interface FindableArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Date
}

const published = (db: Database, ids: readonly string[]) =>
  reading(db)
    .selectFrom('columns.article')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]})`)
    .where('state', '=', 'published')
    .execute()

/** Those of these articles that are published. */
export async function findFindableArticles(db: Database, ids: readonly string[]): Promise<FindableArticle[]> {
  const rows = await published(db, ids)
  return rows.map(({ id, title, text, published_at }) => ({
    id,
    title,
    text,
    publishedAt: published_at ?? new Date(0),
  }))
}

/** The same as lists show them, by id. */
export async function findArticleCards(db: Database, ids: readonly string[]): Promise<Map<string, ArticleCard>> {
  const cards = await articleCards(db, await published(db, ids))
  return new Map(cards.map((card) => [card.id, card]))
}

/** Ids of all published articles in the order in which they were begun, from behind one on. */
export async function listArticleIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('columns.article')
    .select('id')
    .where('id', '>', after)
    .where('state', '=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
