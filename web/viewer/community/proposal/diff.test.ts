import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changesOf } from './diff.ts'

const said = (before: string[], after: string[]) =>
  changesOf(before, after).map(({ rule, change }) => `${change} ${rule}`)

test('what stays, goes and is new is told in the order of the new rules', () => {
  assert.deepEqual(said(['a', 'b', 'c'], ['a', 'x', 'c', 'd']), ['kept a', 'gone b', 'new x', 'kept c', 'new d'])
  assert.deepEqual(said([], ['a']), ['new a'])
  assert.deepEqual(said(['a', 'b'], []), ['gone a', 'gone b'])
  assert.deepEqual(said(['a', 'b'], ['b', 'a']), ['gone a', 'kept b', 'new a'])
})
