import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cleanLine, cleanText } from './clean.ts'

test('what cannot be seen is taken out, so that a filter reads what people read', () => {
  assert.equal(cleanText('加\u200b微\u2060信\ufeff'), '加微信')
  assert.equal(cleanText('so\u00adft\u034f and \u3164blank'), 'soft and blank')
  assert.equal(cleanText('a\u0000b\u0007c\td\u009f'), 'abc\td')
  assert.equal(cleanText('\u{e0041}\u{e0042}tag'), 'tag')
  assert.equal(cleanText('half \ud83d pair'), 'half  pair')
})

test('signs that turn the direction of reading are taken out', () => {
  assert.equal(cleanText('invoice\u202egpj.exe'), 'invoicegpj.exe')
  assert.equal(cleanText('\u2066a\u2069\u200fb'), 'ab')
})

test('what honest texts need stays', () => {
  for (const text of [
    '👨‍👩‍👧 一家三口',
    '🏳️‍🌈',
    '❤️',
    'می‌خواهم',
    'e\u0301té'.normalize('NFC'),
    '第一行\n\n第二行',
    '한국어',
    'עברית',
  ]) {
    assert.equal(cleanText(text), text)
  }
})

test('towers of accents are cut, and empty lines do not pile up', () => {
  assert.equal([...cleanText(`o${'\u0336'.repeat(40)}`)].length, 3)
  assert.equal(cleanText('one\r\n\r\n\r\n\r\ntwo  \n'), 'one\n\ntwo')
  assert.equal(cleanLine(' a\nb\u2028c '), 'a b c')
})

test('a text of a megabyte is cleaned in no time worth telling', () => {
  const long = '好\u200b'.repeat(170_000)
  assert.equal(cleanText(long).length, 170_000)
})
