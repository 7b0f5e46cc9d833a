import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { PostQuality } from '#contracts/community'
import { nextSteps } from './steps.ts'

const whole: PostQuality = {
  score: 90,
  information: 1,
  originality: 1,
  usefulness: 0.9,
  risk: 0,
  parts: { length: 1, structure: 1, pictures: 1, products: 1, topics: 1 },
  accepted: 0,
  acceptedPart: 0,
  views: 10,
  isNearDuplicate: false,
  measuredAt: '2026-06-18T12:00:00Z',
}

test('what holds a note back most is said first, and of a good one nothing', () => {
  assert.deepEqual(nextSteps(whole), [])
  const poor = { ...whole, originality: 0.1, usefulness: 0.1, parts: { ...whole.parts, pictures: 0, length: 0.5 } }
  assert.deepEqual(nextSteps(poor), ['originality', 'pictures', 'length'])
})
