import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { mostFollowed } from '#contracts/community'
import type { Database } from '#platform/db/database'
import { listComments } from '../talk/comment/queries.ts'
import { findFigures } from '../talk/figures.ts'
import { communityWorld } from '../test/world.ts'
import { findAffinities } from './affinity.ts'
import { findBlock, findLiked } from './candidates.ts'
import { findNewest } from './newest.ts'

const on = await communityWorld()
const { mei } = on

/** Runs what a query asks for and gives its plans: the database sees the statement as it is really sent. */
async function plansOf(ask: (db: Database) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  on.pool.on('acquire', (client) =>
    client.removeAllListeners('notice').on('notice', ({ message = '' }) => plans.push(message)),
  )
  await on.db.connection().execute(async (db) => {
    for (const [name, value] of [
      ['log_min_duration', '0'],
      ['log_level', 'notice'],
    ])
      await sql`load 'auto_explain'`.execute(db).then(() => sql.raw(`set auto_explain.${name} = ${value}`).execute(db))
    await ask(db)
    await sql`set auto_explain.log_min_duration = -1`.execute(db)
  })
  on.pool.removeAllListeners('acquire')
  return plans.join('\n')
}

test('hot statements look into indexes, however many posts and follows there are', async () => {
  const star = 'a'.repeat(26)
  await sql`insert into community.post (id, kind, author_id, text, audience, state, created_at, changed_at, published_at)
    select lpad(n::text, 26, '0'), 'note', lpad((n % 5000)::text, 26, '0'), 'x', 'everybody', 'published', now(), now(),
      now() - n * interval '1 second' from generate_series(1, 20000) as n`.execute(on.db)
  await sql`insert into community.feed_post
    select id, author_id, null, 'everybody', '{}', published_at, 1, extract(epoch from published_at) / 86400
    from community.post`.execute(on.db)
  await sql`insert into community.feed_topic select lpad((row_number() over () % 300)::text, 26, 't'), post_id, rank
    from community.feed_post`.execute(on.db)
  await sql`insert into community.follow select ${mei.id}, lpad(n::text, 26, '0'), now()
    from generate_series(1, ${mostFollowed}::int) as n`.execute(on.db)
  await sql`insert into community.follow select 'f' || n % 3000, lpad(n::text, 26, '0'), now()
    from generate_series(1, 60000) as n`.execute(on.db)
  await sql`insert into community.person_count (person_id, following)
    select follower_id, count(*)::int from community.follow group by follower_id`.execute(on.db)
  await sql`insert into community.affinity select ${mei.id}, 'author', lpad(n::text, 26, '0'), 4, now()
    from generate_series(1, 40) as n`.execute(on.db)
  await sql`insert into community.talk (kind, subject_id, author_id) select 'post', id, author_id from community.post`.execute(
    on.db,
  )
  await sql`insert into community.liking select 'post', id, author_id, now() from community.post`.execute(on.db)
  await sql`insert into community.saving select 'post', id, author_id, null, now() from community.post`.execute(on.db)
  await sql`insert into community.comment (id, kind, subject_id, author_id, text, state, said_at)
    select lpad(n::text, 26, 'c'), 'post', lpad((n % 500 + 1)::text, 26, '0'), ${star}, 'x', 'visible', now()
    from generate_series(1, 20000) as n`.execute(on.db)
  await sql`analyze`.execute(on.db)
  const now = new Date(Date.now() + 1e9)
  const about = { kind: 'post' as const, id: '1'.padStart(26, '0') }
  const plans = [
    await plansOf((db) => findNewest(db, mei, 'following', { span: {}, limit: 21 })),
    await plansOf((db) => findNewest(db, mei, 'following', { span: { since: new Date(0) }, limit: 21 })),
    await plansOf((db) => findBlock(db, mei, { asOf: now, ceiling: undefined })),
    await plansOf(async (db) => findLiked(db, mei, await findAffinities(db, mei.id, now), now)),
    await plansOf((db) => findFigures(db, 'post', [about.id], mei.id)),
    await plansOf((db) => listComments(db, about, mei, {})),
  ]
  for (const plan of plans) {
    assert.match(plan, /Index/)
    assert.doesNotMatch(plan, /Seq Scan on (post|feed_post|feed_topic|follow|talk|liking|comment|saving)\b/, plan)
  }
})

test('the plan made for anybody puts the followed into a table, and looks through the newest in their order', async () => {
  const now = new Date()
  const [first] = await findNewest(on.db, mei, 'following', { span: { until: now }, limit: 21 })
  const page = { span: { until: now, ...(first && { behind: first }) }, limit: 21 }
  const often = 12
  const plans = await plansOf(async (db) => {
    await sql`set plan_cache_mode = force_generic_plan`.execute(db)
    for (let nth = 0; nth < often; nth++) await findNewest(db, mei, 'following', page)
    await sql`reset plan_cache_mode`.execute(db)
  })
  const last = plans.split('duration: ').findLast((plan) => plan.includes('post_newest')) ?? ''
  assert.match(last, /author_id = \(hashed SubPlan \d\)\.col1\)\) IS TRUE/)
  assert.match(last, /follower_id = \$\d/, 'the last one was planned without its values')
  assert.match(last, /Index Scan using post_newest/)
  assert.doesNotMatch(last, /Sort|Seq Scan on (post|follow)\b/)
})
