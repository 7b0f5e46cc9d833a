import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf, stacked, ticksOf } from './lanes.ts'

const at = (minute: number) => Date.parse('2026-06-18T12:00:00Z') + minute * 60_000

test('an instant lies where its share of the show is, and never outside the axis', () => {
  assert.equal(placeOf(at(15), at(0), 60), 0.25)
  assert.equal(placeOf(at(-5), at(0), 60), 0)
  assert.equal(placeOf(at(90), at(0), 60), 1)
})

test('the axis names round minutes, as many as there is room for', () => {
  assert.deepEqual(ticksOf(at(3), 20, 5), [at(5), at(10), at(15), at(20)])
  assert.equal(ticksOf(at(0), 600, 6).length, 5)
})

test('stretches that overlap stand below each other', () => {
  const rows = stacked(
    [
      { from: at(0), until: at(10) },
      { from: at(5), until: at(6) },
      { from: at(12), until: at(14) },
    ],
    60_000,
  )
  assert.deepEqual(
    rows.map(({ row }) => row),
    [0, 1, 0],
  )
})
