import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId } from '#kernel/id'
import { newId } from './new-id.ts'

test('an id made in the browser has the form the server takes, sorts by time and is never the same', () => {
  const ids = Array.from({ length: 1_000 }, () => newId())
  assert.ok(ids.every(isId))
  assert.equal(new Set(ids).size, 1_000)
  assert.ok(newId(1_000) < newId(2_000))
})
