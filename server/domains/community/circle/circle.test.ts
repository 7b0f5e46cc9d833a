import assert from 'node:assert/strict'
import { test } from 'node:test'

import { reading } from '../tables.ts'
import { communityWorld } from '../test/world.ts'
import { foundCircle } from './found.ts'
import { leaveCircle } from './join.ts'
import { findCircles, getCircle } from './queries.ts'

const on = await communityWorld()
const { mei, li } = on
const leave = (who: typeof mei, circleId: string) => on.perform(who, (work) => leaveCircle(work, circleId))
const read = (circleId: string, who = mei) => getCircle(reading(on.db), circleId, who.id)

test('somebody who joins twice at once is one member', async () => {
  const circleId = await on.circle(mei)
  await Promise.all([on.join(li, circleId), on.join(li, circleId)])
  assert.deepEqual([(await read(circleId, li)).members, (await read(circleId, li)).role], [2, 'member'])
  assert.equal((await on.facts('community.circle-joined')).filter((fact) => fact.circleId === circleId).length, 1)
  await leave(li, circleId)
  await leave(li, circleId)
  assert.equal((await read(circleId)).members, 1)
})

test('the last owner stays, even when both owners go at once', async () => {
  const circleId = await on.circle(mei)
  await assert.rejects(leave(mei, circleId), { code: 'community.last-owner' })
  await on.join(li, circleId)
  await on.db
    .$extendTables<{ 'community.circle_member': { circle_id: string; person_id: string; role: string } }>()
    .updateTable('community.circle_member')
    .set({ role: 'owner' })
    .where('circle_id', '=', circleId)
    .where('person_id', '=', li.id)
    .execute()
  const outcomes = await Promise.allSettled([leave(mei, circleId), leave(li, circleId)])
  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal((await read(circleId)).members, 1)
})

test('a name in addresses is one circle’s', async () => {
  const draft = { handle: 'slow-tea', name: 'Slow tea', purpose: '' }
  await on.perform(mei, (work) => foundCircle(work, draft))
  await assert.rejects(
    on.perform(li, (work) => foundCircle(work, draft)),
    { code: 'community.handle-taken' },
  )
  assert.equal((await read('slow-tea')).role, 'owner')
})

test('circles are listed the largest first, page by page', async () => {
  const large = await on.circle(mei, 'Large')
  await on.join(li, large)
  const all = await findCircles(reading(on.db), { limit: 100 }, li.id)
  const pages: string[] = []
  let after: string | undefined
  do {
    const page = await findCircles(reading(on.db), { limit: 1, ...(after ? { after } : {}) }, li.id)
    pages.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  assert.deepEqual(
    pages,
    all.items.map(({ id }) => id),
  )
  assert.equal(all.items[0]?.members, 2)
})
