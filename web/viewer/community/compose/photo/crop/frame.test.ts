import assert from 'node:assert/strict'
import { test } from 'node:test'

import { partOf, shifted, whole } from './frame.ts'

const wide = { width: 1600, height: 800 }

test('the middle of a wide picture is what a square shows', () => {
  assert.deepEqual(partOf(wide, 1, whole), { width: 800, height: 800, left: 400, top: 0 })
  assert.deepEqual(partOf(wide, 1, { ...whole, zoom: 2 }), { width: 400, height: 400, left: 600, top: 200 })
})

test('a frame never leaves the picture, however far it is pushed', () => {
  const right = shifted(whole, wide, 1, 9, 9)
  assert.deepEqual(partOf(wide, 1, right), { width: 800, height: 800, left: 800, top: 0 })
  assert.equal(partOf(wide, 1, shifted(right, wide, 1, -99, 0)).left, 0)
})
