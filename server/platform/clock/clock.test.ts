import assert from 'node:assert/strict'
import { test } from 'node:test'

import { settableClock, systemClock } from './index.ts'

test('a set clock stands still, advances on demand, and its monotonic side never goes back', () => {
  const clock = settableClock(new Date('2027-02-06T12:00:00Z'))
  assert.equal(clock.now().toISOString(), '2027-02-06T12:00:00.000Z')
  clock.advance(1_500)
  assert.equal(clock.now().toISOString(), '2027-02-06T12:00:01.500Z')
  clock.set(new Date('2027-02-06T11:00:00Z'))
  assert.equal(clock.now().toISOString(), '2027-02-06T11:00:00.000Z')
  assert.equal(clock.monotonicMs(), 1_500)
  assert.throws(() => clock.advance(-1), RangeError)
})

test('an instant handed out is a copy: changing it does not move the clock', () => {
  const clock = settableClock(new Date(0))
  clock.now().setFullYear(1999)
  assert.equal(clock.now().getTime(), 0)
})

test('the system clock reads the time of the machine', () => {
  const before = Date.now()
  assert.ok(systemClock.now().getTime() >= before)
  assert.ok(systemClock.monotonicMs() > 0)
})
