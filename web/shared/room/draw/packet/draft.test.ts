import assert from 'node:assert/strict'
import { test } from 'node:test'

import { blank, draftOf, reaches, totalOf } from './draft.ts'

test('a sum is sent in minor units, to the last one, in any currency', () => {
  const typed = { ...blank, title: '茶' }
  assert.equal(draftOf({ ...typed, sum: 66.66 }, 'CNY')?.total, 6_666)
  assert.equal(draftOf({ ...typed, sum: 0.29, shares: 1 }, 'CNY')?.total, 29)
  assert.equal(totalOf({ ...typed, sum: 500 }, 'JPY'), 500)
})

test('nothing is sent without words on the cover, or when a share would be worth nothing', () => {
  assert.equal(draftOf(blank, 'CNY'), undefined)
  assert.equal(draftOf({ ...blank, title: '茶', sum: 0.19, shares: 20 }, 'CNY'), undefined)
  assert.ok(reaches({ ...blank, sum: 0.2, shares: 20 }, 'CNY'))
  assert.ok(!reaches({ ...blank, sum: 19, shares: 20 }, 'JPY'))
})
