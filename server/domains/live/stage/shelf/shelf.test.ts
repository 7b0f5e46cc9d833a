import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkRoom, neighbour, reorder } from './shelf.ts'

const shelf = ['tea', 'cup', 'pot']

test('the next product follows the one explained, and after the last comes the first', () => {
  assert.equal(neighbour(shelf, 'tea', 'next'), 'cup')
  assert.equal(neighbour(shelf, 'pot', 'next'), 'tea')
  assert.equal(neighbour(shelf, 'tea', 'previous'), 'pot')
})

test('before anything is explained, next is the first and previous the last', () => {
  assert.equal(neighbour(shelf, undefined, 'next'), 'tea')
  assert.equal(neighbour(shelf, undefined, 'previous'), 'pot')
  assert.equal(neighbour(shelf, 'no longer there', 'next'), 'tea')
})

test('an empty shelf has no next', () => {
  assert.throws(() => neighbour([], undefined, 'next'), { code: 'live.empty-shelf' })
})

test('what is named comes first, once, and the rest keeps its order', () => {
  assert.deepEqual(reorder(shelf, ['pot', 'tea', 'pot']), ['pot', 'tea', 'cup'])
  assert.throws(() => reorder(shelf, ['jar']), { code: 'live.not-on-shelf', details: { productId: 'jar' } })
})

test('two hundred products fit, one more does not', () => {
  checkRoom(200)
  assert.throws(() => checkRoom(201), { code: 'live.shelf-full' })
})
