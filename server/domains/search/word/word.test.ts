import assert from 'node:assert/strict'
import { test } from 'node:test'

import { distance, meant } from './word.ts'

test('a letter more, less, other or swapped is one mistake', () => {
  for (const wrong of ['lanterns', 'lntern', 'lantorn', 'latnern']) assert.equal(distance('lantern', wrong, 2), 1)
  assert.equal(distance('lantern', 'lantern', 2), 0)
  assert.equal(distance('lantern', 'market', 2), 3)
})

test('a short word may hold one mistake, a long one two, and the nearest is meant', () => {
  const known = [
    { word: 'lantern', documents: 3 },
    { word: 'lateens', documents: 90 },
    { word: 'porcelain', documents: 5 },
  ]
  assert.equal(meant('lanternn', known), 'lantern')
  assert.equal(meant('porcelian', known), 'porcelain')
  assert.equal(meant('porselane', known), undefined)
  assert.equal(meant('tea', known), undefined)
  assert.equal(meant('lantern', known), undefined)
})
