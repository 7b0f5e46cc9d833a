import assert from 'node:assert/strict'
import { test } from 'node:test'

import { againAt, isTimeZone, judge, quietUntil } from './push.ts'

const night = { isOn: true, from: '22:00', until: '08:00', timeZone: 'Asia/Shanghai' }
const at = (iso: string) => new Date(iso)

test('quiet hours go over midnight and by the clock of the person', () => {
  assert.equal(quietUntil(night, at('2026-06-18T13:59:00Z')), undefined)
  assert.deepEqual(quietUntil(night, at('2026-06-18T14:00:30Z')), at('2026-06-19T00:00:00Z'))
  assert.deepEqual(quietUntil(night, at('2026-06-18T23:59:59Z')), at('2026-06-19T00:00:00Z'))
  assert.equal(quietUntil(night, at('2026-06-19T00:00:00Z')), undefined)
  assert.equal(quietUntil({ ...night, isOn: false }, at('2026-06-18T15:00:00Z')), undefined)
  const noon = { ...night, from: '12:00', until: '14:00', timeZone: 'UTC' }
  assert.deepEqual(quietUntil(noon, at('2026-06-18T13:30:00Z')), at('2026-06-18T14:00:00Z'))
})

test('the morning comes when the clock shows it, also where clocks are changed in the night', () => {
  const berlin = { ...night, timeZone: 'Europe/Berlin' }
  assert.deepEqual(quietUntil(berlin, at('2026-10-24T21:00:00Z')), at('2026-10-25T07:00:00Z'))
  assert.deepEqual(quietUntil(berlin, at('2026-03-28T22:00:00Z')), at('2026-03-29T06:00:00Z'))
})

test('what waits at night rings in the morning, what is of no use by then does not', () => {
  const now = at('2026-06-18T15:00:00Z')
  const one = { toldAt: now, isRead: false, quiet: night }
  assert.deepEqual(judge({ ...one, kind: 'draw-won' }, now), { act: 'wait', until: at('2026-06-19T00:00:00Z') })
  assert.deepEqual(judge({ ...one, kind: 'post-liked' }, now), { act: 'drop', why: 'quiet' })
  assert.deepEqual(judge({ ...one, kind: 'draw-won', isRead: true }, now), { act: 'drop', why: 'read' })
  const awake = { ...one, quiet: { ...night, isOn: false } }
  assert.deepEqual(judge({ ...awake, kind: 'show-soon' }, now), { act: 'ring' })
  assert.deepEqual(judge({ ...awake, kind: 'show-soon' }, at('2026-06-18T15:15:00Z')), { act: 'drop', why: 'late' })
})

test('a service says when to come again, within a day; else it is asked later and later', () => {
  const now = at('2026-06-18T12:00:00Z')
  assert.deepEqual(againAt(now, 1), at('2026-06-18T12:00:30Z'))
  assert.deepEqual(againAt(now, 3, 90), at('2026-06-18T12:01:30Z'))
  assert.deepEqual(againAt(now, 3, 1e9), at('2026-06-19T12:00:00Z'))
})

test('time zones are those that exist', () => {
  assert.ok(isTimeZone('Europe/Berlin') && !isTimeZone('Mars/Olympus'))
})
