import { type SqlBool, sql } from 'kysely'

import type { HotTopic, PostCard, TopicPage, TopicTag, TopicRow as WireRow } from '#contracts/community'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { findPostsByIds } from '../post/cards.ts'
import { isVisibleTo, type Viewer } from '../post/visible.ts'
import { refuse } from '../refusals.ts'
import { findFindableTopics } from './findable.ts'
import { reading } from './tables.ts'
import { foldTopic } from './topic.ts'

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** One topic as its page shows it; one that was drawn into another leads there. */
export async function getTopic(db: Database, topicId: string, viewerId: string): Promise<TopicPage> {
  const row = await reading(db)
    .selectFrom('community.topic as asked')
    .innerJoin('community.topic as topic', (join) =>
      join.on((on) => on('topic.id', '=', on.fn.coalesce('asked.merged_into', 'asked.id'))),
    )
    .leftJoin('community.topic_heat as heat', 'heat.topic_id', 'topic.id')
    .select(['topic.id', 'topic.name', 'topic.prompt', 'topic.followers', 'topic.launched_at'])
    .select(['heat.people', 'heat.place', 'heat.is_rising'])
    .select(
      sql<boolean>`exists (
        select from community.topic_follow where topic_id = topic.id and person_id = ${viewerId})`.as('follows'),
    )
    .where('asked.id', '=', topicId)
    .where('topic.state', '=', 'open')
    .executeTakeFirst()
  if (!row) throw refuse.unknownTopic({ topicId })
  const [[found], related] = await Promise.all([findFindableTopics(db, [row.id]), findRelated(db, row.id)])
  return present({
    id: row.id,
    name: row.name,
    prompt: row.prompt ?? undefined,
    launchedAt: row.launched_at?.toISOString(),
    followers: row.followers,
    posts: found?.posts ?? 0,
    people: row.people ?? 0,
    place: row.place ?? undefined,
    isRising: row.is_rising ?? false,
    follows: row.follows,
    related,
  })
}

const mostRelated = 8
/** Of a topic's latest posts so many are looked at. */
const latest = 200

/** What else the topic's latest posts are about, what most of them are about first. */
async function findRelated(db: Database, topicId: string): Promise<TopicTag[]> {
  const { rows } = await sql<TopicTag>`
    select other.id, other.name from (
      select tagged.post_id from community.post_topic as tagged join community.post as post on post.id = tagged.post_id
      where tagged.topic_id = ${topicId} and tagged.published_at is not null and post.audience = 'everybody'
      order by tagged.published_at desc limit ${latest}
    ) as own
    join community.post_topic as also on also.post_id = own.post_id and also.topic_id <> ${topicId}
    join community.topic as other on other.id = also.topic_id and other.state = 'open'
    group by other.id, other.name order by count(*) desc, other.id limit ${mostRelated}`.execute(db)
  return rows
}

