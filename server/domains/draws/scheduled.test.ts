import assert from 'node:assert/strict'
import { test } from 'node:test'

import { endShow } from '#domains/live/show/turn'
import { system } from '#platform/work'
import { changeDraw } from './draw/change.ts'
import { createDraw } from './draw/create.ts'
import { readDraft } from './draw/draft.ts'
import { shownDrawOf } from './draw/shown.ts'
import { reactions } from './reactions.ts'
import {
  changePlannedPacket,
  dropPlannedPacket,
  findPlannedPackets,
  openPlannedPacket,
  planRedPacket,
} from './red-packet/planned.ts'
import { findPackets } from './red-packet/queries.ts'
import { drawStage } from './test/world.ts'

const on = await drawStage()
const inSeconds = (seconds: number) => new Date(on.clock.now().getTime() + seconds * 1_000).toISOString()
const draft = { title: 'Tea', conditions: [], guestsMay: true, countdownSeconds: 60, ifShowEnds: 'cancel' } as const
const rest = { prizes: [{ kind: 'points' as const, points: 5, quantity: 1 }], claimHours: 24, redraws: 0 }
const prepare = (showId: string, opensAt: string) =>
  on.perform(on.mei, (work) => createDraw(work, showId, { ...draft, ...rest, conditions: [], opensAt }))
const stateOf = async (drawId: string) => (await on.rowOf(drawId)).state
const packet = {
  title: 'Spring tea',
  total: 2_000,
  shares: 4,
  split: 'random' as const,
  seconds: 60,
  validDays: 7,
  guestsMay: true,
  followersOnly: false,
}
const plan = (showId: string, opensAt: string) =>
  on.perform(on.mei, (work) => planRedPacket(work, showId, packet, opensAt))
const planned = async () => (await findPlannedPackets(on.db, {}, 50)).items

test('a draw opens at its time, by one of two nodes; not before', async () => {
  const showId = await on.onAir(on.mei)
  const drawId = await prepare(showId, inSeconds(60))
  on.clock.advance(59_999)
  await on.look()
  assert.equal(await stateOf(drawId), 'prepared')
  on.clock.advance(1)
  await Promise.all([on.look(), on.look()])
  assert.equal(await stateOf(drawId), 'open')
  assert.equal((await on.facts('draws.draw-opened')).filter((fact) => fact.drawId === drawId).length, 1)
})

test('a draw whose time comes while another runs waits, says why, and opens when it can', async () => {
  const { drawId: first, showId } = await on.opened()
  const second = await prepare(showId, inSeconds(0))
  await on.look()
  assert.equal((await shownDrawOf(on.db, await on.rowOf(second))).waitsFor, 'draws.another-open')
  await on.drawNow(first)
  await on.look()
  assert.equal(await stateOf(second), 'prepared')
  on.clock.advance(5_000)
  await on.look()
  assert.equal(await stateOf(second), 'open')
})

test('a planned red packet opens once at its time and is planned no more', async () => {
  const showId = await on.onAir(on.mei)
  await plan(showId, inSeconds(30))
  assert.deepEqual(
    (await planned()).map(({ draft }) => draft.title),
    ['Spring tea'],
  )
  on.clock.advance(30_000)
  await Promise.all([on.look(), on.look()])
  assert.deepEqual(await planned(), [])
  const { items } = await findPackets(on.db, { showId })
  assert.deepEqual(
    items.map(({ title, state, shares }) => [title, state, shares]),
    [['Spring tea', 'open', 4]],
  )
  assert.equal((await findPackets(on.db, { search: 'spring', state: 'open' })).items[0]?.id, items[0]?.id)
  assert.deepEqual((await findPackets(on.db, { search: 'spring', state: 'ended' })).items, [])
})

