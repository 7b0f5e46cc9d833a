import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { Refusal } from '#kernel/refusal'
import { later, minutes } from '#test/world/stage'
import { cancelGathering, changeGathering } from '../gathering/keep.ts'
import { findOwn, findPublic } from '../gathering/queries.ts'
import { gatheringsPerson } from '../person.ts'
import { eventStage, teaDraft } from '../test/stage.ts'
import { sendDue } from '../warm-up/send.ts'
import { checkIn, join, readCode } from './check-in.ts'
import { findSignUps } from './queries.ts'
import { leave, moveUp } from './take.ts'

const on = await eventStage()
const day = minutes(24 * 60)
const crowd = (many: number) => Promise.all(Array.from({ length: many }, (_, nth) => on.someone(`Guest ${nth}`)))
const statesOf = async (id: string) => (await findSignUps(on.db, id, {}, 200)).map(({ signUp }) => signUp.state)

test('of many who want the last places at the same moment as many get one as there are, the rest wait in order', async () => {
  const id = await on.opened({ capacity: 5 })
  const people = await crowd(20)
  await Promise.all(people.flatMap((who) => [on.comes(id, who), on.comes(id, who)]))
  const { taken, waiting } = await on.view(id)
  assert.deepEqual([taken, waiting], [5, 15])
  const inOrder = await statesOf(id)
  assert.deepEqual(inOrder, [...Array(5).fill('going'), ...Array(15).fill('waiting')])
  const aheads = await Promise.all(people.map(async (who) => (await on.view(id, who.id)).own?.ahead))
  assert.deepEqual(
    aheads.filter((ahead) => ahead !== undefined).toSorted((a, b) => a - b),
    Array.from({ length: 15 }, (_, nth) => nth),
  )
  assert.deepEqual(await on.wrongBooks(), [])
})

test('the database itself takes no more people than there are places', async () => {
  const id = await on.opened({ capacity: 1 })
  await assert.rejects(sql`update gatherings.gathering set taken = 2 where id = ${id}`.execute(on.db), /never_oversold/)
})

test('a place that becomes free is at once that of whoever waits longest, also when many leave and come together', async () => {
  const id = await on.opened({ capacity: 3 })
  const [first, second, third, ...rest] = await crowd(8)
  assert.ok(first && second && third)
  for (const who of [first, second, third, ...rest]) await on.comes(id, who)
  await on.perform(first, (work) => leave(work, id))
  const [next] = rest
  assert.equal((await on.view(id, next?.id)).own?.state, 'going')
  assert.deepEqual(await on.kindsOf(next?.id ?? ''), ['event-moved-up'])
  await Promise.all([
    ...[second, third].map((who) => on.perform(who, (work) => leave(work, id))),
    on.comes(id, first),
    on.perform(second, (work) => leave(work, id)),
  ])
  const { taken, waiting } = await on.view(id)
  assert.deepEqual([taken, waiting], [3, 3])
  assert.equal((await on.view(id, first.id)).own?.state, 'waiting', 'who left goes to the end')
  assert.deepEqual(await on.wrongBooks(), [])
})

test('more places take the next ones in; fewer than are taken are refused', async () => {
  const id = await on.opened({ capacity: 2 })
  for (const who of await crowd(4)) await on.comes(id, who)
  const change = (capacity: number, version: number) =>
    on.perform(on.olive, (work) => changeGathering(work, id, { ...teaDraft, capacity, version }))
  await change(3, 2)
  assert.equal((await on.view(id)).taken, 3)
  await assert.rejects(change(2, 3), { code: 'gatherings.below-taken' })
  await assert.rejects(change(5, 2), { code: 'gatherings.stale-edit' })
})

test('whoever runs it may let somebody move up who waits, as long as a place is free', async () => {
  const id = await on.opened({ capacity: 1 })
  const [one, two, three] = await crowd(3)
  assert.ok(one && two && three)
  for (const who of [one, two, three]) await on.comes(id, who)
  const [, , last] = await findSignUps(on.db, id, {}, 10)
  const move = (signUpId = last?.signUp.id ?? '') => on.perform(on.olive, (work) => moveUp(work, id, signUpId))
  await assert.rejects(move(), { code: 'gatherings.full' })
  await sql`update gatherings.gathering set capacity = 2 where id = ${id}`.execute(on.db)
  await move()
  assert.equal((await on.view(id, three.id)).own?.state, 'going')
  await assert.rejects(move(), { code: 'gatherings.not-waiting' })
  await assert.rejects(move('nobody'), { code: 'gatherings.unknown-sign-up' })
})

test('answers are asked for before a place is given, and can be changed', async () => {
  const questions = [
    { title: { zh: '喝什么茶' }, choices: [{ zh: '龙井' }, { zh: '红茶' }], isNeeded: true },
    { title: { zh: '有什么想说的' }, isNeeded: false },
  ]
  const id = await on.opened({ questions })
  const [who] = await crowd(1)
  assert.ok(who)
  await assert.rejects(on.comes(id, who, ['', 'x']), { code: 'gatherings.answer-missing' })
  await assert.rejects(on.comes(id, who, ['7']), { code: 'gatherings.no-such-choice' })
  await on.comes(id, who, ['0'])
  await on.comes(id, who, ['1', ' 早点到 '])
  assert.deepEqual((await on.view(id, who.id)).own?.answers, ['1', '早点到'])
  assert.equal((await on.view(id)).taken, 1)
})