/** A topic's posts that the viewer may see, what is read and liked most for its age first. */
export async function findBestOfTopic(
  db: Database,
  topicId: string,
  { after, limit = defaultLimit }: { after?: string; limit?: number },
  viewer: Viewer,
): Promise<Page<PostCard>> {
  const place = after === undefined ? undefined : readRank(after)
  const { rows } = await sql<{ id: string; rank: number }>`
    select post.id, tagged.rank from community.feed_topic as tagged join community.post as post on post.id = tagged.post_id
    where tagged.topic_id = ${topicId} and ${isVisibleTo(viewer)}
      ${place ? sql`and (tagged.rank, post.id) < (${place.rank}::double precision, ${place.id})` : sql``}
    order by tagged.rank desc, post.id desc limit ${limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    ({ id }) => id,
    ({ id, rank }) => `${rank}_${id}`,
  )
  return { ...page, items: await findPostsByIds(db, page.items, viewer) }
}

function readRank(cursor: string): { rank: number; id: string } {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)_([0-9a-hjkmnp-tv-z]{26})$/.exec(cursor)
  if (!match) throw refuse.badCursor()
  return { rank: Number(match[1]), id: match[2] ?? '' }
}

const hotShown = 50

/** The hot list, what operators have launched, and what rises: each in its order. */
export async function listHotTopics(db: Database): Promise<{ hot: HotTopic[]; launched: HotTopic[] }> {
  const select = () =>
    reading(db)
      .selectFrom('community.topic as topic')
      .leftJoin('community.topic_heat as heat', 'heat.topic_id', 'topic.id')
      .select(['topic.id', 'topic.name', 'topic.prompt', 'heat.people', 'heat.heat', 'heat.is_rising', 'heat.place'])
      .where('topic.state', '=', 'open')
  const [hot, launched] = await Promise.all([
    select().where('heat.place', 'is not', null).orderBy('heat.place').limit(hotShown).execute(),
    select().where('topic.launched_at', 'is not', null).orderBy('topic.launched_at', 'desc').limit(5).execute(),
  ])
  const wired = (row: (typeof hot)[number]): HotTopic =>
    present({
      id: row.id,
      name: row.name,
      prompt: row.prompt ?? undefined,
      people: row.people ?? 0,
      heat: Math.round((row.heat ?? 0) * 10) / 10,
      isRising: row.is_rising ?? false,
      place: row.place ?? undefined,
    })
  return { hot: hot.map(wired), launched: launched.map(wired) }
}

/** Topics the caller follows, the latest first. */
export async function listFollowedTopics(db: Database, personId: string): Promise<TopicTag[]> {
  return reading(db)
    .selectFrom('community.topic_follow as follow')
    .innerJoin('community.topic as topic', 'topic.id', 'follow.topic_id')
    .select(['topic.id', 'topic.name'])
    .where('follow.person_id', '=', personId)
    .where('topic.state', '=', 'open')
    .orderBy('follow.followed_at', 'desc')
    .limit(200)
    .execute()
}

const mostSuggested = 8

/** Topics whose name begins so, the busiest first. */
export async function suggestTopics(db: Database, q: string): Promise<TopicTag[]> {
  const begins = `${escaped(foldTopic(q))}%`
  return reading(db)
    .selectFrom('community.topic as topic')
    .select(['topic.id', 'topic.name'])
    .where(sql<SqlBool>`topic.folded like ${begins}`)
    .where('topic.state', '=', 'open')
    .orderBy(
      sql`(select count(*) from (select from community.post_topic as tagged
        where tagged.topic_id = topic.id and tagged.published_at is not null limit ${latest}) as counted)`,
      'desc',
    )
    .orderBy('topic.id')
    .limit(mostSuggested)
    .execute()
}

/** The console's list, the newest first. */
export async function listTopics(
  db: Database,
  { q, state, after, limit = defaultLimit }: { q?: string; state?: WireRow['state']; after?: string; limit?: number },
): Promise<Page<WireRow>> {
  const words = foldTopic(q ?? '')
  const rows = await reading(db)
    .selectFrom('community.topic as topic')
    .leftJoin('community.topic_heat as heat', 'heat.topic_id', 'topic.id')
    .leftJoin('community.topic as into', 'into.id', 'topic.merged_into')
    .selectAll('topic')
    .select(['heat.people', 'heat.heat', 'heat.burst', 'heat.is_rising', 'heat.place', 'into.name as into_name'])
    .select(
      sql<number>`(select count(*)::int from community.post_topic
        where topic_id = topic.id and published_at is not null)`.as('posts'),
    )
    .$if(words !== '', (query) => query.where(sql<SqlBool>`topic.folded like ${`%${escaped(words)}%`}`))
    .$if(state !== undefined, (query) => query.where('topic.state', '=', state ?? 'open'))
    .$if(after !== undefined, (query) => query.where('topic.id', '<', after ?? ''))
    .orderBy('topic.id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(
    rows,
    limit,
    (row) =>
      present({
        id: row.id,
        name: row.name,
        state: row.state,
        version: row.version,
        prompt: row.prompt ?? undefined,
        mergedInto: row.into_name ?? undefined,
        followers: row.followers,
        posts: row.posts,
        people: row.people ?? 0,
        heat: Math.round((row.heat ?? 0) * 10) / 10,
        burst: Math.round((row.burst ?? 0) * 10) / 10,
        isRising: row.is_rising ?? false,
        place: row.place ?? undefined,
        createdAt: row.created_at.toISOString(),
      }),
    ({ id }) => id,
  )
}
