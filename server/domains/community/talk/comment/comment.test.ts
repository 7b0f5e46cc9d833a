import assert from 'node:assert/strict'
import { test } from 'node:test'

import { newId } from '#kernel/id'
import { checkFlood, mentionsOf, spoken, tidyComment } from './comment.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const ago = (seconds: number) => new Date(noon.getTime() - seconds * 1_000)

test('a comment keeps its lines and its joined emoji, and loses what cannot be seen', () => {
  assert.equal(tidyComment(' 好看 \r\n\r\n\n\n在哪\u200b买\u202e？ '), '好看\n\n在哪买？')
  assert.equal(tidyComment('👩‍👩‍👧 好'), '👩‍👩‍👧 好')
  assert.equal(tidyComment(`z${'\u0335'.repeat(40)}`), `z${'\u0335'.repeat(2)}`)
  assert.equal(tidyComment('a\n'.repeat(100)).split('\n').length, 20)
})

test('a comment of nothing is refused, naming the field', () => {
  for (const nothing of ['  ', '\u200b\u200d', '\n\n', '\u0000'])
    assert.throws(() => tidyComment(nothing), { code: 'community.empty-comment', details: { field: 'text' } })
})

test('people are mentioned once each, ten at most, and only the letters that are shown count', () => {
  const [mei, li] = [newId(), newId()]
  assert.deepEqual(mentionsOf(`@{${mei}} 和 @{${li}} 和 @{${mei}} @{someone}`), [mei, li])
  const eleven = Array.from({ length: 11 }, () => `@{${newId()}}`).join('')
  assert.throws(() => mentionsOf(eleven), { code: 'community.too-many-mentions' })
  assert.deepEqual(mentionsOf(`@{${mei}}${'字'.repeat(999)}`), [mei])
  assert.throws(() => mentionsOf(`@{${mei}}${'字'.repeat(1_000)}`), {
    code: 'community.comment-too-long',
    details: { field: 'text', most: 1_000 },
  })
})

test('a mention is spoken with the name of today, and without one when the person is gone', () => {
  const id = newId()
  assert.equal(
    spoken(`@{${id}} 你看`, () => '梅'),
    '@梅 你看',
  )
  assert.equal(
    spoken(`@{${id}} 你看`, () => undefined),
    '@ 你看',
  )
})

test('the eleventh comment in a minute has to wait, to the second', () => {
  const ten = Array.from({ length: 10 }, (_, nth) => ({ text: `第${nth}条`, at: ago(5 + nth) }))
  assert.throws(() => checkFlood('再一条', ten, noon), {
    code: 'community.comments-too-fast',
    details: { retryAfterSeconds: 46 },
  })
  checkFlood('再一条', ten.slice(1), noon)
})

test('the same words a third time within ten minutes are refused, however they are dressed', () => {
  const twice = [
    { text: '加我 VX', at: ago(30) },
    { text: '加我-vx！', at: ago(599) },
  ]
  assert.throws(() => checkFlood('加 我 ｖｘ', twice, noon), { code: 'community.comment-repeated' })
  checkFlood('加我 vx', [twice[0]!, { text: '加我vx', at: ago(601) }], noon)
})
