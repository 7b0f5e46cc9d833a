import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import { findNotices } from '#domains/messaging/notice/queries'
import { newId } from '#kernel/id'
import { openSecrets } from '#platform/secrets'
import { system } from '#platform/work'
import { later, minutes, stage } from '#test/world/stage'
import { changePicture } from '../air/broadcast/picture.ts'
import { putCrew } from '../crew/change.ts'
import { remindDue } from '../schedule/reservation/remind.ts'
import { reserveShow, unreserveShow } from '../schedule/reservation/reserve.ts'
import { reading } from '../tables.ts'
import { changeShow } from './change.ts'
import { findManagedShows, findPublicShows } from './find.ts'
import { getShowRow, getVisibleShow } from './load.ts'
import { planShow } from './plan.ts'
import { checkStreamKey, rotateStreamKey, streamKeyOf } from './stream-key.ts'
import { cancelShow, endAbandoned, endShow, offerReplay, openReplay, startShow } from './turn.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const lin = await on.someone('Lin', ['moderator'])
const bo = await on.someone('Bo')
const at = (ms: number) => on.clock.set(later(ms))
const kinds = async (personId: string, showId: string) =>
  (await findNotices(on.db, personId, {}, 50)).items
    .filter((notice) => notice.about.id === showId)
    .map((notice) => notice.kind)
const reserve = (who: typeof bo, showId: string) => on.perform(who, (work) => reserveShow(work, showId))

test('a show is planned in the future, by a host for oneself', async () => {
  at(0)
  await assert.rejects(on.planned(mei, { startsAt: later(-1).toISOString() }), { code: 'live.start-in-past' })
  await assert.rejects(on.planned(mei, { hostId: bo.id }), { code: 'live.not-yours' })
  const manager = await on.someone('Wang', ['operator'])
  await assert.rejects(on.planned(manager, { hostId: newId() }), { code: 'live.not-a-host' })
  const id = await on.planned(manager, { hostId: bo.id })
  assert.equal((await getShowRow(reading(on.db), id)).host_id, bo.id)
})

test('reserving twice is once, also at the same instant from two tabs', async () => {
  at(0)
  const showId = await on.planned(mei)
  await Promise.all([reserve(bo, showId), reserve(bo, showId), reserve(lin, showId)])
  assert.deepEqual(await reserve(bo, showId), { reserved: true, reservations: 2 })
  const drop = () => on.perform(bo, (work) => unreserveShow(work, showId))
  assert.deepEqual(await Promise.all([drop(), drop()]), Array(2).fill({ reserved: false, reservations: 1 }))
  await assert.rejects(reserve(bo, newId()), { code: 'live.unknown-show' })
})

test('those who reserved are reminded ten minutes before, once, however many nodes look', async () => {
  at(0)
  const showId = await on.planned(mei)
  await reserve(bo, showId)
  const look = () => on.perform(system, remindDue)
  at(minutes(49))
  await look()
  assert.deepEqual(await kinds(bo.id, showId), [])
  at(minutes(50))
  await Promise.all([look(), look(), look()])
  await look()
  assert.deepEqual(await kinds(bo.id, showId), ['show-soon'])
  await on.perform(mei, (work) => startShow(work, showId))
  assert.deepEqual((await kinds(bo.id, showId)).toSorted(), ['show-soon', 'show-started'])
})

test('a start that moves is told, and reminded of anew', async () => {
  at(0)
  const showId = await on.planned(mei)
  await reserve(bo, showId)
  at(minutes(55))
  await on.perform(system, remindDue)
  at(minutes(56))
  const startsAt = later(minutes(120)).toISOString()
  await on.perform(mei, (work) => changeShow(work, showId, { startsAt }))
  at(minutes(115))
  await on.perform(system, remindDue)
  assert.deepEqual(await kinds(bo.id, showId), ['show-soon', 'show-moved', 'show-soon'])
})

