import { type SqlBool, sql } from 'kysely'

import type { NewsSource } from '#contracts/community/news'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { refuse } from '../refusals.ts'
import { reading, type SourceRow } from '../tables.ts'

interface Asked {
  readonly q?: string
  readonly state?: 'active' | 'paused'
  readonly after?: string
  readonly limit?: number
}

/** The sources that are followed, newest first. */
export async function listSources(
  db: Database,
  { q, state, after, limit = defaultLimit }: Asked,
): Promise<Page<NewsSource>> {
  const rows = await reading(db)
    .selectFrom('news.source')
    .selectAll()
    .where('state', '<>', 'removed')
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'active'))
    .$if(q !== undefined, (query) =>
      query.where(sql<SqlBool>`strpos(lower(name || ' ' || feed_url), lower(${q ?? ''})) > 0`),
    )
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => id,
  )
  return { ...page, items: await shownSources(db, page.items) }
}

/** One source, a removed one too: what was just done with it is told of it. */
export async function getSource(db: Database, sourceId: string): Promise<NewsSource> {
  const rows = await reading(db).selectFrom('news.source').selectAll().where('id', '=', sourceId).execute()
  const [source] = await shownSources(db, rows)
  if (!source) throw refuse.unknownSource()
  return source
}

async function shownSources(db: Database, rows: readonly SourceRow[]): Promise<NewsSource[]> {
  const { rows: figures } = await sql<{ id: string; waiting: number; published: number }>`
    select source_id as id, count(distinct item.id) filter (where state = 'waiting')::int as waiting,
      count(distinct item.id) filter (where state = 'published')::int as published
    from news.mention join news.item as item on item.id = item_id
    where source_id = any(${rows.map(({ id }) => id)}::text[]) group by source_id`.execute(db)
  return rows.map((row) => {
    const figure = figures.find(({ id }) => id === row.id)
    return present({
      id: row.id,
      name: row.name,
      feedUrl: row.feed_url,
      siteUrl: row.site_url ?? undefined,
      topics: row.topics,
      everyMinutes: row.every_minutes,
      state: row.state,
      version: row.version,
      isDemo: row.is_demo,
      lookedAt: row.looked_at?.toISOString(),
      outcome: row.outcome ?? undefined,
      status: row.status ?? undefined,
      fresh: row.fresh,
      unusable: row.unusable,
      failures: row.failures,
      nextAt: row.next_at?.toISOString(),
      waiting: figure?.waiting ?? 0,
      published: figure?.published ?? 0,
    })
  })
}
