import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import { system } from '#platform/work'
import { takeDue } from '../source/look.ts'
import { newsWorld } from '../test/world.ts'
import { findNews, listRunNews } from './queries.ts'

const on = await newsWorld()

/** Runs what a query asks for and gives its plans: the database sees the statement as it is really sent. */
async function plansOf(ask: (db: Database) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  on.pool.on('acquire', (client) =>
    client.removeAllListeners('notice').on('notice', ({ message = '' }) => plans.push(message)),
  )
  await on.db.connection().execute(async (db) => {
    await sql`load 'auto_explain'`.execute(db)
    await sql`set auto_explain.log_level = notice`.execute(db)
    await sql`set auto_explain.log_min_duration = 0`.execute(db)
    await ask(db)
    await sql`set auto_explain.log_min_duration = -1`.execute(db)
  })
  on.pool.removeAllListeners('acquire')
  return plans.join('\n')
}

test('lists of news and what is due look into indexes, however much there is', async () => {
  await sql`
    insert into news.item (id, link, link_key, title, extract, topics, told_at, state, found_at, published_at, settled_at, changed_at)
    select lpad(n::text, 26, '0'), 'https://a.example/' || n, 'a.example/' || n, 'Title', '', '{tea}', at, state, at,
      case state when 'published' then at end, at, at
    from generate_series(1, 20000) as n, lateral (
      select now() - n * interval '1 minute' as at, case n % 2 when 0 then 'published' else 'waiting' end as state) as made`.execute(
    on.db,
  )
  await sql`
    insert into news.source (id, name, feed_url, feed_key, topics, every_minutes, state, next_at, created_by, created_at, changed_at)
    select lpad(n::text, 26, '0'), 'a', 'https://a.example/' || n, n::text, '{}', 60, 'active', now() + interval '1 year', '', now(),
      now() from generate_series(1, 5000) as n`.execute(on.db)
  await sql`analyze news.item, news.source, news.mention`.execute(on.db)
  const plans = await plansOf(async (db) => {
    const { next } = await findNews(db, { limit: 20 }, 'somebody')
    await findNews(db, { limit: 20, after: next ?? '' }, 'somebody')
    await findNews(db, { limit: 20, topic: 'tea' }, 'somebody')
    await listRunNews(db, { limit: 20, state: 'waiting' })
    await db.transaction().execute((tx) => takeDue({ actor: system, now: on.clock.now(), tx } as never))
  })
  assert.match(plans, /item_published/)
  assert.match(plans, /item_told/)
  assert.match(plans, /source_due/)
  assert.doesNotMatch(plans, /Seq Scan on (?:item|source)/)
})
