import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTaps } from './taps.ts'

test('many taps are told once a second, and none is lost', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const told: number[] = []
  const taps = makeTaps({ send: async (count) => told.push(count), onRefused: () => assert.fail() })
  for (let tap = 0; tap < 30; tap++) {
    taps.tap()
    t.mock.timers.tick(100)
  }
  t.mock.timers.tick(1_000)
  assert.ok(told.length <= 3, `told ${told.length} times in three seconds`)
  assert.equal(
    told.reduce((sum, count) => sum + count, 0),
    30,
  )
})

test('a page that goes away tells what is left, and an idle one nothing', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const told: number[] = []
  const taps = makeTaps({ send: async (count) => told.push(count), onRefused: () => assert.fail() })
  taps.flush()
  taps.tap()
  taps.tap()
  taps.flush()
  t.mock.timers.tick(5_000)
  assert.deepEqual(told, [2])
})

test('refused taps are given back with the reason', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const refused = Promise.withResolvers<[number, unknown]>()
  const reason = new Error('too many')
  const taps = makeTaps({ send: () => Promise.reject(reason), onRefused: (...told) => refused.resolve(told) })
  taps.tap()
  t.mock.timers.tick(1_000)
  assert.deepEqual(await refused.promise, [1, reason])
})
