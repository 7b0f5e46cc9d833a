import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { followHost, keepHost } from '#domains/live/index'
import { type Actor, anonymous, system } from '#platform/work'
import { reading } from '../tables.ts'
import { communityWorld, usualCircle } from '../test/world.ts'
import { changeCircle, setArchived } from './change.ts'
import { withMissing } from './door.ts'
import { foundCircle } from './found.ts'
import { leaveCircle, welcome } from './join.ts'
import { listMembers, listRequests } from './people.ts'
import { findCircles, getCircle, listCircles } from './queries.ts'
import { askToJoin, decideRequest, withdrawRequest } from './request.ts'
import { letBack, removeMember, setRole } from './role.ts'

const on = await communityWorld()
const { mei, li } = on
const leave = (who: Actor, circleId: string) => on.perform(who, (work) => leaveCircle(work, circleId))
const read = (circleId: string, who: Actor = mei) => getCircle(reading(on.db), circleId, who)
const appoint = (who: Actor, circleId: string, whom: Actor, role: 'owner' | 'moderator' | 'core', handsOver = false) =>
  on.perform(who, (work) => setRole(work, circleId, whom.id, role, handsOver))
const ask = (who: Actor, circleId: string, answer = 'Tea') =>
  on.perform(who, (work) => askToJoin(work, circleId, answer))
const statuses = (outcomes: readonly PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status).toSorted()

test('somebody who joins twice at once is one member', async () => {
  const circleId = await on.circle(mei)
  await Promise.all([on.join(li, circleId), on.join(li, circleId)])
  assert.deepEqual([(await read(circleId, li)).members, (await read(circleId, li)).role], [2, 'member'])
  assert.equal((await on.facts('community.circle-joined')).filter((fact) => fact.circleId === circleId).length, 1)
  await leave(li, circleId)
  await leave(li, circleId)
  assert.equal((await read(circleId)).members, 1)
})

test('the last owner stays, even when both owners go at once, or one goes while the other steps down', async () => {
  const circleId = await on.circle(mei)
  await assert.rejects(leave(mei, circleId), { code: 'community.last-owner' })
  await on.join(li, circleId)
  await appoint(mei, circleId, li, 'owner')
  assert.deepEqual(statuses(await Promise.allSettled([leave(mei, circleId), leave(li, circleId)])), [
    'fulfilled',
    'rejected',
  ])
  assert.equal((await read(circleId)).members, 1)
  const another = await on.circle(mei)
  await on.join(li, another)
  await appoint(mei, another, li, 'owner')
  const both = await Promise.allSettled([leave(mei, another), appoint(li, another, li, 'core')])
  assert.deepEqual(statuses(both), ['fulfilled', 'rejected'])
})

test('handing over makes another the owner in one act', async () => {
  const circleId = await on.circle(mei)
  await on.join(li, circleId)
  await appoint(mei, circleId, li, 'owner', true)
  assert.deepEqual([(await read(circleId, li)).role, (await read(circleId, mei)).role], ['owner', 'moderator'])
  await assert.rejects(appoint(mei, circleId, mei, 'owner'), { code: 'community.no-circle-right' })
})

test('a circle that is asked for lets in whom a moderator approves, with what they answered', async () => {
  const circleId = await on.circle(mei, { joining: 'asked', question: 'Why tea?' })
  await assert.rejects(on.join(li, circleId), { code: 'community.must-ask' })
  await ask(li, circleId, 'Because')
  await ask(li, circleId, 'Because of my grandmother')
  const { items } = await listRequests(on.db, circleId, {})
  assert.deepEqual(
    items.map(({ answer }) => answer),
    ['Because of my grandmother'],
  )
  assert.equal((await read(circleId, li)).isAsking, true)
  const [request] = items
  assert.ok(request)
  const decide = (who: Actor, isApproved: boolean) =>
    on.perform(who, (work) => decideRequest(work, request.id, isApproved))
  await assert.rejects(decide(li, true), { code: 'community.no-circle-right' })
  await Promise.all([decide(mei, true), decide(mei, true)])
  await assert.rejects(decide(mei, false), { code: 'community.request-settled' })
  assert.deepEqual([(await read(circleId, li)).role, (await read(circleId)).members], ['member', 2])
})

test('of an approval and a withdrawal at one moment one holds, and the members agree with it', async () => {
  for (let nth = 0; nth < 5; nth++) {
    const circleId = await on.circle(mei, { joining: 'asked' })
    await ask(li, circleId)
    const [request] = (await listRequests(on.db, circleId, {})).items
    const id = request?.id ?? ''
    await Promise.allSettled([
      on.perform(mei, (work) => decideRequest(work, id, true)),
      on.perform(li, (work) => withdrawRequest(work, circleId)),
    ])
    const facts = (await on.facts('community.circle-request-settled')).filter((fact) => fact.requestId === id)
    assert.equal(facts.length, 1)
    assert.equal((await read(circleId, li)).role, facts[0]?.state === 'approved' ? 'member' : undefined)
  }
})

test('a circle for buyers counts paid orders; a closed one takes nobody', async () => {
  const bought = await on.circle(mei, { joining: 'bought', ordersMin: 1 })
  await assert.rejects(on.join(li, bought), { code: 'community.must-buy' })
  await assert.rejects(ask(li, await on.circle(mei)), { code: 'community.not-asked' })
  const closed = await on.circle(mei, { joining: 'closed' })
  await assert.rejects(on.join(li, closed), { code: 'community.circle-closed' })
})

