import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Viewer } from '../post/visible.ts'
import type { Affinities } from './affinity.ts'

export interface Candidate {
  readonly post_id: string
  readonly author_id: string
  readonly circle_id: string | null
  readonly topic_ids: readonly string[]
  readonly quality: number
  readonly rank: number
}

/** The place in the order of ranks behind which a block begins. */
export interface Ceiling {
  readonly rank: number
  readonly id: string
}

/** Posts of everybody that are put in a personal order together. */
export const blockSize = 200
/** Of each author, topic and circle somebody likes so many are looked at besides, the highest ranked. */
const mostOf = { author: 4, topic: 10, circle: 10 } as const

interface Asked {
  readonly asOf: Date
  readonly ceiling: Ceiling | undefined
}

const columns = sql`post_id, author_id, circle_id, topic_ids, quality, rank`

/** What somebody does not want to meet: own posts, muted authors, and what they are not interested in. */
function isWanted(viewer: Viewer, asOf: Date) {
  const isMember = viewer.kind === 'member'
  return sql`post.published_at <= ${asOf} and (post.audience = 'everybody' or ${isMember}::boolean)
    and post.author_id <> ${viewer.id}
    and not exists (select from community.mute where person_id = ${viewer.id} and muted_id = post.author_id)
    and not exists (select from community.not_interested where person_id = ${viewer.id} and post_id = post.post_id)`
}

/** The next block of posts by rank alone. */
export async function findBlock(db: Database, viewer: Viewer, { asOf, ceiling }: Asked): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${columns} from community.feed_post as post
    where ${isWanted(viewer, asOf)} ${ceiling ? sql`and (rank, post_id) < (${ceiling.rank}, ${ceiling.id})` : sql``}
    order by rank desc, post_id desc limit ${blockSize}`.execute(db)
  return rows
}

/** The highest ranked of what somebody likes, however low it stands among everybody's. */
export async function findLiked(
  db: Database,
  viewer: Viewer,
  affinities: Affinities,
  asOf: Date,
): Promise<Candidate[]> {
  const { author, topic, circle } = affinities.ids
  if (author.length + topic.length + circle.length === 0) return []
  const { rows } = await sql<Candidate>`
    with chosen as (
      select own.post_id from unnest(${author}::text[]) as liked (id) cross join lateral (
        select post_id from community.feed_post where author_id = liked.id order by rank desc limit ${mostOf.author}) as own
      union
      select own.post_id from unnest(${topic}::text[]) as liked (id) cross join lateral (
        select post_id from community.feed_topic where topic_id = liked.id order by rank desc limit ${mostOf.topic}) as own
      union
      select own.post_id from unnest(${circle}::text[]) as liked (id) cross join lateral (
        select post_id from community.feed_post where circle_id = liked.id order by rank desc limit ${mostOf.circle}) as own
    )
    select post.post_id, post.author_id, post.circle_id, post.topic_ids, post.quality, post.rank
    from chosen cross join lateral (
      select * from community.feed_post where post_id = chosen.post_id limit 1) as post
    where ${isWanted(viewer, asOf)}`.execute(db)
  return rows
}
