import { sql } from 'kysely'

import type { Database } from '#platform/db/database'

export const members = 100_000
export const posts = 1_000_000
const topics = 500
/** So many follow as many as one can, everybody else eight. */
const keen = 200
const usual = 8

/** Ids as they look: 26 letters, growing with the number. */
const idOf = (letter: string, number: ReturnType<typeof sql>) => sql`${letter} || lpad((${number})::text, 25, '0')`
export const memberId = (nth: number) => `m${String(nth).padStart(25, '0')}`

/**
 * A community of 100,000 members with a million posts of the last ninety days. Who posts and who is followed is uneven: the
 * square of an even random number, so that a hundredth of the members has a tenth of both. Everybody follows member 0.
 */
export async function fillTown(db: Database, mostFollowed: number): Promise<void> {
  await sql`set synchronous_commit = off`.execute(db)
  await sql`select setseed(0.42)`.execute(db)
  const uneven = sql`floor(power(random(), 2) * ${members})::int`
  await sql`insert into identity.person (id, kind, name, joined_at, seen_at)
    select ${idOf('m', sql`n`)}, 'member', 'Member ' || n, now() - interval '1 year', now()
    from generate_series(0, ${members - 1}::int) as n`.execute(db)
  await sql`insert into community.topic (id, name, folded, created_by, created_at)
    select ${idOf('t', sql`n`)}, 'topic ' || n, 'topic ' || n, ${memberId(0)}, now()
    from generate_series(0, ${topics - 1}::int) as n`.execute(db)
  await withoutIndexes(
    db,
    'community.post',
    ['post_newest', 'post_of_circle', 'post_of_author', 'post_of_kind', 'post_own'],
    () =>
      sql`insert into community.post (id, kind, author_id, text, audience, state, created_at, changed_at, published_at)
      select ${idOf('p', sql`n`)}, 'note', ${idOf('m', uneven)}, repeat('今天点了一盏竹编的灯，', 6), 'everybody', 'published',
        came, came, came
      from generate_series(0, ${posts - 1}::int) as n,
        lateral (select date_trunc('milliseconds', now() - (${posts}::int - n) * interval '7.776 seconds') as came) as at`.execute(
        db,
      ),
  )
  await withoutIndexes(db, 'community.follow', ['follower_of', 'followed_by'], () =>
    sql`insert into community.follow (follower_id, person_id, followed_at)
      select follower_id, person_id, now() from (
        select ${idOf('m', sql`n`)}, ${memberId(0)} from generate_series(1, ${members - 1}::int) as n
        union
        select ${idOf('m', sql`n`)}, ${idOf('m', uneven)}
        from generate_series(1, ${members - 1}::int) as n, generate_series(1, ${usual}::int) as each
        where n > ${keen}
        union
        select ${idOf('m', sql`n`)}, ${idOf('m', sql`(n * 7919 + each * 47)::int % ${members}::int`)}
        from generate_series(1, ${keen}::int) as n, generate_series(1, ${mostFollowed - 1}::int) as each
      ) as pairs (follower_id, person_id) where follower_id <> person_id`.execute(db),
  )
  await sql`insert into community.person_count (person_id, following)
    select follower_id, count(*)::int from community.follow group by follower_id`.execute(db)
  await fillRanks(db)
  await sql`analyze`.execute(db)
}

async function fillRanks(db: Database): Promise<void> {
  await withoutIndexes(db, 'community.feed_post', ['feed_best', 'feed_of_author'], () =>
    sql`insert into community.feed_post
      select id, author_id, null, 'everybody', array[${idOf('t', sql`floor(random() * ${topics})::int`)}], published_at,
        quality, log(2.0, quality::numeric)::float8 + extract(epoch from published_at - '2026-01-01')::float8 / 86400
      from (select *, 0.6 + 3 * power(random(), 6) as quality from community.post) as post`.execute(db),
  )
  await withoutIndexes(db, 'community.feed_topic', ['feed_of_topic'], () =>
    sql`insert into community.feed_topic select topic_ids[1], post_id, rank from community.feed_post`.execute(db),
  )
  await sql`insert into community.affinity (person_id, kind, target_id, weight, at)
    select ${idOf('m', sql`n`)}, 'topic', ${idOf('t', sql`(n * 13 + each * 17)::int % ${topics}::int`)}, each, now()
    from generate_series(1, 5000) as n, generate_series(1, 12) as each
    union all
    select ${idOf('m', sql`n`)}, 'author', ${idOf('m', sql`(n * 31 + each * 101)::int % ${members}::int`)}, each, now()
    from generate_series(1, 5000) as n, generate_series(1, 30) as each`.execute(db)
}

/** Fills a table before its indexes are made: a third of the time. */
async function withoutIndexes(db: Database, table: string, names: readonly string[], fill: () => Promise<unknown>) {
  const { rows } = await sql<{ name: string; statement: string }>`
    select indexname as name, indexdef as statement from pg_indexes
    where schemaname || '.' || tablename = ${table} and indexname = any(${names})`.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.table(`community.${name}`)}`.execute(db)
  await fill()
  for (const { statement } of rows) await sql.raw(statement).execute(db)
}
