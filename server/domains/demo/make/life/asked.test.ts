import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { removeDemoColumns } from '#domains/columns/index'
import { removeDemoCommunity } from '#domains/community/index'
import { removeDemoNews } from '#domains/news/index'
import { createPerform, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { openPieces } from '../pieces.ts'
import { makeColumn } from './columns.ts'
import { makeNews } from './news.ts'
import { makePolls } from './polls.ts'

const on = await stage()

test('the demo asks and votes, writes a column of three parts, and has news that comes from nowhere; made again it is the same, and all of it can go', async () => {
  const members = await Promise.all(Array.from({ length: 12 }, (_, nth) => on.someone(`Member ${nth}`)))
  const jobs = { enqueueIn: async () => undefined }
  const perform = createPerform({ db: on.db, clock: on.clock, rooms: on.rooms, jobs })
  const cast = { hosts: new Map<string, string>(), members: members.map(({ id }) => id) }
  const house = { db: on.db, clock: on.clock, perform, storage: { put: async () => undefined } } as never
  for (const _ of [1, 2]) {
    const pieces = await openPieces(house, () => false)
    await makePolls(pieces, cast)
    await makeColumn(pieces, { cast, goods: new Map() })
    await makeNews(pieces)
  }
  const { rows } = await sql<object>`
    select (select array_agg(people order by people) from community.poll) as people,
      (select count(*)::int from community.poll where closed_at is not null) as closed,
      (select count(*)::int from columns.article where state = 'published') as articles,
      (select count(*)::int from columns.subscription) as subscribers,
      (select count(*)::int from news.item where state = 'published') as news,
      (select count(*)::int from news.source where next_at is null) as examples`.execute(on.db)
  assert.deepEqual(rows, [{ people: [5, 8, 8], closed: 1, articles: 3, subscribers: 4, news: 6, examples: 3 }])
  await perform(system, removeDemoColumns)
  await perform(system, removeDemoNews)
  await perform(system, removeDemoCommunity)
  const left = await sql`
    select from community.poll_vote union all select from columns.subscription union all select from columns.article
    union all select from news.item union all select from news.source union all select from news.mention`.execute(on.db)
  assert.equal(left.rows.length, 0)
})
