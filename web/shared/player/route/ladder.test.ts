import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ladder, routesFor } from './ladder.ts'
import { paceFor } from './latency.ts'

test('a desktop begins with FLV, a phone with HLS, an old iPhone with its own player', () => {
  const desktop = { hasMediaSource: true, hasNativeHls: false, isPhone: false }
  assert.deepEqual(routesFor(desktop, true), ['flv', 'hls', 'audio'])
  assert.deepEqual(routesFor({ ...desktop, isPhone: true }, true), ['hls', 'audio'])
  assert.deepEqual(routesFor({ hasMediaSource: false, hasNativeHls: true, isPhone: true }, true), ['native', 'audio'])
  assert.deepEqual(routesFor(desktop, false), ['hls'])
})

test('one fault is tried again, two close together lead a step down', () => {
  const ladder = new Ladder(['flv', 'hls'])
  assert.equal(ladder.failed(0), false)
  assert.equal(ladder.failed(20_000), false)
  assert.equal(ladder.failed(21_000), true)
  assert.equal(ladder.current, 'hls')
})

test('three stalls in twenty seconds lead a step down, and never below the last', () => {
  const ladder = new Ladder(['hls', 'audio'])
  assert.deepEqual(
    [0, 9000, 30_000, 31_000].map((at) => ladder.stalled(at)),
    [false, false, false, false],
  )
  assert.equal(ladder.stalled(32_000), true)
  assert.deepEqual(
    [33_000, 34_000, 35_000, 36_000].map((at) => ladder.stalled(at)),
    [false, false, false, false],
  )
  assert.equal(ladder.current, 'audio')
})

test('from sound alone it looks up again after a minute, then after two', () => {
  const ladder = new Ladder(['hls', 'audio'])
  const fall = (at: number) => [at, at, at].map((when) => ladder.stalled(when)).at(-1)
  fall(0)
  assert.equal(ladder.climb(59_000), false)
  assert.equal(ladder.climb(60_000), true)
  assert.equal(ladder.current, 'hls')
  fall(70_000)
  assert.equal(ladder.climb(131_000), false)
  assert.equal(ladder.climb(190_000), true)
})

test('a player walks back to the present and jumps only from far behind', () => {
  assert.deepEqual(paceFor(0.4, 0.4, 1.2), { rate: 1 })
  assert.deepEqual(paceFor(0.6, 0.4, 1.1), { rate: 1.1 })
  const { rate, jumpTo } = paceFor(1.4, 0.4, 1)
  assert.ok(rate > 1.1 && rate <= 1.25)
  assert.equal(jumpTo, undefined)
  assert.deepEqual(paceFor(9, 0.4, 1), { rate: 1, jumpTo: 0.4 })
})
