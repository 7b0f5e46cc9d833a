import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isId, newId } from './id.ts'

test('ids sort by the millisecond they were made in', () => {
  assert.ok(newId(1_000) < newId(1_001))
  assert.ok(newId(1_781_784_000_000) < newId(1_781_784_000_001))
})

test('ids of one millisecond are all different and stand in the order they were made in', () => {
  const ids = Array.from({ length: 2_000 }, () => newId(5_000))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), ids)
  assert.ok(ids.every(isId))
})

test('what only looks like an id is none', () => {
  for (const text of ['', 'x', newId().toUpperCase(), `${newId()}0`, newId().replace(/.$/, 'u')]) assert.ok(!isId(text))
})
