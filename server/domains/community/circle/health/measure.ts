import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { busiest, type Figures, purposeWordsOf, windowDays } from './health.ts'

interface CircleRow {
  readonly id: string
  readonly members: number
  readonly interests: string[]
  readonly theme: string
}

const dayMs = 86_400_000

interface Counted {
  readonly posts: number
  readonly comments: number
  readonly people: number
  readonly before: number
  readonly top: number
  readonly asked: number
  readonly answered: number
  readonly median: number | null
  readonly waiting: number
  readonly oldest: Date | null
  readonly judged: number
  readonly on_purpose: number
}

/** Everything that was said in a circle since an instant: who, when, and whether it was a post. */
export const said = (circleId: string, since: Date) => sql`
  select author_id, published_at as at, true as is_post from community.post
  where circle_id = ${circleId} and state = 'published' and published_at >= ${since}
  union all
  select comment.author_id, said_at, false from community.comment
  join community.post on post.id = comment.subject_id and comment.kind = 'post'
  where post.circle_id = ${circleId} and comment.state = 'visible' and said_at >= ${since}`

/** Measures a circle as it is now; two statements. */
export async function measureCircle(db: Database, circle: CircleRow, now: Date): Promise<Figures> {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const since = ago(windowDays)
  const words = purposeWordsOf(circle)
  const { rows } = await sql<Counted>`
    with said as (${said(circle.id, ago(2 * windowDays))}),
    recent as (select * from said where at >= ${since}),
    asked as (
      select post.id, post.published_at, (
        select min(said_at) from community.comment
        where kind = 'post' and subject_id = post.id and comment.author_id <> post.author_id and comment.state = 'visible'
      ) as answered_at
      from community.post
      where circle_id = ${circle.id} and state = 'published' and published_at between ${since} and ${ago(1)}),
    judged as (
      select post.id, exists (
        select from unnest(${words}::text[]) as word
        where position(word in lower(coalesce(post.title, '') || ' ' || post.text)) > 0
          or exists (select from community.post_topic join community.topic on topic.id = topic_id
            where post_id = post.id and position(word in topic.folded) > 0)) as fits
      from community.post
      where circle_id = ${circle.id} and state = 'published' and published_at >= ${since})
    select
      (select count(*) filter (where is_post) from recent)::int as posts,
      (select count(*) filter (where not is_post) from recent)::int as comments,
      (select count(distinct author_id) from recent)::int as people,
      (select count(distinct author_id) from said where at < ${since})::int as before,
      coalesce((select sum(own) from (
        select count(*) as own from recent group by author_id order by 1 desc limit ${busiest}) as most), 0)::int as top,
      (select count(*) from asked)::int as asked,
      (select count(*) from asked where answered_at <= published_at + interval '1 day')::int as answered,
      (select percentile_cont(0.5) within group (order by extract(epoch from answered_at - published_at) / 60)
        from asked where answered_at is not null)::float8 as median,
      (select count(*) from community.post where circle_id = ${circle.id} and state = 'waiting')::int as waiting,
      (select min(changed_at) from community.post where circle_id = ${circle.id} and state = 'waiting') as oldest,
      (select count(*) from judged)::int as judged,
      (select count(*) from judged where fits)::int as on_purpose`.execute(db)
  const counted = rows[0] as Counted
  const { posts, comments, people, before: peopleBefore, waiting, oldest, median } = counted
  return {
    ...{ members: circle.members, posts, comments, people, peopleBefore, waiting },
    answered: { count: counted.answered, of: counted.asked },
    ...(median !== null && { medianAnswerMinutes: Math.round(median) }),
    ...(oldest && { oldestWaitMinutes: Math.floor((now.getTime() - oldest.getTime()) / 60_000) }),
    stayed: await measureStaying(db, circle.id, now),
    ...(words.length > 0 && { onPurpose: { count: counted.on_purpose, of: counted.judged } }),
    topFive: { count: counted.top, of: posts + comments },
  }
}

/** Days after joining in which taking part counts as having stayed: the day after, the week after, the month after. */
const spans = { day: [1, 2], week: [1, 8], month: [8, 31] } as const

/** Of members who joined in the ninety days before a span was over, how many took part within it. */
async function measureStaying(db: Database, circleId: string, now: Date): Promise<Figures['stayed']> {
  const { rows } = await sql<Record<`${keyof typeof spans}_${'of' | 'count'}`, number>>`
    with joined as (
      select person_id, joined_at from community.circle_member
      where circle_id = ${circleId} and role = 'member' and joined_at >= ${new Date(now.getTime() - 121 * dayMs)}),
    said as (${said(circleId, new Date(now.getTime() - 121 * dayMs))})
    select ${sql.join(
      Object.entries(spans).map(
        ([name, [from, until]]) => sql`
          count(*) filter (where joined_at <= ${new Date(now.getTime() - until * dayMs)})::int as ${sql.ref(`${name}_of`)},
          count(*) filter (where joined_at <= ${new Date(now.getTime() - until * dayMs)} and exists (
            select from said where author_id = person_id
              and at >= joined_at + make_interval(days => ${from}) and at < joined_at + make_interval(days => ${until}))
          )::int as ${sql.ref(`${name}_count`)}`,
      ),
    )}
    from joined`.execute(db)
  const [row] = rows
  const share = (name: keyof typeof spans) => ({ count: row?.[`${name}_count`] ?? 0, of: row?.[`${name}_of`] ?? 0 })
  return { day: share('day'), week: share('week'), month: share('month') }
}