test('a cancelled show is told with its reason and cannot be reserved, started or changed', async () => {
  at(0)
  const showId = await on.planned(mei)
  await reserve(bo, showId)
  await on.perform(mei, (work) => cancelShow(work, showId, 'The tea did not come.'))
  const notice = (await findNotices(on.db, bo.id, {}, 50)).items.find((one) => one.about.id === showId)
  assert.deepEqual([notice?.kind, notice?.values.reason], ['show-cancelled', 'The tea did not come.'])
  const cancelled = { code: 'live.cancelled' }
  await assert.rejects(reserve(bo, showId), cancelled)
  await assert.rejects(
    on.perform(mei, (work) => startShow(work, showId)),
    cancelled,
  )
  await assert.rejects(
    on.perform(mei, (work) => changeShow(work, showId, { about: 'x' })),
    cancelled,
  )
  await assert.rejects(
    on.perform(mei, (work) => offerReplay(work, showId, true)),
    cancelled,
  )
})

test('only the crew starts and ends; an hour before is early enough, sooner is not', async () => {
  at(0)
  const showId = await on.planned(mei, { startsAt: later(minutes(61)).toISOString() })
  const start = (who: typeof mei) => on.perform(who, (work) => startShow(work, showId))
  await assert.rejects(start(bo), { code: 'live.not-yours' })
  await assert.rejects(start(lin), { code: 'live.not-yours' })
  await assert.rejects(start(mei), { code: 'live.too-early' })
  at(minutes(1))
  await on.perform(mei, (work) => putCrew(work, showId, { personId: bo.id, role: 'cohost' }))
  await start(bo)
  await assert.rejects(start(mei), { code: 'live.already-live' })
  await assert.rejects(
    on.perform(mei, (work) => changeShow(work, showId, { rehearsal: true })),
    {
      code: 'live.not-planned',
    },
  )
})

test('two who press start at the same instant start it once', async () => {
  at(minutes(0))
  const showId = await on.planned(mei)
  const press = () =>
    on
      .perform(mei, (work) => startShow(work, showId))
      .then(
        () => 'started',
        (error) => error.code,
      )
  const outcomes = await Promise.all([press(), press()])
  assert.deepEqual(outcomes.toSorted(), ['live.already-live', 'started'])
  const started = (await on.facts('live.show-started')).filter((fact) => fact.showId === showId)
  assert.equal(started.length, 1)
})

test('the picture opens the show, is lost and comes back; the room and the incident log know', async () => {
  at(0)
  const showId = await on.planned(mei)
  on.hear()
  for (const news of ['live', 'away', 'away', 'back'] as const) {
    await on.perform(system, (work) => changePicture(work, showId, news))
  }
  assert.deepEqual(
    on.hear().map((entry) => (entry.body as { picture?: string; state?: string }).picture ?? entry.type),
    ['show-state', 'live', 'away', 'live'],
  )
  const { rows } =
    await sql`select code, ended_at is not null as over from live.incident where show_id = ${showId}`.execute(on.db)
  assert.deepEqual(rows, [{ code: 'picture-lost', over: true }])
})

test('an ended show becomes a replay, once; its public list shows it only while it is offered', async () => {
  at(0)
  const showId = await on.onAir(mei, { title: { en: 'Porcelain' } })
  await on.perform(mei, (work) => endShow(work, showId))
  await assert.rejects(
    on.perform(mei, (work) => endShow(work, showId)),
    { code: 'live.ended' },
  )
  const listed = async () => {
    const found = await findPublicShows(reading(on.db), { state: 'replay', search: 'porcelain' }, 10)
    return found.map((show) => show.id)
  }
  assert.deepEqual(await listed(), [])
  await on.perform(system, (work) => openReplay(work, showId))
  await on.perform(system, (work) => openReplay(work, showId))
  assert.deepEqual(await listed(), [showId])
  await on.perform(mei, (work) => offerReplay(work, showId, false))
  assert.deepEqual(await listed(), [])
})

