import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createLog } from '#platform/log/index'
import { system } from '#platform/work'
import { createArrivals } from './arrivals.ts'

test('while nothing can be kept it is tried again every second, and no more once the house has closed', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let tries = 0
  const perform = async () => {
    tries++
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  }
  const arrivals = createArrivals({ perform, log: createLog({ level: 'silent' }) }, system)
  const come = () => arrivals.note({ showId: 'show', personId: 'bo', name: 'Bo', kind: 'guest', deviceId: undefined })
  come()
  for (const wanted of [1, 2]) {
    t.mock.timers.tick(1_000)
    await arrivals.keep()
    assert.ok(tries > wanted)
  }
  await arrivals.close()
  const before = tries
  come()
  t.mock.timers.tick(60_000)
  await Promise.resolve()
  assert.equal(tries, before)
})
