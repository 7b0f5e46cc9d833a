import type { NewsItem } from '#contracts/community/news'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'
import { newsCards, publishedRows } from './queries.ts'

/** What a piece of news is found by. */
export interface FindableNews {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: Date
}

/** Those of these pieces that are published. */
export async function findFindableNews(db: Database, ids: readonly string[]): Promise<FindableNews[]> {
  const rows = await publishedRows(db, ids)
  return rows.map(({ id, title, extract, remark, topics, published_at }) => ({
    id,
    title,
    text: [extract, remark, topics.join(' ')].filter(Boolean).join('\n'),
    publishedAt: published_at ?? new Date(0),
  }))
}

/** The same as lists show them, by id. */
export async function findNewsCards(
  db: Database,
  ids: readonly string[],
  viewerId: string,
): Promise<Map<string, NewsItem>> {
  const cards = await newsCards(db, await publishedRows(db, ids), viewerId)
  return new Map(cards.map((card) => [card.id, card]))
}

/** Ids of all published pieces in the order in which they were found, from behind one on. */
export async function listNewsIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('news.item')
    .select('id')
    .where('id', '>', after)
    .where('state', '=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