test('a show nobody ended is ended by the house', async () => {
  at(0)
  const showId = await on.onAir(mei)
  await on.perform(system, (work) => endAbandoned(work, showId))
  await on.perform(system, (work) => endAbandoned(work, showId))
  assert.equal((await getShowRow(reading(on.db), showId)).state, 'ended')
})

test('a rehearsal is seen by its crew and the invited only, and is in no public list', async () => {
  at(0)
  const showId = await on.planned(mei, { rehearsal: true, title: { en: 'Dress rehearsal' } })
  const reader = reading(on.db)
  await assert.rejects(getVisibleShow(reader, showId, bo), { code: 'live.rehearsal-only' })
  await assert.rejects(reserve(bo, showId), { code: 'live.rehearsal-only' })
  await on.perform(mei, (work) => putCrew(work, showId, { personId: bo.id, role: 'invited' }))
  assert.equal((await getVisibleShow(reader, showId, bo)).standing.role, 'invited')
  assert.deepEqual(await findPublicShows(reader, { state: 'upcoming', search: 'dress' }, 10), [])
  assert.equal((await findManagedShows(reader, { crewOf: mei.id, search: 'dress' }, 10)).length, 1)
})

test('lists page without gap or double', async () => {
  at(0)
  const cai = await on.someone('Cai', ['host'])
  const ids = []
  for (let n = 0; n < 5; n++) ids.push(await on.planned(cai, { startsAt: later(minutes(60 + (n >> 1))).toISOString() }))
  const seen: string[] = []
  let after: string | undefined
  do {
    const filter = { state: 'upcoming' as const, hostId: cai.id, after }
    const found: { id: string; key: number }[] = await findPublicShows(reading(on.db), filter, 2)
    seen.push(...found.map((show) => show.id))
    const last = found.at(-1)
    after = last && found.length === 2 ? `${last.key}.${last.id}` : undefined
  } while (after)
  assert.deepEqual(seen.toSorted(), ids.toSorted())
})

test('a stream key opens its own show until it is changed, and no show that is over', async () => {
  at(0)
  const secrets = openSecrets('', 'x'.repeat(40))
  const showId = await on.planned(mei)
  const show = () => getShowRow(reading(on.db), showId)
  const key = streamKeyOf(secrets, await show())
  checkStreamKey(secrets, await show(), key)
  const other = await getShowRow(reading(on.db), await on.planned(mei))
  assert.throws(() => checkStreamKey(secrets, other, key), { code: 'live.wrong-key' })
  await on.perform(mei, (work) => rotateStreamKey(work, showId))
  const rotated = await show()
  assert.throws(() => checkStreamKey(secrets, rotated, key), { code: 'live.wrong-key' })
  await on.perform(mei, (work) => cancelShow(work, showId, 'no'))
  const cancelled = await show()
  assert.throws(() => checkStreamKey(secrets, cancelled, streamKeyOf(secrets, cancelled)), {
    code: 'live.not-while-cancelled',
  })
})

test('upcoming shows and replays are read by index', async () => {
  await on.db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select id from live.show as show
      where show.state = 'planned' and show.rehearsal = false order by show.starts_at, show.id limit 20`.execute(tx)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.match(plan, /show_upcoming/)
    assert.doesNotMatch(plan, /Sort/)
  })
})

test('planning an occurrence that exists plans nothing', async () => {
  at(0)
  await sql`insert into live.series (id, host_id, template, rule, planned_until, created_by, created_at)
    values ('s', ${mei.id}, '{}', '{}', now(), 'x', now())`.execute(on.db)
  const plan = () =>
    on.perform(mei, (work) =>
      planShow(
        work,
        { title: { en: 'Weekly' }, startsAt: later(minutes(60)).toISOString() },
        { seriesId: 's', day: '2026-06-18' },
      ),
    )
  const made = await Promise.all([plan(), plan()])
  assert.equal(made.filter((id) => id !== undefined).length, 1)
})
