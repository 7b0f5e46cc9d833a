import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { later, stage } from '#test/world/stage'
import { keepPlayback, type PlaybackReport } from '../../air/broadcast/playback.ts'
import { findCurve } from '../../desk/curve/queries.ts'
import { keepArrivals } from '../../room/arrivals.ts'
import { keepLikes, keepPeople } from '../../room/keep.ts'
import { findPublicShows } from '../../show/find.ts'
import { findStandings } from '../../show/standing-of.ts'
import { endShow } from '../../show/turn.ts'
import { reading } from '../../tables.ts'
import { earnPoints } from '../fan/earn.ts'
import { followHost, unfollowHost } from './follow.ts'
import { keepHost, renameHost } from './keep.ts'
import { findFollowed, findFollowing, findHosts, readHostPage } from './queries.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const bo = await on.someone('Bo')
const showId = await on.onAir(mei)
const follow = (who = bo, inShow?: string) => on.perform(who, (work) => followHost(work, mei.id, inShow))
const following = (who = bo) => findFollowing(reading(on.db), mei.id, who.id)
const earn = (act: 'watch' | 'chat' | 'like', units: number, who = bo) =>
  on.perform(system, (work) => earnPoints(work, [{ hostId: mei.id, personId: who.id, act, units }]))

test('following twice is once, also at the same instant; the room hears of it once', async () => {
  on.hear()
  await Promise.all([follow(bo, showId), follow(bo, showId)])
  assert.deepEqual(
    on.hear().map((entry) => [entry.type, (entry.body as { followers: number }).followers]),
    [['host-followed', 1]],
  )
  assert.equal((await following()).followers, 1)
  assert.equal((await following()).fan?.points, 20)
})

test('nobody follows oneself or a stranger', async () => {
  await assert.rejects(follow(mei), { code: 'live.not-yourself' })
  await assert.rejects(
    on.perform(bo, (work) => followHost(work, newId())),
    { code: 'live.unknown-host' },
  )
})

test('a day brings no more than its caps, from two nodes at once too', async () => {
  const cai = await on.someone('Cai')
  await follow(cai)
  await Promise.all([earn('chat', 15, cai), earn('chat', 15, cai), earn('watch', 90, cai)])
  assert.equal((await following(cai)).fan?.points, 20 + 100 + 120)
  on.clock.advance(86_400_000)
  await earn('chat', 1, cai)
  assert.equal((await following(cai)).fan?.points, 245)
  on.clock.set(later(0))
})

test('a level that is reached is a fact; those who do not follow earn nothing', async () => {
  const dan = await on.someone('Dan')
  await earn('watch', 60, dan)
  await follow(dan)
  await earn('watch', 60, dan)
  assert.deepEqual(await following(dan), {
    follows: true,
    followers: 3,
    fan: { level: 2, points: 140, nextAt: 300, since: later(0).toISOString() },
  })
  const levelled = (await on.facts('live.fan-levelled')).filter((fact) => fact.personId === dan.id)
  assert.deepEqual(levelled, [{ hostId: mei.id, personId: dan.id, level: 2 }])
})

test('points wait for those who leave and come back', async () => {
  await on.perform(bo, (work) => unfollowHost(work, mei.id))
  await on.perform(bo, (work) => unfollowHost(work, mei.id))
  assert.deepEqual(await following(), { follows: false, followers: 2 })
  await follow()
  assert.equal((await following()).fan?.points, 20)
})

test('hosts are listed by followers, followed ones with the show they have on air', async () => {
  const hosts = await findHosts(on.db, 'me', 0, 10)
  assert.deepEqual(hosts, [{ id: mei.id, name: 'Mei', followers: 3, liveShowId: showId }])
  const [followed] = await findFollowed(on.db, bo.id, 0, 10)
  assert.equal(followed?.liveShowId, showId)
  const page = await readHostPage(on.db, mei.id, bo.id)
  assert.deepEqual([page.live?.id, page.shows, page.follows, page.mayMessage], [showId, 1, true, true])
  assert.equal((await readHostPage(on.db, mei.id, mei.id)).mayMessage, false)
})

test('a host who changes their name is found by the new one', async () => {
  await on.perform(mei, (work) => keepHost(work, mei.id))
  await on.perform(system, (work) => renameHost(work, mei.id, 'Meimei', undefined))
  const found = await findPublicShows(reading(on.db), { state: 'live', search: 'meimei' }, 10)
  assert.deepEqual(
    found.map((show) => show.id),
    [showId],
  )
})

const report: PlaybackReport = { player: 'flv', playedMs: 30_000, stalls: 0, stalledMs: 0 }

test('watching is counted by the server’s own clock; gaps, boasting and a second tab bring nothing', async () => {
  const arrival = { showId, personId: bo.id, name: bo.name, kind: 'member' as const, deviceId: undefined }
  await on.perform(system, (work) => keepArrivals(work, [arrival]))
  const tell = async (afterMs: number, part: Partial<PlaybackReport> = {}) => {
    on.clock.advance(afterMs)
    return (await on.perform(bo, (work) => keepPlayback(work, showId, { ...report, ...part }))).minutes
  }
  assert.equal(await tell(0, { playedMs: 120_000 }), 0)
  assert.equal(await tell(30_000), 0)
  assert.equal(await tell(30_000), 1)
  assert.equal(await tell(0), 0)
  assert.equal(await tell(600_000), 0)
  assert.equal(await tell(30_000, { playedMs: 0 }), 0)
})

test('reports that overtake each other, or come twice at once, never count more than the time that went by', async () => {
  const eve = await on.someone('Eve')
  const arrival = { showId, personId: eve.id, name: eve.name, kind: 'member' as const, deviceId: undefined }
  await on.perform(system, (work) => keepArrivals(work, [arrival]))
  const from = on.clock.now().getTime()
  const tellAt = (seconds: number) => {
    on.clock.set(new Date(from + seconds * 1_000))
    return on.perform(eve, (work) => keepPlayback(work, showId, report))
  }
  await tellAt(20)
  await tellAt(0)
  await Promise.all([40, 60, 50, 60, 60].map(tellAt))
  await tellAt(30)
  await tellAt(80)
  const { watchedMs } =
    (await findStandings(reading(on.db), { id: showId, host_id: mei.id }, [eve.id])).get(eve.id) ?? {}
  assert.equal(watchedMs, 60_000)
})

test('the minute counts joins once a person, likes, and the most people there were', async () => {
  on.clock.set(later(3_600_000))
  const other = await on.onAir(mei, { startsAt: later(4_000_000).toISOString() })
  const arrive = (n: number) => ({ showId: other, personId: `p${n}`, name: 'P', kind: 'guest' as const, deviceId: 'd' })
  await on.perform(system, (work) => keepArrivals(work, [arrive(1), arrive(2)]))
  await on.perform(system, (work) => keepArrivals(work, [arrive(2), arrive(3)]))
  for (const people of [2, 5, 3]) await on.perform(system, (work) => keepPeople(work, other, people))
  const totals = await Promise.all(
    [4, 6].map((taps) => on.perform(system, (work) => keepLikes(work, new Map([[other, taps]])))),
  )
  assert.equal(Math.max(...totals.map((total) => total.get(other) ?? 0)), 10)
  const [minute] = await findCurve(on.db, other)
  assert.deepEqual([minute?.joins, minute?.likes, minute?.people], [3, 10, 5])
  await on.perform(mei, (work) => endShow(work, other))
  await assert.rejects(
    on.perform(bo, (work) => keepPlayback(work, other, report)),
    { code: 'live.not-live' },
  )
})