test('what is prepared and planned is written anew by those who run the show, until it has opened', async () => {
  const showId = await on.onAir(on.mei)
  const lin = await on.someone('Lin')
  const drawId = await prepare(showId, inSeconds(60))
  const draftNow = async () => readDraft(on.db, await on.rowOf(drawId))
  const before = await draftNow()
  const opensAt = inSeconds(90)
  const anew = { ...before, title: 'More tea', conditions: [{ kind: 'follow' as const }], opensAt }
  const prizes = [{ kind: 'points' as const, points: 9, quantity: 2 }]
  await assert.rejects(on.perform(lin, (work) => changeDraw(work, drawId, anew)))
  await on.perform(on.mei, (work) => changeDraw(work, drawId, { ...anew, prizes }))
  assert.deepEqual(await draftNow(), { ...anew, prizes })
  const planId = await plan(showId, inSeconds(60))
  const later = { ...packet, title: 'Autumn tea', shares: 5 }
  await assert.rejects(on.perform(lin, (work) => changePlannedPacket(work, planId, later, opensAt)))
  await on.perform(on.mei, (work) => changePlannedPacket(work, planId, later, opensAt))
  on.clock.advance(60_000)
  await on.look()
  assert.equal(await stateOf(drawId), 'prepared')
  on.clock.advance(30_000)
  // Opening and changing at the same instant: the change comes wholly before it or is refused.
  const [changed] = await Promise.allSettled([
    on.perform(on.mei, (work) => changeDraw(work, drawId, { ...anew, title: 'Late tea' })),
    on.look(),
  ])
  await on.look()
  const title = changed.status === 'fulfilled' ? 'Late tea' : 'More tea'
  assert.deepEqual([(await on.rowOf(drawId)).title, await stateOf(drawId)], [title, 'open'])
  await assert.rejects(
    on.perform(on.mei, (work) => changeDraw(work, drawId, anew)),
    { code: 'draws.not-prepared' },
  )
  assert.equal((await findPackets(on.db, { showId })).items[0]?.title, 'Autumn tea')
  await assert.rejects(
    on.perform(on.mei, (work) => changePlannedPacket(work, planId, later, opensAt)),
    { code: 'draws.unknown-packet' },
  )
})

test('a red packet without a time waits until it is opened, once, though two hosts and the house press at once', async () => {
  const showId = await on.onAir(on.mei)
  const ready = await on.perform(on.mei, (work) => planRedPacket(work, showId, packet))
  on.clock.advance(300_000)
  await on.look()
  assert.equal((await findPackets(on.db, { showId })).items.length, 0)
  const lin = await on.someone('Lin')
  await assert.rejects(on.perform(lin, (work) => openPlannedPacket(work, ready)))
  const due = await plan(showId, inSeconds(0))
  const open = (planId: string) => on.perform(on.mei, (work) => openPlannedPacket(work, planId))
  const pressed = await Promise.allSettled([open(ready), open(ready), on.look(), open(due)])
  const codes = pressed.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  for (const code of codes) assert.match(code, /draws\.(unknown-packet|another-packet-open)/)
  const { items } = await findPackets(on.db, { showId })
  assert.equal(items.length, 1)
  // The other one stays planned until this one is over.
  const [left, ...more] = (await findPlannedPackets(on.db, { showId }, 50)).items
  assert.deepEqual(more, [])
  await on.perform(on.mei, (work) => dropPlannedPacket(work, left?.id ?? ''))
})

test('what is planned is off when it is dropped, by those who run the show, and when the show ends', async () => {
  const showId = await on.onAir(on.mei)
  const lin = await on.someone('Lin')
  const first = await plan(showId, inSeconds(60))
  await plan(showId, inSeconds(90))
  await assert.rejects(on.perform(lin, (work) => dropPlannedPacket(work, first)))
  await on.perform(on.mei, (work) => dropPlannedPacket(work, first))
  assert.equal((await planned()).length, 1)
  await on.perform(on.mei, (work) => endShow(work, showId))
  await on.perform(system, (work) => reactions['live.show-ended']?.(work, { showId } as never) ?? Promise.resolve())
  assert.deepEqual(await planned(), [])
  on.clock.advance(120_000)
  await on.look()
  assert.deepEqual((await findPackets(on.db, { showId })).items, [])
})
