import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayOf, isNewcomer, keyOf, newToken, pathOf } from './link.ts'

test('tokens are twelve letters of an address, each another', () => {
  const tokens = Array.from({ length: 2_000 }, newToken)
  assert.ok(tokens.every((token) => /^[0-9a-hjkmnp-tv-z]{12}$/.test(token)))
  assert.equal(new Set(tokens).size, tokens.length)
})

test('an address leads to what is shared and says who shared it', () => {
  assert.equal(pathOf({ kind: 'product', subjectId: 'p' }, 'token'), '/products/p?s=token')
  assert.equal(pathOf({ kind: 'home', subjectId: '' }, 'token'), '/?s=token')
})

test('what names a visitor on one day and one link says nothing on another day, of another link, or without the secret', () => {
  const secret = Buffer.from('secret')
  const key = keyOf(secret, 't', '2026-06-18', 'v 1')
  assert.equal(key, keyOf(secret, 't', '2026-06-18', 'v 1'))
  const others = [
    keyOf(secret, 't', '2026-06-19', 'v 1'),
    keyOf(secret, 'u', '2026-06-18', 'v 1'),
    keyOf(Buffer.from('other'), 't', '2026-06-18', 'v 1'),
    keyOf(secret, 't', '2026-06-18', 'v 2'),
  ]
  assert.equal(new Set([key, ...others]).size, 5)
})

test('a day turns at midnight of UTC, and an account is new for a day', () => {
  assert.equal(dayOf(new Date('2026-06-18T23:59:59.999Z')), '2026-06-18')
  const joined = new Date('2026-06-18T12:00:00Z')
  assert.equal(isNewcomer(joined, new Date('2026-06-19T11:59:59Z')), true)
  assert.equal(isNewcomer(joined, new Date('2026-06-19T12:00:00Z')), false)
})
