import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { newId } from '#kernel/id'
import { type Actor, system } from '#platform/work'
import { later, minutes } from '#test/world/stage'
import { communityWorld } from '../../test/world.ts'
import { findCircleHealth, readCircleHealth } from './queries.ts'
import { lookAtCircle } from './warn.ts'

const on = await communityWorld()
const day = (n: number) => minutes(n * 1_440)
const look = (circleId: string) => on.perform(system, (work) => lookAtCircle(work, circleId))
const healthOf = (circleId: string) => readCircleHealth(on.db, circleId, on.clock.now())
const people = await Promise.all(Array.from({ length: 12 }, (_, nth) => on.someone(`Member ${nth}`)))
const [first] = people as [Actor, ...Actor[]]

/** A post that came out so long before now, with what others said so long after it. */
async function post(circleId: string, who: Actor, ms: number, text = 'tea', answers: [Actor, number][] = []) {
  const id = newId()
  const at = later(-ms)
  await sql`insert into community.post (id, kind, author_id, text, circle_id, audience, state, created_at, changed_at, published_at)
    values (${id}, 'note', ${who.id}, ${text}, ${circleId}, 'everybody', 'published', ${at}, ${at}, ${at})`.execute(
    on.db,
  )
  await sql`insert into community.talk (kind, subject_id, author_id) values ('post', ${id}, ${who.id})`.execute(on.db)
  for (const [answerer, after] of answers)
    await sql`insert into community.comment (id, kind, subject_id, author_id, text, state, said_at)
      values (${newId()}, 'post', ${id}, ${answerer.id}, 'yes', 'visible', ${later(after - ms)})`.execute(on.db)
  return id
}

test('the measures are what was said: people, answers by others, purpose by its words, the busiest five', async () => {
  const circleId = await on.circle(on.mei, { theme: 'Tea, cups', interests: ['乌龙'] })
  await post(circleId, first, day(3), 'A cup of 乌龙茶', [
    [first, minutes(1)],
    [people[1] as Actor, minutes(30)],
  ])
  await post(circleId, people[1] as Actor, day(4), 'Where is the bus?', [[first, day(2)]])
  await post(circleId, people[2] as Actor, minutes(60), 'cups!')
  await post(circleId, people[3] as Actor, day(40), 'earlier')
  const health = await healthOf(circleId)
  assert.deepEqual([health.posts, health.comments, health.people, health.peopleBefore], [3, 3, 3, 1])
  assert.deepEqual(health.answered, { count: 1, of: 2 })
  assert.equal(health.medianAnswerMinutes, 1_455)
  assert.deepEqual(health.onPurpose, { count: 2, of: 3 })
  assert.deepEqual(health.topFive, { count: 6, of: 6 })
  assert.equal(health.weeks.length, 12)
  assert.equal(
    health.weeks.reduce((sum, { posts }) => sum + posts, 0),
    4,
  )
})

test('who joined and took part within a span stayed; who joined too lately is not judged', async () => {
  const circleId = await on.circle(on.mei)
  const joined = async (who: Actor, ms: number) =>
    sql`insert into community.circle_member (circle_id, person_id, role, joined_at)
      values (${circleId}, ${who.id}, 'member', ${later(-ms)})`.execute(on.db)
  await joined(people[0] as Actor, day(40))
  await joined(people[1] as Actor, day(40))
  await joined(people[2] as Actor, day(1.5))
  await post(circleId, people[0] as Actor, day(38.5))
  await post(circleId, people[1] as Actor, day(20))
  const { stayed } = await healthOf(circleId)
  assert.deepEqual(stayed, { day: { count: 1, of: 2 }, week: { count: 1, of: 2 }, month: { count: 1, of: 2 } })
})

test('a trouble is warned of once, by two nodes at once too, told to those who keep order, and cleared when it is over', async () => {
  const circleId = await on.circle(on.mei)
  const unanswered = []
  for (let nth = 0; nth < 12; nth++) unanswered.push(await post(circleId, people[nth] as Actor, day(2 + nth)))
  await Promise.all([look(circleId), look(circleId)])
  const { warnings } = await healthOf(circleId)
  assert.deepEqual(warnings, [{ trouble: 'unanswered', since: later(0).toISOString(), measured: 0, limit: 0.5 }])
  const told = async () => {
    const { rows } = await sql<{ person_id: string }>`
      select person_id from messaging.notice where kind = 'circle-warning' and about_id = ${circleId}`.execute(on.db)
    return rows.map(({ person_id }) => person_id)
  }
  assert.deepEqual(await told(), [on.mei.id])
  const { items } = await findCircleHealth(on.db, { trouble: 'unanswered', limit: 10 }, on.clock.now())
  assert.deepEqual(
    items.map(({ circle }) => circle.id),
    [circleId],
  )
  for (const id of unanswered)
    await sql`insert into community.comment (id, kind, subject_id, author_id, text, state, said_at)
      select ${newId()}, 'post', id, ${on.li.id}, 'yes', 'visible', published_at + interval '1 hour'
      from community.post where id = ${id}`.execute(on.db)
  on.clock.advance(minutes(1))
  await look(circleId)
  assert.deepEqual((await healthOf(circleId)).warnings, [])
  assert.equal((await told()).length, 1)
  on.clock.set(later(0))
})

test('a post that waits to be looked at is counted, and for too long is a trouble', async () => {
  const circleId = await on.circle(on.mei)
  const id = await post(circleId, first, day(2))
  await sql`update community.post set state = 'waiting', published_at = null where id = ${id}`.execute(on.db)
  const health = await healthOf(circleId)
  assert.deepEqual([health.waiting, health.oldestWaitMinutes], [1, 2_880])
  await look(circleId)
  assert.equal((await healthOf(circleId)).warnings[0]?.trouble, 'slow-order')
})

test('the list is paged by warnings without losing one', async () => {
  const all = await findCircleHealth(on.db, { limit: 50 }, on.clock.now())
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await findCircleHealth(on.db, { limit: 2, ...(after && { after }) }, on.clock.now())
    seen.push(...page.items.map(({ circle }) => circle.id))
    after = page.next
  } while (after)
  assert.deepEqual(
    seen,
    all.items.map(({ circle }) => circle.id),
  )
})
