import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type BusinessHours, dueAt, isOpenAt, roundTheClock, workedBetween } from './clock.ts'

const minutes = (n: number) => n * 60_000
const hours = (n: number) => n * 3_600_000
const split = [
  { from: '09:00', until: '12:00' },
  { from: '14:00', until: '18:00' },
]
/** Split shifts on weekdays, Saturday mornings, closed on Sundays and on a holiday, open on a Sunday that is worked instead. */
const shanghai: BusinessHours = {
  timeZone: 'Asia/Shanghai',
  week: [split, split, split, split, split, [{ from: '10:00', until: '12:00' }], []],
  days: [
    { day: '2026-10-01', spans: [] },
    { day: '2026-10-02', spans: [] },
    { day: '2026-10-11', spans: split },
  ],
}
const berlin: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: Array.from({ length: 7 }, () => [{ from: '01:00', until: '05:00' }]),
  days: [],
}
const always: BusinessHours = {
  timeZone: 'Asia/Shanghai',
  week: Array.from({ length: 7 }, () => roundTheClock),
  days: [],
}
const due = (start: string, ms: number, rules: BusinessHours) => dueAt(new Date(start), ms, rules)?.toISOString()
const worked = (start: string, end: string, rules: BusinessHours) =>
  workedBetween(new Date(start), new Date(end), rules)

test('within a shift the clock is the clock on the wall', () => {
  assert.equal(due('2026-06-18T09:00:00+08:00', minutes(3), shanghai), '2026-06-18T01:03:00.000Z')
})

test('what is asked in the lunch break is due after it', () => {
  assert.equal(due('2026-06-18T12:30:00+08:00', minutes(3), shanghai), '2026-06-18T06:03:00.000Z')
})

test('what is left of a clock goes on in the afternoon', () => {
  assert.equal(due('2026-06-18T11:58:00+08:00', minutes(5), shanghai), '2026-06-18T06:03:00.000Z')
})

test('what ends exactly with a shift is due at its end, and not after the break', () => {
  assert.equal(due('2026-06-18T11:57:00+08:00', minutes(3), shanghai), '2026-06-18T04:00:00.000Z')
})

test('what is asked at the very end of a shift begins with the next', () => {
  assert.equal(due('2026-06-18T12:00:00+08:00', minutes(3), shanghai), '2026-06-18T06:03:00.000Z')
})

test('what is asked in the night is due in the morning', () => {
  assert.equal(due('2026-06-18T23:00:00+08:00', minutes(5), shanghai), '2026-06-19T01:05:00.000Z')
  assert.equal(due('2026-06-19T03:00:00+08:00', minutes(5), shanghai), '2026-06-19T01:05:00.000Z')
})

test('a weekend is passed over, with its Saturday morning', () => {
  assert.equal(due('2026-06-19T17:59:00+08:00', minutes(3), shanghai), '2026-06-20T02:02:00.000Z')
  assert.equal(due('2026-06-20T11:59:00+08:00', minutes(3), shanghai), '2026-06-22T01:02:00.000Z')
})

test('holidays are closed, and a Sunday that is worked instead is open', () => {
  assert.equal(due('2026-09-30T17:59:00+08:00', minutes(3), shanghai), '2026-10-03T02:02:00.000Z')
  assert.equal(due('2026-10-10T13:00:00+08:00', minutes(3), shanghai), '2026-10-11T01:03:00.000Z')
})

test('round the clock a day has no edge at midnight', () => {
  assert.equal(due('2026-06-18T23:59:00+08:00', minutes(3), always), '2026-06-18T16:02:00.000Z')
  assert.equal(worked('2026-06-18T00:00:00+08:00', '2026-06-20T00:00:00+08:00', always), hours(48))
})

test('a long clock runs over many shifts', () => {
  assert.equal(due('2026-06-15T09:00:00+08:00', hours(15), shanghai), '2026-06-17T02:00:00.000Z')
})

test('a shop that never opens owes nothing', () => {
  const never = { ...shanghai, week: Array.from({ length: 7 }, () => []), days: [] }
  assert.equal(due('2026-06-18T09:00:00+08:00', minutes(3), never), undefined)
  assert.equal(worked('2026-06-18T09:00:00+08:00', '2026-07-18T09:00:00+08:00', never), 0)
})

test('the night that skips an hour has a shift that is an hour shorter', () => {
  // 29 March 2026, 02:00 becomes 03:00: of 01:00 to 05:00 three hours are left.
  assert.equal(worked('2026-03-29T00:00:00+01:00', '2026-03-29T12:00:00+02:00', berlin), hours(3))
  assert.equal(due('2026-03-29T00:00:00+01:00', hours(2), berlin), '2026-03-29T02:00:00.000Z')
})

test('the night that has an hour twice has a shift that is an hour longer', () => {
  // 25 October 2026, 03:00 becomes 02:00 again.
  assert.equal(worked('2026-10-25T00:00:00+02:00', '2026-10-25T12:00:00+01:00', berlin), hours(5))
  assert.equal(due('2026-10-25T00:00:00+02:00', hours(3), berlin), '2026-10-25T02:00:00.000Z')
})

test('a shift that begins in the skipped hour begins after it', () => {
  const skipped = { ...berlin, week: Array.from({ length: 7 }, () => [{ from: '02:30', until: '04:00' }]) }
  assert.equal(due('2026-03-29T00:00:00+01:00', minutes(10), skipped), '2026-03-29T01:40:00.000Z')
})

test('shifts that overlap count once, and in whatever order they are written', () => {
  const twice = { ...shanghai, week: shanghai.week.map(() => [...split, { from: '08:00', until: '09:30' }].reverse()) }
  assert.equal(worked('2026-06-18T00:00:00+08:00', '2026-06-19T00:00:00+08:00', twice), hours(8))
})

test('time of business between two instants leaves out breaks, nights and Sundays', () => {
  assert.equal(worked('2026-06-18T11:30:00+08:00', '2026-06-18T14:15:00+08:00', shanghai), minutes(45))
  assert.equal(worked('2026-06-20T11:00:00+08:00', '2026-06-22T09:10:00+08:00', shanghai), minutes(70))
  assert.equal(worked('2026-06-21T09:00:00+08:00', '2026-06-21T18:00:00+08:00', shanghai), 0)
})

test('a clock and what has passed of it agree, wherever it starts', () => {
  const zones = [
    shanghai,
    berlin,
    { ...shanghai, timeZone: 'America/New_York' },
    { ...shanghai, timeZone: 'Asia/Kathmandu' },
  ]
  for (const rules of zones)
    for (let hour = 0; hour < 24 * 9; hour += 7) {
      const start = new Date(Date.UTC(2026, 9, 23, hour, 13))
      const end = dueAt(start, minutes(95), rules)
      assert.ok(end)
      assert.equal(workedBetween(start, end, rules), minutes(95), `${rules.timeZone} ${start.toISOString()}`)
    }
})

test('open is from the first instant of a shift until its last', () => {
  assert.equal(isOpenAt(new Date('2026-06-18T09:00:00+08:00'), shanghai), true)
  assert.equal(isOpenAt(new Date('2026-06-18T12:00:00+08:00'), shanghai), false)
})
