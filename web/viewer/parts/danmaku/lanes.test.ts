import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLanes } from './lanes.ts'

const screen = 390
const speed = 0.12

test('no two in a lane ever touch, however fast they come', () => {
  const lanes = makeLanes({ speed, gap: 24 })
  const flying: { lane: number; width: number; at: number }[] = []
  let seed = 11
  for (let now = 0; now < 60_000; now += 20) {
    seed = (seed * 16_807) % 2_147_483_647
    const width = 40 + (seed % 300)
    const lane = lanes.take(width, now, 6)
    if (lane !== undefined) flying.push({ lane, width, at: now })
  }
  assert.ok(flying.length > 60, `only ${flying.length} flew`)
  for (let lane = 0; lane < 6; lane++) {
    const row = flying.filter((one) => one.lane === lane)
    for (const [place, one] of row.entries()) {
      const next = row[place + 1]
      if (!next) continue
      const tail = screen - (next.at - one.at) * speed + one.width
      assert.ok(tail + 24 <= screen + 0.001, `lane ${lane}: the tail is at ${tail} when the next sets out`)
    }
  }
})

test('the highest free lane is taken, and none when all are full', () => {
  const lanes = makeLanes({ speed: 0.1, gap: 0 })
  assert.equal(lanes.take(100, 0, 2), 0)
  assert.equal(lanes.take(50, 0, 2), 1)
  assert.equal(lanes.take(50, 400, 2), undefined)
  assert.equal(lanes.take(50, 500, 2), 1)
  assert.equal(lanes.take(50, 1_000, 2), 0)
  lanes.clear()
  assert.equal(lanes.take(10, 1_000, 2), 0)
})

test('what stood still with the picture keeps its distance when it flies on', () => {
  const lanes = makeLanes({ speed: 0.1, gap: 0 })
  lanes.take(100, 0, 1)
  lanes.delay(5_000)
  assert.equal(lanes.take(100, 5_999, 1), undefined)
  assert.equal(lanes.take(100, 6_000, 1), 0)
})