test('who was shown out does not come in again until they are let', async () => {
  const circleId = await on.circle(mei)
  const bo = await on.someone('Bo')
  for (const who of [li, bo]) await on.join(who, circleId)
  await appoint(mei, circleId, li, 'moderator')
  const remove = (who: Actor, whom: Actor) =>
    on.perform(who, (work) => removeMember(work, circleId, whom.id, 'Sold wares'))
  await assert.rejects(remove(bo, li), { code: 'community.no-circle-right' })
  await assert.rejects(remove(li, mei), { code: 'community.no-circle-right' })
  await remove(li, bo)
  await remove(li, bo)
  assert.equal((await read(circleId)).members, 2)
  await assert.rejects(on.join(bo, circleId), (error: { code: string; details: object }) => {
    assert.deepEqual([error.code, error.details], ['community.was-removed', { reason: 'Sold wares' }])
    return true
  })
  await on.perform(mei, (work) => letBack(work, circleId, bo.id))
  assert.equal((await read(circleId, bo)).role, 'member')
})

test('rules are shown once, and again when they change; interests are those the circle knows', async () => {
  const circleId = await on.circle(mei, { rules: ['Be kind'], interests: ['Green', 'Black'] })
  await on.join(li, circleId)
  assert.equal((await read(circleId, li)).hasUnseenRules, true)
  await on.perform(li, (work) => welcome(work, circleId, ['Green', 'Gold']))
  assert.equal((await read(circleId, li)).hasUnseenRules, false)
  const told = (await on.facts('community.circle-interests-told')).filter((fact) => fact.circleId === circleId)
  assert.deepEqual(
    told.map(({ interests }) => interests),
    [['Green']],
  )
  const { version, handle } = await read(circleId)
  const change = (who: Actor, rules: string[], from = version) =>
    on.perform(who, (work) => changeCircle(work, circleId, { ...usualCircle, handle, rules }, from))
  await assert.rejects(change(li, ['Mine']), { code: 'community.no-circle-right' })
  await change(mei, ['Be kind', 'No ads'])
  await assert.rejects(change(mei, []), { code: 'community.stale-circle' })
  assert.equal((await read(circleId, li)).hasUnseenRules, true)
  const bo = await on.someone('Bo')
  await assert.rejects(
    on.perform(bo, (work) => welcome(work, circleId, [])),
    { code: 'community.unknown-member' },
  )
})

test('a closed circle can be read, takes nobody and no post, and opens again', async () => {
  const circleId = await on.circle(mei)
  const close = (isArchived: boolean) => on.perform(mei, (work) => setArchived(work, circleId, isArchived))
  await close(true)
  await assert.rejects(on.join(li, circleId), { code: 'community.circle-archived' })
  await assert.rejects(on.post(mei, { circleId }), { code: 'community.circle-archived' })
  assert.equal((await read(circleId, anonymous)).isArchived, true)
  await close(false)
  await on.join(li, circleId)
})

test('a name in addresses is one circle’s', async () => {
  const draft = { ...usualCircle, handle: 'slow-tea' }
  await on.perform(mei, (work) => foundCircle(work, draft))
  await assert.rejects(
    on.perform(li, (work) => foundCircle(work, draft)),
    { code: 'community.handle-taken' },
  )
  assert.equal((await read('slow-tea')).role, 'owner')
})

test('circles are listed the largest first and found by their words, page by page; members by rank', async () => {
  const large = await on.circle(mei, { name: 'Large pots' })
  for (const who of [li, await on.someone('Zu'), await on.someone('Yu')]) await on.join(who, large)
  await appoint(mei, large, li, 'core')
  const all = await findCircles(reading(on.db), { limit: 100 }, li.id)
  const pages: string[] = []
  let after: string | undefined
  do {
    const page = await findCircles(reading(on.db), { limit: 3, ...(after ? { after } : {}) }, li.id)
    pages.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  assert.deepEqual(
    pages,
    all.items.map(({ id }) => id),
  )
  assert.deepEqual(
    (await findCircles(reading(on.db), { q: 'large p' }, li.id)).items.map(({ id }) => id),
    [large],
  )
  assert.equal((await listCircles(reading(on.db), { q: '%' }, system.id)).items.length, 0)
  const names: string[] = []
  let from: string | undefined
  do {
    const page = await listMembers(on.db, large, { limit: 1, ...(from ? { after: from } : {}) })
    names.push(...page.items.map(({ person }) => person.name))
    from = page.next
  } while (from)
  assert.deepEqual(names.slice(0, 2), ['Mei', 'Li'])
  assert.deepEqual(names.toSorted(), ['Li', 'Mei', 'Yu', 'Zu'])
})

test('a circle may ask for a level of trust and a fan of its owner, and says what is missing', async () => {
  const owner = await on.someone('Host')
  const circleId = await on.circle(owner, { levelMin: 2, fanMin: 1 })
  const bo = await on.someone('Bo')
  const read = async () => withMissing(on.db, await getCircle(reading(on.db), circleId, bo), bo)
  assert.deepEqual((await read()).missing, [
    { kind: 'level', need: 2, has: 0 },
    { kind: 'fan', need: 1, has: 0 },
  ])
  await assert.rejects(on.join(bo, circleId), { code: 'community.level-too-low' })
  const trusted = sql`insert into community.trust (person_id, earned, changed_at) values (${bo.id}, 2, now())`
  await on.db.transaction().execute((tx) => trusted.execute(tx))
  await assert.rejects(on.join(bo, circleId), { code: 'community.fan-too-low' })
  await on.perform(owner, (work) => keepHost(work, owner.id))
  await on.perform(bo, (work) => followHost(work, owner.id))
  await on.join(bo, circleId)
  assert.deepEqual((await read()).missing, [])
})
