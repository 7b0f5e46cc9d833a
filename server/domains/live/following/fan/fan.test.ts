import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayOf, levelOf, levels, nextAt, pointsFor } from './fan.ts'

test('a follower is of level 1, and each level begins exactly at its points', () => {
  assert.equal(levelOf(0), 1)
  for (const [index, from] of levels.entries()) {
    assert.equal(levelOf(from), index + 1)
    if (index > 0) assert.equal(levelOf(from - 1), index)
  }
})

test('the next level is named until there is none', () => {
  assert.equal(nextAt(99), 100)
  assert.equal(nextAt(100), 300)
  assert.equal(nextAt(65_000), undefined)
})

test('an hour of watching, twenty lines and three hundred taps are all a day can bring', () => {
  assert.equal(pointsFor('watch', 59), 118)
  assert.equal(pointsFor('watch', 600), 120)
  assert.equal(pointsFor('chat', 21), 100)
  assert.equal(pointsFor('like', 9), 0)
  assert.equal(pointsFor('like', 19), 1)
  assert.equal(pointsFor('like', 9_999), 30)
})

test('the day changes at midnight UTC', () => {
  assert.equal(dayOf(new Date('2026-06-18T23:59:59.999Z')), '2026-06-18')
  assert.equal(dayOf(new Date('2026-06-19T00:00:00Z')), '2026-06-19')
})
