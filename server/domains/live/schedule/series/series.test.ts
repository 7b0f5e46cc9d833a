import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { SeriesRule } from '#contracts/live'
import { checkRule, occurrencesOf } from './series.ts'

const weekly: SeriesRule = {
  frequency: 'weekly',
  days: ['FR'],
  firstDay: '2026-09-01',
  time: '20:00',
  timeZone: 'Asia/Shanghai',
}
const starts = (rule: SeriesRule, from = '2026-01-01', until = '2027-01-01', limit?: number) =>
  occurrencesOf(rule, new Date(from), new Date(until), limit).map(({ startsAt }) => startsAt.toISOString())

test('every Friday at eight begins with the first Friday', () => {
  assert.deepEqual(starts(weekly, '2026-01-01', '2026-09-19'), [
    '2026-09-04T12:00:00.000Z',
    '2026-09-11T12:00:00.000Z',
    '2026-09-18T12:00:00.000Z',
  ])
})

test('eight in the evening stays eight in the evening when clocks change', () => {
  const newYork = { ...weekly, timeZone: 'America/New_York', firstDay: '2026-10-24', days: ['SA' as const] }
  assert.deepEqual(starts(newYork, '2026-01-01', '2026-11-09'), [
    '2026-10-25T00:00:00.000Z',
    '2026-11-01T00:00:00.000Z',
    '2026-11-08T01:00:00.000Z',
  ])
})

test('the day is that of the zone, not of UTC', () => {
  const late = { ...weekly, timeZone: 'America/New_York', firstDay: '2026-10-24', days: ['SA' as const] }
  assert.equal(occurrencesOf(late, new Date('2026-10-01'), new Date('2026-10-31'))[0]?.day, '2026-10-24')
})

test('a night whose clocks skip the hour has no show, one that has it twice has the first', () => {
  const nightly: SeriesRule = {
    frequency: 'daily',
    firstDay: '2026-03-07',
    time: '02:30',
    timeZone: 'America/New_York',
  }
  assert.deepEqual(starts(nightly, '2026-03-07', '2026-03-10'), [
    '2026-03-07T07:30:00.000Z',
    '2026-03-09T06:30:00.000Z',
  ])
  const twice: SeriesRule = { ...nightly, firstDay: '2026-11-01', time: '01:30', count: 1 }
  assert.deepEqual(starts(twice), ['2026-11-01T05:30:00.000Z'])
})

test('the last Friday of a month, the 31st where there is one, every other week', () => {
  const monthly: SeriesRule = { ...weekly, frequency: 'monthly', nth: -1, firstDay: '2026-01-01', count: 2 }
  assert.deepEqual(starts(monthly), ['2026-01-30T12:00:00.000Z', '2026-02-27T12:00:00.000Z'])
  const { days: _, ...rest } = weekly
  const on31st: SeriesRule = { ...rest, frequency: 'monthly', monthDay: 31, firstDay: '2026-01-01', count: 3 }
  assert.deepEqual(
    starts(on31st).map((at) => at.slice(5, 10)),
    ['01-31', '03-31', '05-31'],
  )
  const biweekly: SeriesRule = { ...weekly, interval: 2, count: 3 }
  assert.deepEqual(
    starts(biweekly).map((at) => at.slice(5, 10)),
    ['09-04', '09-18', '10-02'],
  )
})

test('the last day is included and what comes after it is not', () => {
  assert.equal(starts({ ...weekly, lastDay: '2026-09-18' }).length, 3)
  assert.equal(starts({ ...weekly, lastDay: '2026-09-17' }).length, 2)
})

test('from is included, until is not, and the limit is kept', () => {
  assert.equal(starts(weekly, '2026-09-04T12:00:00Z', '2026-09-11T12:00:00Z').length, 1)
  assert.equal(starts(weekly, '2026-01-01', '2027-01-01', 2).length, 2)
})

test('an unknown zone and a rule that never comes to pass are refused', () => {
  assert.throws(() => checkRule({ ...weekly, timeZone: 'Mars/Base' }), { code: 'live.unknown-zone' })
  assert.throws(() => checkRule({ ...weekly, lastDay: '2026-09-02' }), { code: 'live.empty-rule' })
  checkRule(weekly)
})
