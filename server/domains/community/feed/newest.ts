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

const authors = sql`
  select followed.person_id as id from community.follow as followed where followed.follower_id`
const circles = sql`
  select belongs.circle_id as id from community.circle_member as belongs where belongs.person_id`

/**
 * The newest posts of a feed that is pulled together when it is read. A page of n posts comes from the n sources whose own
 * newest post is newest; so each source is asked for one post, and only those n for more. Every step is a look into an
 * index: the work grows with the sources, never with the posts.
 */
export async function findNewest(
  db: Database,
  viewer: Viewer,
  of: NewestOf,
  { span, limit }: { readonly span: Span; readonly limit: number },
): Promise<Place[]> {
  const sources = of === 'following' ? authors : circles
  const column = of === 'following' ? sql`post.author_id` : sql`post.circle_id`
  const found = (most: number): RawBuilder<unknown> => sql`
    select post.id, post.published_at, post.author_id from community.post as post
    where ${column} = source.id and post.state = 'published' and ${isVisibleTo(viewer)} ${within(span)}
    order by post.published_at desc, post.id desc limit ${most}`
  const { rows } = await sql<Place>`
    with source as materialized (${sources} = ${viewer.id}),
    freshest as materialized (
      select source.id from source cross join lateral (${found(1)}) as latest
      order by latest.published_at desc, latest.id desc limit ${limit}
    )
    select own.published_at as at, own.id from freshest as source cross join lateral (${found(limit)}) as own
    where not exists (
      select from community.mute where person_id = ${viewer.id} and muted_id = own.author_id)
    order by own.published_at desc, own.id desc limit ${limit}`.execute(db)
  return rows
}

function within({ behind, until, since }: Span): RawBuilder<unknown> {
  return sql`${behind ? sql`and (post.published_at, post.id) < (${behind.at}, ${behind.id})` : sql``}
    ${until ? sql`and post.published_at <= ${until}` : sql``} ${since ? sql`and post.published_at > ${since}` : sql``}`
}
