import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { system } from '#platform/work'
import { noon, testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { countDay } from './count.ts'
import { readNeeds, setNeeds } from './needs.ts'
import { readOwnTrust, trustedPanel } from './read.ts'
import { renewTrust } from './renew.ts'
import { earnedLevel as earned, usualNeeds } from './trust.ts'

const world = await testDatabase()
const owner = person('Wang', 'owner')
const day = 86_400_000
const earnedLevel = (done: typeof conduct, before: number) => earned(done, before, usualNeeds)
const conduct = { days: 15, said: 3, likesGiven: 1, likesReceived: 1, against: 0 }

test('a level is earned with all it asks for, and kept until a fifth of that is gone', () => {
  assert.equal(earnedLevel(conduct, 0), 2)
  assert.equal(earnedLevel({ ...conduct, days: 14 }, 1), 1)
  assert.equal(earnedLevel({ ...conduct, days: 12, said: 3 }, 2), 2)
  assert.equal(earnedLevel({ ...conduct, days: 11 }, 2), 1)
  assert.equal(earnedLevel({ ...conduct, against: usualNeeds[1].against + 1 }, 2), 1)
  assert.equal(earnedLevel({ days: 0, said: 0, likesGiven: 0, likesReceived: 0, against: 0 }, 3), 0)
})

/** So many days on which somebody said and liked something, up to today. */
async function busyDays(personId: string, days: number): Promise<void> {
  await sql`
    insert into community.trust_day (person_id, day, comments, likes_given, likes_received)
    select ${personId}, ${noon}::date - n, 1, 1, 1 from generate_series(0, ${days - 1}) as n`.execute(world.db)
}
const levelOf = async (personId: string) => (await readOwnTrust(world.db, personId, world.clock.now())).level

test('levels follow the days of the window, and who is trusted may sit on a jury', async () => {
  const [mei, bo] = [person('Mei'), person('Bo')]
  await busyDays(mei.id, 20)
  await busyDays(bo.id, 3)
  await renewTrust(world)
  assert.deepEqual([await levelOf(mei.id), await levelOf(bo.id)], [2, 1])
  assert.deepEqual(await trustedPanel.eligible(world.db, [], noon, 10), [mei.id])
  assert.deepEqual(await trustedPanel.eligible(world.db, [mei.id], noon, 10), [])
  world.clock.set(new Date(noon.getTime() + 120 * day))
  await renewTrust(world)
  assert.equal(await levelOf(mei.id), 0)
  const { rows } = await sql`select from community.trust_day`.execute(world.db)
  assert.equal(rows.length, 0)
  world.clock.set(noon)
})

test('what is counted twice on a day stands in one row, and can be taken off', async () => {
  const mei = person('Mei')
  await Promise.all(
    ([1, 1, -1] as const).map((by) => world.perform(system, (work) => countDay(work, mei.id, 'against', by))),
  )
  const { conduct: own } = await readOwnTrust(world.db, mei.id, noon)
  assert.equal(own.against, 1)
})

test('the house sets what levels ask for, and no level may ask for less than the one below it', async () => {
  const [one, two, three] = usualNeeds
  const set = (needs: typeof usualNeeds) => world.perform(owner, (work) => setNeeds(work, needs))
  await assert.rejects(set([one, { ...two, days: 1 }, three]), { code: 'community.trust-must-rise' })
  await set([one, { ...two, days: 3 }, three])
  assert.equal((await readNeeds(world.db))[1].days, 3)
  const mei = person('Mei')
  await busyDays(mei.id, 4)
  await renewTrust(world)
  assert.equal(await levelOf(mei.id), 2)
})
