import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

/** What a post is found by. */
export interface FindablePost {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly publishedAt: Date
  /** How many people's regard it has; a copy has none. */
  readonly regard: number
}

/** Those of these posts that are published for others; who of them may see one is decided when it is shown. */
export async function findFindablePosts(db: Database, postIds: readonly string[]): Promise<FindablePost[]> {
  const rows = await reading(db)
    .selectFrom('community.post')
    .select(['id', 'title', 'text', 'published_at'])
    .select(sql<number>`coalesce((select regard from community.post_quality where post_id = post.id), 0)`.as('regard'))
    .where('id', '=', sql<string>`any(${postIds})`)
    .where('state', '=', 'published')
    .where('audience', '<>', 'self')
    .execute()
  return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at ?? new Date(0) }))
}

/** Ids of all posts in the order in which they were begun, from behind one on. */
export async function listPostIds(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('community.post')
    .select('id')
    .where('id', '>', after)
    .where('state', '=', 'published')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
