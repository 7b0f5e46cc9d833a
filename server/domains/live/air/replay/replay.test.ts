import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lengthOf, offsetOf } from './replay.ts'

const recording = [
  { startsAt: 1_000, durationMs: 2_000 },
  { startsAt: 3_000, durationMs: 2_000 },
  { startsAt: 60_000, durationMs: 2_000 },
]

test('a moment lies where its picture is in the replay', () => {
  assert.equal(offsetOf(recording, 1_000), 0)
  assert.equal(offsetOf(recording, 4_500), 3_500)
  assert.equal(offsetOf(recording, 61_000), 5_000)
})

test('a moment without picture lies at the next one; after the last it is the end', () => {
  assert.equal(offsetOf(recording, 0), 0)
  assert.equal(offsetOf(recording, 30_000), 4_000)
  assert.equal(offsetOf(recording, 99_000), lengthOf(recording))
})

test('a replay without recording has no length', () => {
  assert.equal(offsetOf([], 5), 0)
  assert.equal(lengthOf([]), 0)
})
