import assert from 'node:assert/strict'
import { test } from 'node:test'

import { blank, blankPresence, draftOf, typedOf } from './typed.ts'

test('what is known and saved unchanged is the same; fields are separated by any comma and named once', () => {
  const presences = [{ platform: 'weibo' as const, name: '茶小满', followers: 3, url: 'https://weibo.com/tea' }]
  const draft = { about: 'Tea', fields: ['茶', '家居'], presences, contact: 'me@example.org', note: '' }
  assert.deepEqual(draftOf(typedOf(draft)), draft)
  assert.deepEqual(draftOf({ ...blank, fields: '茶, 家居、茶，' })?.fields, ['茶', '家居'])
})

test('a platform needs a name, and a page that begins with https', () => {
  assert.equal(draftOf({ ...blank, presences: [blankPresence] }), undefined)
  assert.equal(draftOf({ ...blank, presences: [{ ...blankPresence, name: 'x', url: 'javascript:1' }] }), undefined)
  assert.ok(draftOf({ ...blank, presences: [{ ...blankPresence, name: 'x' }] }))
})
