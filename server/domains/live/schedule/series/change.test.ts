import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'

import type { SeriesRule } from '#contracts/live'
import { newId } from '#kernel/id'
import { system } from '#platform/work'
import { later, minutes, stage } from '#test/world/stage'
import { changeShow } from '../../show/change.ts'
import { reading } from '../../tables.ts'
import { reserveShow } from '../reservation/reserve.ts'
import { changeSeries, stopSeries } from './change.ts'
import { extendSeries, planSeries } from './plan.ts'

const on = await stage()
const mei = await on.someone('Mei', ['host'])
const fridays: SeriesRule = {
  frequency: 'weekly',
  days: ['FR'],
  firstDay: '2026-06-19',
  time: '20:00',
  timeZone: 'Asia/Shanghai',
}
const plan = (rule = fridays) =>
  on.perform(mei, (work) => planSeries(work, { title: { en: 'Friday tea' }, productIds: [] }, rule))
const showsOf = (seriesId: string) =>
  reading(on.db).selectFrom('live.show').selectAll().where('series_id', '=', seriesId).orderBy('starts_at').execute()
const startsOf = async (seriesId: string) => {
  const shows = await showsOf(seriesId)
  return shows.filter((show) => show.state === 'planned').map((show) => show.starts_at.toISOString().slice(0, 16))
}
const change = (seriesId: string, wish: Parameters<typeof changeSeries>[2]) =>
  on.perform(mei, (work) => changeSeries(work, seriesId, wish))

test('eight weeks of shows are made at once, and a night later not one more than is due', async () => {
  on.clock.set(later(0))
  const id = await plan()
  assert.equal((await showsOf(id)).length, 8)
  const again = () => on.perform(system, (work) => extendSeries(work, id))
  assert.deepEqual(await Promise.all([again(), again()]), [0, 0])
  on.clock.advance(7 * 86_400_000)
  assert.deepEqual((await Promise.all([again(), again()])).toSorted(), [0, 1])
})

test('a rule that is nonsense is refused before anything is made', async () => {
  on.clock.set(later(0))
  await assert.rejects(plan({ ...fridays, timeZone: 'Nowhere' }), { code: 'live.unknown-zone' })
  await assert.rejects(plan({ ...fridays, lastDay: '2026-06-18' }), { code: 'live.empty-rule' })
  const bo = await on.someone('Bo', ['host'])
  const id = await plan()
  await assert.rejects(
    on.perform(bo, (work) => stopSeries(work, id, 'no')),
    { code: 'live.not-yours' },
  )
  await assert.rejects(change(newId(), {}), { code: 'live.unknown-series' })
})

test('changing this and all following leaves earlier shows and those changed alone as they are', async () => {
  on.clock.set(later(0))
  const id = await plan()
  const shows = await showsOf(id)
  const [first, second, third] = shows
  assert.ok(first && second && third)
  await on.perform(mei, (work) => changeShow(work, third.id, { title: { en: 'Guest night' } }))
  await change(id, { fromShowId: second.id, template: { title: { en: 'Friday coffee' } } })
  const titles = (await showsOf(id)).map((show) => show.title.en)
  assert.deepEqual(titles.slice(0, 4), ['Friday tea', 'Friday coffee', 'Guest night', 'Friday coffee'])
  await assert.rejects(change(id, { fromShowId: newId() }), { code: 'live.not-of-series' })
})

test('a new rule moves coming shows to its times with those who reserved, and tells them', async () => {
  on.clock.set(later(0))
  const bo = await on.someone('Bo')
  const id = await plan({ ...fridays, count: 3 })
  const [first, second] = await showsOf(id)
  assert.ok(first && second)
  await on.perform(bo, (work) => reserveShow(work, second.id))
  await change(id, { fromShowId: second.id, rule: { ...fridays, days: ['SA'], time: '19:30', count: 3 } })
  assert.deepEqual(await startsOf(id), ['2026-06-19T12:00', '2026-06-20T11:30', '2026-06-27T11:30', '2026-07-04T11:30'])
  const { rows } = await sql<{ kind: string; starts_at: string }>`
    select kind, detail->>'startsAt' as starts_at from messaging.notice where person_id = ${bo.id}`.execute(on.db)
  assert.deepEqual(rows, [{ kind: 'show-moved', starts_at: '2026-06-20T11:30:00.000Z' }])
})

test('shows that a new rule has no time for are called off', async () => {
  on.clock.set(later(0))
  const id = await plan({ ...fridays, count: 3 })
  const before = await showsOf(id)
  await change(id, { rule: { ...fridays, count: 1 } })
  assert.deepEqual(await startsOf(id), ['2026-06-19T12:00'])
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from live.show where id = any(${before.map((show) => show.id)}) and state = 'cancelled'`.execute(
    on.db,
  )
  assert.deepEqual(rows, [{ n: 2 }])
})

test('a stopped series has no coming shows and makes none', async () => {
  on.clock.set(later(minutes(0)))
  const id = await plan()
  await on.perform(mei, (work) => stopSeries(work, id, 'Summer.'))
  assert.deepEqual(await startsOf(id), [])
  on.clock.advance(30 * 86_400_000)
  assert.equal(await on.perform(system, (work) => extendSeries(work, id)), 0)
  await assert.rejects(change(id, {}), { code: 'live.series-stopped' })
})
