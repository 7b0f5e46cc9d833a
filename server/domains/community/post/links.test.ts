import assert from 'node:assert/strict'
import { test } from 'node:test'

import { countLinks, linksAllowed } from './links.ts'

test('links are counted with and without their beginning, and dots in ordinary writing are none', () => {
  assert.equal(countLinks('看 https://a.example/x?y=1 和 www.b.example 还有 shop.example.com/z'), 3)
  assert.equal(countLinks('v1.2.3, 3.14, e.g. tea. 好茶。Next sentence.me too? mei@example.com'), 0)
})

test('an account of a day posts no link, one of a week two, an older one eight', () => {
  const day = 86_400_000
  assert.deepEqual([0, day - 1, day, 7 * day - 1, 7 * day].map(linksAllowed), [0, 0, 2, 2, 8])
})
