import assert from 'node:assert/strict'
import { test } from 'node:test'

import { moved } from './moved.ts'

test('an item comes to stand where it is put, and the others keep their order', () => {
  assert.deepEqual(moved(['a', 'b', 'c', 'd'], 3, 0), ['d', 'a', 'b', 'c'])
  assert.deepEqual(moved(['a', 'b', 'c', 'd'], 0, 2), ['b', 'c', 'a', 'd'])
})

test('places that there are not change nothing', () => {
  const items = ['a', 'b']
  for (const [from, to] of [
    [0, -1],
    [1, 2],
    [5, 0],
    [1, 1],
  ] as const)
    assert.equal(moved(items, from, to), items)
})
