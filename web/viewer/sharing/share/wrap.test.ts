import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortened, wrap } from './wrap.ts'

/** A Chinese letter is two wide, any other one. */
const measure = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2E80' ? 2 : 1), 0)
const at = (width: number, maxLines = 9) => ({ width, maxLines })

test('English breaks between words and Chinese between letters, and no line is too wide', () => {
  assert.deepEqual(wrap('a lamp for the night', measure, at(10)), ['a lamp for', 'the night'])
  assert.deepEqual(wrap('竹编夜灯一盏', measure, at(8)), ['竹编夜灯', '一盏'])
  assert.deepEqual(wrap('竹编 lamp 夜灯', measure, at(9)), ['竹编 lamp', '夜灯'])
})

test('a word that is longer than a line is broken too', () => {
  assert.deepEqual(wrap('Donaudampfschiff', measure, at(6)), ['Donaud', 'ampfsc', 'hiff'])
})

test('what does not fit into the lines there are ends with an ellipsis that fits', () => {
  const lines = wrap('One two three four five six', measure, at(9, 2))
  assert.deepEqual(lines, ['One two', 'three fo…'])
  assert.equal(shortened('竹编夜灯', measure, 6), '竹编…')
  assert.equal(shortened('竹编', measure, 6), '竹编')
})
