import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { qualityOf, rankOf } from './formula.ts'
import { measureQuality } from './quality/measure.ts'

interface Measured {
  readonly id: string
  readonly author_id: string
  readonly circle_id: string | null
  readonly audience: 'everybody' | 'members'
  readonly published_at: Date
  readonly score: number
  readonly topics: string[]
  readonly likes: number
  readonly saves: number
  readonly shares: number
  readonly commenters: number
  readonly isRecommended: boolean
}

/** Ranks posts anew by what they are and how they were received; those that may not be recommended lose their place. */
export async function rankPosts(work: Work, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return
  const ids = [...new Set(postIds)].sort()
  await measureQuality(work, ids)
  const measured = await measure(work, ids)
  const known = new Set(measured.map(({ id }) => id))
  const gone = ids.filter((id) => !known.has(id))
  if (gone.length > 0) await sql`delete from community.feed_post where post_id = any(${gone})`.execute(work.tx)
  if (measured.length > 0) await keepRanks(work, measured)
}

async function measure(work: Work, ids: readonly string[]): Promise<Measured[]> {
  const { rows } = await sql<Measured>`
    select post.id, post.author_id, post.circle_id, post.audience, post.published_at,
      coalesce(quality.score, 0) as score,
      array(select topic_id from community.post_topic where post_id = post.id order by topic_id) as topics,
      coalesce(talk.likes, 0) as likes, coalesce(talk.saves, 0) as saves, coalesce(talk.shares, 0) as shares,
      (select count(distinct author_id) from community.comment
        where kind = 'post' and subject_id = post.id and state = 'visible' and author_id <> post.author_id
      )::int as commenters,
      exists (select from community.care_act
        where subject_id = post.id and act = 'recommend' and undone_at is null) as "isRecommended"
    from community.post as post
    left join community.post_quality as quality on quality.post_id = post.id
    left join community.talk on talk.kind = 'post' and talk.subject_id = post.id
    where post.id = any(${ids}) and post.state = 'published' and post.audience in ('everybody', 'members')
    order by post.id`.execute(work.tx)
  return rows
}

async function keepRanks(work: Work, measured: readonly Measured[]): Promise<void> {
  const ranked = measured.map((post) => {
    const quality = qualityOf(post.score, post)
    return { ...post, quality, rank: rankOf(quality, post.published_at) }
  })
  const rows = JSON.stringify(ranked)
  await sql`
    insert into community.feed_post
    select id, author_id, circle_id, audience, topics, published_at, quality, rank
    from jsonb_to_recordset(${rows}::jsonb) as post (id text, author_id text, circle_id text, audience text,
      topics text[], published_at timestamptz, quality float8, rank float8)
    on conflict (post_id) do update set author_id = excluded.author_id, circle_id = excluded.circle_id,
      audience = excluded.audience, topic_ids = excluded.topic_ids, published_at = excluded.published_at,
      quality = excluded.quality, rank = excluded.rank`.execute(work.tx)
  await sql`delete from community.feed_topic where post_id = any(${ranked.map(({ id }) => id)})`.execute(work.tx)
  await sql`
    insert into community.feed_topic (topic_id, post_id, rank)
    select topic, id, rank from jsonb_to_recordset(${rows}::jsonb) as post (id text, topics text[], rank float8)
    cross join lateral unnest(topics) as topic`.execute(work.tx)
}

const mostAtOnce = 200

/** Ranks anew what was liked, saved, shared or talked about since it was ranked last. Gives how many posts that were. */
export async function refreshRanks(work: Work): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update community.talk set is_ranked = true where (kind, subject_id) in (
      select kind, subject_id from community.talk where not is_ranked
      order by kind, subject_id limit ${mostAtOnce} for update skip locked)
    returning subject_id as id`.execute(work.tx)
  await rankPosts(
    work,
    rows.map(({ id }) => id),
  )
  return rows.length
}
