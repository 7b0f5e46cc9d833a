import assert from 'node:assert/strict'
import { test } from 'node:test'

import { withSearch } from './history.ts'

test('a search comes to the front, once, and the oldest falls off', () => {
  assert.deepEqual(withSearch(['茶杯', 'Lamp'], ' lamp '), ['lamp', '茶杯'])
  assert.deepEqual(withSearch(['茶杯'], '  '), ['茶杯'])
  const many = Array.from({ length: 12 }, (_, nth) => `q${nth}`)
  assert.deepEqual(withSearch(many, 'new'), ['new', ...many.slice(0, 11)])
})
