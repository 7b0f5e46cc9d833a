import assert from 'node:assert/strict'
import { afterEach, mock, test } from 'node:test'
import { hearDate, serverNow } from './server-clock.ts'

const start = Date.UTC(2026, 10, 21, 12)
/** The header as a server writes it: cut to the second. */
const header = (ms: number) => new Date(ms).toUTCString()

afterEach(() => mock.timers.reset())

test('a clock that is wrong by minutes is put right to some milliseconds by answers that are cut to the second', () => {
  mock.timers.enable({ apis: ['Date'], now: start })
  const aheadMs = 184_317
  for (let answer = 0; answer < 40; answer++) {
    const asked = Date.now()
    mock.timers.tick(20)
    hearDate(header(Date.now() - 10 + aheadMs), asked, Date.now())
    mock.timers.tick(137)
  }
  assert.ok(Math.abs(serverNow() - (Date.now() + aheadMs)) <= 40)
})

test('when this machine’s clock is set, what was known of the difference is forgotten', () => {
  mock.timers.enable({ apis: ['Date'], now: start })
  hearDate(header(Date.now()), Date.now() - 10, Date.now())
  mock.timers.setTime(start + 3_600_000)
  hearDate(header(start + 400), Date.now() - 10, Date.now())
  assert.ok(Math.abs(serverNow() - start) <= 1_100)
})

test('an answer without a date changes nothing', () => {
  mock.timers.enable({ apis: ['Date'], now: start })
  const before = serverNow()
  hearDate(null, 0, 1)
  hearDate('yesterday', 0, 1)
  assert.equal(serverNow(), before)
})
