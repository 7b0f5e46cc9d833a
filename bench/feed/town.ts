import { type RawBuilder, sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { fillBare } from './fill-bare.ts'

export const members = 100_000
export const posts = 1_000_000
const topics = 500
/** So many follow as many as one can, everybody else eight. */
const keen = 200
const usual = 8

/** Ids as they look: 26 letters, growing with the number. */
const idOf = (letter: string, number: RawBuilder<unknown>) => sql`${letter} || lpad((${number})::text, 25, '0')`
export const memberId = (nth: number) => `m${String(nth).padStart(25, '0')}`
const uneven = sql`floor(power(random(), 2) * ${members})::int`

/**
 * A community of 100,000 members with a million posts of the last ninety days. Who posts and who is followed is uneven: the
 * square of an even random number, so that a hundredth of the members has a tenth of both. Everybody follows member 0. Posts with
 * their ranks, and people with whom they follow, are written side by side.
 */
export async function fillTown(db: Database, mostFollowed: number): Promise<void> {
  const writePosts = async () => {
    await fillBare(db, 'community.post', insertPosts)
    await fillBare(db, 'community.feed_post', insertRanks)
    await fillBare(db, 'community.feed_topic', insertRanksOfTopics)
  }
  const writePeople = async () => {
    await fillBare(db, 'identity.person', insertMembers)
    await insertTopics.execute(db)
    await fillBare(db, 'community.follow', insertFollows(mostFollowed))
    await insertCounts.execute(db)
    await fillBare(db, 'community.affinity', insertAffinities)
  }
  await Promise.all([writePosts(), writePeople()])
  await sql`analyze`.execute(db)
}

const insertPosts = sql`
  insert into community.post (id, kind, author_id, text, audience, state, created_at, changed_at, published_at)
  select ${idOf('p', sql`n`)}, 'note', ${idOf('m', uneven)}, repeat('今天点了一盏竹编的灯，', 6), 'everybody', 'published',
    came, came, came
  from generate_series(0, ${posts - 1}::int) as n,
    lateral (select date_trunc('milliseconds', now() - (${posts}::int - n) * interval '7.776 seconds') as came) as at`

/** The rank is the base two logarithm of quality, and what the days since the year began add to it. */
const insertRanks = sql`
  insert into community.feed_post
  select id, author_id, null, 'everybody', array[${idOf('t', sql`floor(random() * ${topics})::int`)}], published_at,
    quality, ln(quality) / ln(2::float8) + extract(epoch from published_at - '2026-01-01')::float8 / 86400
  from (select *, 0.6 + 3 * power(random(), 6) as quality from community.post) as post`

const insertRanksOfTopics = sql`
  insert into community.feed_topic select topic_ids[1], post_id, rank from community.feed_post`

const insertMembers = sql`
  insert into identity.person (id, kind, name, joined_at, seen_at)
  select ${idOf('m', sql`n`)}, 'member', 'Member ' || n, now() - interval '1 year', now()
  from generate_series(0, ${members - 1}::int) as n`

const insertTopics = sql`
  insert into community.topic (id, name, folded, created_by, created_at)
  select ${idOf('t', sql`n`)}, 'topic ' || n, 'topic ' || n, ${memberId(0)}, now()
  from generate_series(0, ${topics - 1}::int) as n`

/** Each pair once: told apart by numbers, which is quicker than by ids. */
const insertFollows = (mostFollowed: number) => sql`
  insert into community.follow (follower_id, person_id, followed_at)
  select ${idOf('m', sql`follower`)}, ${idOf('m', sql`person`)}, now() from (
    select n, 0 from generate_series(1, ${members - 1}::int) as n
    union
    select n, ${uneven} from generate_series(1, ${members - 1}::int) as n, generate_series(1, ${usual}::int) as each
    where n > ${keen}
    union
    select n, (n * 7919 + each * 47)::int % ${members}::int
    from generate_series(1, ${keen}::int) as n, generate_series(1, ${mostFollowed - 1}::int) as each
  ) as pairs (follower, person) where follower <> person`

const insertCounts = sql`
  insert into community.person_count (person_id, following)
  select follower_id, count(*)::int from community.follow group by follower_id`

const insertAffinities = sql`
  insert into community.affinity (person_id, kind, target_id, weight, at)
  select ${idOf('m', sql`n`)}, 'topic', ${idOf('t', sql`(n * 13 + each * 17)::int % ${topics}::int`)}, each, now()
  from generate_series(1, 5000) as n, generate_series(1, 12) as each
  union all
  select ${idOf('m', sql`n`)}, 'author', ${idOf('m', sql`(n * 31 + each * 101)::int % ${members}::int`)}, each, now()
  from generate_series(1, 5000) as n, generate_series(1, 30) as each`
