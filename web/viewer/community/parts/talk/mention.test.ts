import assert from 'node:assert/strict'
import { test } from 'node:test'

import { asSent, nameAt, withName } from './mention.ts'

test('a name is being written behind an @ that begins a word, in both languages', () => {
  assert.equal(nameAt('@', 1), '')
  assert.equal(nameAt('看看 @小', 5), '小')
  assert.equal(nameAt('好看@小美', 5), '小美')
  assert.equal(nameAt('Look, @Me', 9), 'Me')
  assert.equal(nameAt('mail me@example', 15), undefined)
  assert.equal(nameAt('@小美 在吗', 6), undefined)
})

test('choosing a person writes the name whole and goes on behind it', () => {
  assert.deepEqual(withName('看看 @小 这个', 5, '小美'), { text: '看看 @小美 这个', caret: 7 })
})

test('only names that were chosen become people, the longer of two first', () => {
  const chosen = new Map([
    ['Mei', 'a'.repeat(26)],
    ['Mei Lin', 'b'.repeat(26)],
  ])
  assert.equal(asSent('@Mei Lin and @Mei and @Bo', chosen), `@{${'b'.repeat(26)}} and @{${'a'.repeat(26)}} and @Bo`)
})
