import { type RawBuilder, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Place } from '../cursor.ts'
import { isVisibleTo, type Viewer } from '../post/visible.ts'

/** Posts of whom one follows, or of the circles one belongs to. */
export type NewestOf = 'following' | 'circles'

/** Where a page begins: behind a post, or at a time; `since` ends it. */
export interface Span {
  readonly behind?: Place
  readonly until?: Date
  readonly since?: Date
}

/** With more sources than this the newest posts of all are looked through first. */
const manySources = 200
/** So many of them: where two in a hundred are of one's sources, a page is found in the first third. */
const lookedThrough = 3_000

interface Asked {
  readonly span: Span
  readonly limit: number
}

/**
 * The newest posts of a feed, pulled together when it is read. Whoever has many sources most likely finds a page among the
 * newest posts of all; else, and for everybody with few, the sources are asked one by one. Both are bounded: the work grows
 * with the sources, which are limited, and never with the posts.
 */
export async function findNewest(db: Database, viewer: Viewer, of: NewestOf, asked: Asked): Promise<Place[]> {
  if (of === 'following' && asked.span.since === undefined && (await followsMany(db, viewer))) {
    const found = await lookThrough(db, viewer, asked)
    if (found.length === asked.limit) return found
  }
  return askSources(db, viewer, of, asked)
}

async function followsMany(db: Database, viewer: Viewer): Promise<boolean> {
  const { rows } = await sql<{ following: number }>`
    select following from community.person_count where person_id = ${viewer.id}`.execute(db)
  return (rows[0]?.following ?? 0) > manySources
}

const isWelcome = (viewer: Viewer) => sql`not exists (
  select from community.mute where person_id = ${viewer.id} and muted_id = post.author_id)`

/**
 * Its plan is made for whoever asks (decision 0010), so it says in words how few are taken; and `is true` keeps the followed
 * from being joined, which is planned for the thirty that people follow on average: they are put into a table once.
 */
async function lookThrough(db: Database, viewer: Viewer, { span, limit }: Asked): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select post.published_at as at, post.id from (
      select id, author_id, circle_id, audience, state, published_at from community.post as post
      where post.state = 'published' ${within(span)}
      order by post.published_at desc, post.id desc limit ${sql.lit(lookedThrough)}
    ) as post
    where (post.author_id in (select person_id from community.follow where follower_id = ${viewer.id})) is true
      and ${isVisibleTo(viewer)} and ${isWelcome(viewer)}
    order by post.published_at desc, post.id desc limit ${sql.lit(limit)}`.execute(db)
  return rows
}

function sourcesOf(viewer: Viewer, of: NewestOf): RawBuilder<unknown> {
  return of === 'following'
    ? sql`select person_id as id from community.follow where follower_id = ${viewer.id}`
    : sql`select circle_id as id from community.circle_member where person_id = ${viewer.id}`
}

/**
 * A page of n posts comes from the n sources whose own newest post is newest; so each source is asked for one post, and
 * only those n for more. Every step is a look into an index.
 */
async function askSources(db: Database, viewer: Viewer, of: NewestOf, { span, limit }: Asked): Promise<Place[]> {
  const column = of === 'following' ? sql`post.author_id` : sql`post.circle_id`
  const found = (most: number): RawBuilder<unknown> => sql`
    select post.id, post.published_at from community.post as post
    where ${column} = source.id and post.state = 'published' and ${isVisibleTo(viewer)} and ${isWelcome(viewer)}
      ${within(span)}
    order by post.published_at desc, post.id desc limit ${sql.lit(most)}`
  const { rows } = await sql<Place>`
    with source as materialized (${sourcesOf(viewer, of)}),
    freshest as materialized (
      select source.id from source cross join lateral (${found(1)}) as latest
      order by latest.published_at desc, latest.id desc limit ${sql.lit(limit)}
    )
    select own.published_at as at, own.id from freshest as source cross join lateral (${found(limit)}) as own
    order by own.published_at desc, own.id desc limit ${sql.lit(limit)}`.execute(db)
  return rows
}

function within({ behind, until, since }: Span): RawBuilder<unknown> {
  return sql`${behind ? sql`and (post.published_at, post.id) < (${behind.at}, ${behind.id})` : sql``}
    ${until ? sql`and post.published_at <= ${until}` : sql``} ${since ? sql`and post.published_at > ${since}` : sql``}`
}
