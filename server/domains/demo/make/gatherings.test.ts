import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { removeDemoGatherings } from '#domains/gatherings/index'
import { createPerform, system } from '#platform/work'
import { stage } from '#test/world/stage'
import { makeGatherings } from './gatherings.ts'
import { openPieces } from './pieces.ts'

const on = await stage()

test('the demo has an event that is over with who came and what they said, and one that takes sign-ups; both can go', async () => {
  const members = await Promise.all(Array.from({ length: 12 }, (_, nth) => on.someone(`Member ${nth}`)))
  const jobs = { enqueueIn: async () => undefined }
  const perform = createPerform({ db: on.db, clock: on.clock, rooms: on.rooms, jobs })
  const cast = { hosts: new Map<string, string>(), members: members.map(({ id }) => id) }
  const pieces = await openPieces({ db: on.db, clock: on.clock, perform } as never, () => false)
  await makeGatherings(pieces, cast)
  const { rows } = await sql<object>`
    select event.taken, event.results is not null as "hasResults", event.invited_at is not null as "hasInvited",
      count(own.came_at)::int as came, count(*) filter (where own.state = 'waiting')::int as waiting,
      (select count(*)::int from gatherings.feedback where gathering_id = event.id) as said
    from gatherings.gathering as event join gatherings.sign_up as own on own.gathering_id = event.id
    group by event.id order by event.starts_at`.execute(on.db)
  assert.deepEqual(rows, [
    { taken: 8, hasResults: true, hasInvited: true, came: 6, waiting: 1, said: 3 },
    { taken: 5, hasResults: false, hasInvited: true, came: 0, waiting: 0, said: 0 },
  ])
  await perform(system, removeDemoGatherings)
  const left = await sql`
    select from gatherings.sign_up union all select from messaging.notice where about_kind = 'gathering'`.execute(on.db)
  assert.equal(left.rows.length, 0)
})
