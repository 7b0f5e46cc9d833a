import { type RawBuilder, sql } from 'kysely'

import { closeTail } from '#domains/search/segment/close'
import { fold } from '#kernel/fold'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { makePosts } from './texts.ts'

/** A post as it stands in the index. */
export interface IndexedPost {
  readonly ref: string
  readonly rank: number
  readonly body: string
}

const atOnce = 10_000
const firstAt = Date.UTC(2024, 0, 1)
const apartMs = 60_000

/** Puts posts made of real texts into the index, a minute apart, as following their facts would, many at once. */
export async function loadPosts(house: House, texts: readonly string[], count: number): Promise<IndexedPost[]> {
  const all: IndexedPost[] = []
  const writing: Promise<unknown>[] = []
  let rows: IndexedPost[] = []
  const flush = async () => {
    writing.push(write(rows).execute(house.db))
    rows = []
    if (writing.length > 1) await writing.shift()
  }
  for (const text of makePosts(texts, count)) {
    const at = firstAt + all.length * apartMs
    const post = { ref: newId(at), rank: at, body: fold(text) }
    all.push(post)
    rows.push(post)
    if (rows.length === atOnce) await flush()
  }
  await flush()
  await Promise.all(writing)
  while (await closeTail(house, 'post')) {
    // The next segment.
  }
  for (const table of ['document', 'segment', 'page', 'place'])
    await sql.raw(`analyze search.${table}`).execute(house.db)
  return all
}

function write(rows: readonly IndexedPost[]): RawBuilder<unknown> {
  const column = (of: keyof IndexedPost) => rows.map((row) => row[of])
  return sql`
    insert into search.document (kind, ref, name, sound, body, rank)
    select 'post', ref, '', '', body, rank
    from unnest(${column('ref')}::text[], ${column('body')}::text[], ${column('rank')}::bigint[])
      as made (ref, body, rank)`
}

/** Lets these posts exist in their own domain, so that they are shown to whoever finds them. */
export async function publishAsIs(house: House, posts: readonly IndexedPost[], authorId: string): Promise<void> {
  await sql`
    insert into community.post (id, kind, author_id, text, audience, state, created_at, changed_at, published_at)
    select id, 'note', ${authorId}, body, 'everybody', 'published', at, at, at
    from (
      select id, body, to_timestamp(rank / 1000.0) as at
      from jsonb_to_recordset(${JSON.stringify(posts.map(({ ref, body, rank }) => ({ id: ref, body, rank })))}::jsonb)
        as made (id text, body text, rank bigint)
    ) as made`.execute(house.db)
}

/** What the index takes beside the texts themselves. */
export async function indexBytes(house: House): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select (pg_total_relation_size('search.page') + pg_total_relation_size('search.place')
      + pg_indexes_size('search.document'))::bigint as bytes`.execute(house.db)
  return rows[0]?.bytes ?? 0
}
