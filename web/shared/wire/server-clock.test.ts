import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { hearDate, serverNow } from './server-clock.ts'

const start = Date.UTC(2026, 10, 21, 12)
/** The header as a server writes it: cut to the second. */
const header = (ms: number) => new Date(ms).toUTCString()

/** This machine's own time, that a test moves on. */
let own = start
mock.method(performance, 'now', () => own - performance.timeOrigin)
afterEach(() => {
  own = start
})

test('a clock that is wrong by minutes is put right to some milliseconds by answers that are cut to the second', () => {
  const aheadMs = 184_317
  for (let answer = 0; answer < 40; answer++) {
    const asked = own
    own += 20
    hearDate(header(own - 10 + aheadMs), asked, own)
    own += 137
  }
  assert.ok(Math.abs(serverNow() - (own + aheadMs)) <= 40)
})

test('after a sleep that this machine did not count, what was known of the difference is forgotten', () => {
  hearDate(header(own), own - 10, own)
  hearDate(header(own + 3_600_000), own - 10, own)
  assert.ok(Math.abs(serverNow() - (own + 3_600_000)) <= 1_100)
})

test('setting this machine’s clock moves nothing', () => {
  hearDate(header(own), own - 10, own)
  const before = serverNow()
  mock.timers.enable({ apis: ['Date'], now: start + 3_600_000 })
  assert.equal(serverNow(), before)
  mock.timers.reset()
})

test('an answer without a date changes nothing', () => {
  const before = serverNow()
  hearDate(null, 0, 1)
  hearDate('yesterday', 0, 1)
  assert.equal(serverNow(), before)
})
