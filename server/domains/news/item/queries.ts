import { type RawBuilder, type SqlBool, sql } from 'kysely'

import type { NewsItem, NewsState, RunNewsItem } from '#contracts/community/news'
import { findTalkFigures } from '#domains/community/index'
import { personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readPlace, writePlace } from '../cursor.ts'
import { refuse } from '../refusals.ts'
import { type ItemRow, reading } from '../tables.ts'

interface Asked {
  readonly q?: string
  readonly topic?: string
  readonly after?: string
  readonly limit?: number
}

interface RunAsked extends Asked {
  readonly state?: NewsState
  readonly sourceId?: string
}

const halfYearMs = 183 * 86_400_000

/** Its words, and who tells it. */
const holds = (q: string | undefined): RawBuilder<SqlBool> =>
  q
    ? sql<SqlBool>`(strpos(lower(title || ' ' || extract || ' ' || remark), lower(${q})) > 0 or exists (
        select from news.mention left join news.source on source.id = source_id
        where item_id = news.item.id and strpos(lower(coalesce(named, source.name)), lower(${q})) > 0))`
    : sql<SqlBool>`true`

const isAbout = (topic: string | undefined): RawBuilder<SqlBool> =>
  topic === undefined ? sql<SqlBool>`true` : sql<SqlBool>`topics @> ${[topic]}::text[]`

/** Published news, the latest first. */
export async function findNews(
  db: Database,
  { q, topic, after, limit = defaultLimit }: Asked,
  viewerId: string,
): Promise<Page<NewsItem>> {
  const from = after === undefined ? undefined : readPlace(after)
  const rows = await reading(db)
    .selectFrom('news.item')
    .selectAll()
    .where('state', '=', 'published')
    .where(holds(q))
    .where(isAbout(topic))
    .$if(from !== undefined, (query) => query.where(sql<SqlBool>`(published_at, id) < (${from?.at}, ${from?.id})`))
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, published_at: at }) => writePlace({ id, at }),
  )
  return { ...page, items: await newsCards(db, page.items, viewerId) }
}

/** Published pieces as members see them, in their order: a few statements for any number. */
export async function newsCards(db: Database, rows: readonly ItemRow[], viewerId: string): Promise<NewsItem[]> {
  const ids = rows.map(({ id }) => id)
  const sourcesOf = await findSources(db, ids)
  const figuresOf = await findTalkFigures(db, 'news', ids, viewerId)
  return rows.map((row) => ({ ...shownItem(row, sourcesOf(row.id)), talk: figuresOf(row.id) }))
}

function shownItem(row: ItemRow, sources: NewsItem['sources']) {
  return present({
    id: row.id,
    title: row.title,
    link: row.link,
    extract: row.extract,
    sources,
    topics: row.topics,
    remark: row.remark || undefined,
    toldAt: row.told_at.toISOString(),
    publishedAt: row.published_at?.toISOString(),
  })
}

interface Teller {
  readonly itemId: string
  readonly name: string
  readonly siteUrl: string | null
}

/** Who tells these pieces, each once, who told first in front. */
async function findSources(db: Database, itemIds: readonly string[]): Promise<(itemId: string) => NewsItem['sources']> {
  const { rows } = await sql<Teller>`
    select item_id as "itemId", coalesce(named, name) as name, site_url as "siteUrl"
    from news.mention left join news.source on source.id = source_id
    where item_id = any(${[...itemIds]}::text[])
    group by item_id, coalesce(named, name), site_url order by min(seen_at), 2`.execute(db)
  return (id) =>
    rows
      .filter(({ itemId }) => itemId === id)
      .map(({ name, siteUrl }) => present({ name, siteUrl: siteUrl ?? undefined }))
}

/** One published piece, as somebody sees it. */
export async function getNewsItem(db: Database, itemId: string, viewerId: string): Promise<NewsItem> {
  const [card] = await newsCards(db, await publishedRows(db, [itemId]), viewerId)
  if (!card) throw refuse.unknownItem()
  return card
}

export function publishedRows(db: Database, ids: readonly string[]): Promise<ItemRow[]> {
  return reading(db)
    .selectFrom('news.item')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .where('state', '=', 'published')
    .execute()
}

/** What the news of the last half year is about, the most frequent first. */
export async function listTopics(db: Database, now: Date): Promise<{ topic: string; items: number }[]> {
  const since = new Date(now.getTime() - halfYearMs)
  const { rows } = await sql<{ topic: string; items: number }>`
    select topic, count(*)::int as items from news.item cross join unnest(topics) as topic
    where state = 'published' and published_at > ${since}
    group by topic order by count(*) desc, topic limit 30`.execute(db)
  return rows
}

/** News of one state for editors, what was told last first. */
export async function listRunNews(
  db: Database,
  { q, topic, state, sourceId, after, limit = defaultLimit }: RunAsked,
): Promise<Page<RunNewsItem>> {
  const from = after === undefined ? undefined : readPlace(after)
  const isFrom = sql<SqlBool>`exists (
    select from news.mention where item_id = news.item.id and source_id = ${sourceId ?? ''})`
  const rows = await reading(db)
    .selectFrom('news.item')
    .selectAll()
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
    .where(holds(q))
    .where(isAbout(topic))
    .$if(sourceId !== undefined, (query) => query.where(isFrom))
    .$if(from !== undefined, (query) => query.where(sql<SqlBool>`(told_at, id) < (${from?.at}, ${from?.id})`))
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id, told_at: at }) => writePlace({ id, at }),
  )
  return { ...page, items: await runItems(db, page.items) }
}

export async function getRunNews(db: Database, itemId: string): Promise<RunNewsItem> {
  const rows = await reading(db).selectFrom('news.item').selectAll().where('id', '=', itemId).execute()
  const [item] = await runItems(db, rows)
  if (!item) throw refuse.unknownItem()
  return item
}

async function runItems(db: Database, rows: readonly ItemRow[]): Promise<RunNewsItem[]> {
  const sourcesOf = await findSources(
    db,
    rows.map(({ id }) => id),
  )
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap(({ settled_by }) => (settled_by === null ? [] : [settled_by])),
  )
  return rows.map((row) =>
    present({
      ...shownItem(row, sourcesOf(row.id)),
      state: row.state,
      version: row.version,
      opened: Number(row.opened),
      isByHand: row.is_by_hand,
      foundAt: row.found_at.toISOString(),
      settledBy: people.get(row.settled_by ?? '')?.name,
    }),
  )
}