test('nobody signs up for a draft, for what is called off, or too late', async () => {
  const [who] = await crowd(1)
  assert.ok(who)
  const draft = await on.drafted()
  await assert.rejects(on.comes(draft, who), { code: 'gatherings.unknown-gathering' })
  const id = await on.opened()
  await on.comes(id, who)
  await on.perform(on.olive, (work) => cancelGathering(work, id, { version: 2, reason: '下大雨' }))
  assert.deepEqual(await on.kindsOf(who.id), ['event-cancelled'])
  await assert.rejects(on.comes(id, on.olive), { code: 'gatherings.wrong-state' })
  const late = await on.opened()
  on.clock.set(later(3 * day))
  await assert.rejects(on.comes(late, who), { code: 'gatherings.sign-up-over' })
  on.clock.set(later(0))
})

test('a code lets in once, whoever scans it how often and at the same moment; spelled as people do', async () => {
  const id = await on.opened({ capacity: 1 })
  const [who, waiter] = await crowd(2)
  assert.ok(who && waiter)
  for (const one of [who, waiter]) await on.comes(id, one)
  const code = await on.codeOf(id, who.id)
  const scan = (text: string) => on.perform(on.olive, (work) => checkIn(work, text))
  await assert.rejects(scan(code), { code: 'gatherings.not-now' })
  on.clock.set(later(3 * day))
  const scans = await Promise.all(
    [code, code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)}`, `https://x.example/c/${code}`].map(scan),
  )
  assert.equal(scans.filter(({ isFirst }) => isFirst).length, 1)
  assert.equal(new Set(scans.map(({ cameAt, name }) => cameAt + name)).size, 1)
  assert.equal((await on.facts('gatherings.came')).filter(({ gatheringId }) => gatheringId === id).length, 1)
  await assert.rejects(scan(await on.codeOf(id, waiter.id)), { code: 'gatherings.not-going' })
  await assert.rejects(scan('AAAAAAAAAA'), { code: 'gatherings.unknown-code' })
  await assert.rejects(
    on.perform(who, (work) => leave(work, id)),
    { code: 'gatherings.came-already' },
  )
  assert.equal(readCode('ab cd'), 'ABCD')
  on.clock.set(later(0))
})

test('leaving and being let in at the same moment end in one of both', async () => {
  const id = await on.opened()
  on.clock.set(later(3 * day - minutes(60)))
  const people = await crowd(6)
  for (const who of people) await on.comes(id, who)
  const codes = await Promise.all(people.map((who) => on.codeOf(id, who.id)))
  const outcomes = await Promise.allSettled(
    people.flatMap((who, nth) => [
      on.perform(on.olive, (work) => checkIn(work, codes[nth] ?? '')),
      on.perform(who, (work) => leave(work, id)),
    ]),
  )
  for (const outcome of outcomes) if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof Refusal)
  assert.deepEqual(await on.wrongBooks(), [])
  on.clock.set(later(0))
})

test('an online event is joined while it is on, and who joins has come', async () => {
  const id = await on.opened({ kind: 'online', link: 'https://meet.example.org/tea' })
  const [who] = await crowd(1)
  assert.ok(who)
  const enter = () => on.perform(who, (work) => join(work, id))
  await assert.rejects(enter(), { code: 'gatherings.not-going' })
  await on.comes(id, who)
  await assert.rejects(enter(), { code: 'gatherings.not-now' })
  on.clock.set(later(3 * day + minutes(5)))
  assert.deepEqual([await enter(), await enter()], ['https://meet.example.org/tea', 'https://meet.example.org/tea'])
  assert.ok((await on.view(id, who.id)).own?.cameAt)
  on.clock.set(later(0))
})

test('who is erased leaves coming events, whoever waits moves up, and past figures keep their count', async () => {
  const id = await on.opened({ capacity: 1 })
  const [who, waiter] = await crowd(2)
  assert.ok(who && waiter)
  for (const one of [who, waiter]) await on.comes(id, one)
  const held = (await gatheringsPerson.export?.(on.db, who.id)) as { signUps: unknown[] }
  assert.equal(held.signUps.length, 1)
  await on.perform(who, async (work) => gatheringsPerson.erase?.(work, who.id))
  await sendDue(on.house)
  assert.equal((await on.view(id, waiter.id)).own?.state, 'going')
  assert.deepEqual(await statesOf(id), ['left', 'going'])
  assert.deepEqual(await on.wrongBooks(), [])
})

test('lists are paged: coming ones by their start, own ones by when one signed up', async () => {
  const [who] = await crowd(1)
  assert.ok(who)
  for (const startsAt of [5, 4, 6].map((days) => later(days * day)))
    await on.comes(
      await on.opened({ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + day).toISOString() }),
      who,
    )
  const now = on.clock.now()
  const first = await findPublic(on.db, { which: 'coming', limit: 2 }, now)
  const rest = await findPublic(on.db, { which: 'coming', limit: 100, after: first.next }, now)
  const all = [...first.items, ...rest.items].map(({ startsAt }) => startsAt)
  assert.deepEqual(all, all.toSorted())
  assert.equal(new Set([...first.items, ...rest.items].map(({ id }) => id)).size, all.length)
  const own = await findOwn(on.db, who.id, { limit: 2 }, now)
  const older = await findOwn(on.db, who.id, { limit: 2, after: own.next }, now)
  assert.deepEqual([own.items.length, older.items.length], [2, 1])
  await assert.rejects(findPublic(on.db, { which: 'past', limit: 2, after: 'x' }, now), {
    code: 'gatherings.bad-cursor',
  })
})
