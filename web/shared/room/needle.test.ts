import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeNeedle } from './needle.ts'

const everything = Number.POSITIVE_INFINITY

test('news waits for the picture while it runs', () => {
  const needle = makeNeedle()
  assert.equal(needle.read(50_000, 0), 50_000)
  assert.equal(needle.read(50_100, 100), 50_100)
})

test('without a picture nothing waits', () => {
  assert.equal(makeNeedle().read(undefined, 0), everything)
})

test('a picture that stands still keeps news back for three seconds and no longer', () => {
  const needle = makeNeedle()
  needle.read(50_000, 0)
  assert.equal(needle.read(50_000, 3_000), 50_000)
  assert.equal(needle.read(50_000, 3_001), everything)
  assert.equal(needle.read(50_040, 3_100), 50_040, 'and is followed again when it runs on')
})
