import assert from 'node:assert/strict'
import { test } from 'node:test'

import { askGrams, gramsOf, normalise } from './grams.ts'

function finds(words: string, text: string): boolean | undefined {
  const asked = askGrams(words)
  const grams = new Set(gramsOf(text))
  return asked?.grams.every((gram) => grams.has(gram)) && asked.runs.every((run) => normalise(text).includes(run))
}

test('Chinese is found by one character, by two, and by a longer run', () => {
  for (const words of ['红', '连衣', '红色连衣裙', '色连']) assert.ok(finds(words, '新款红色连衣裙'), words)
  assert.ok(!finds('裙连', '新款红色连衣裙'))
})

test('pairs that only stand apart do not make a longer run', () => {
  assert.ok(!finds('口红套', '口红礼盒 红套装'))
})

test('English is found by the beginning of its words, in any case and order', () => {
  for (const words of ['vars', 'TOP classic', 'varsity']) assert.ok(finds(words, 'Classic Varsity Top'), words)
  assert.ok(!finds('arsity', 'Classic Varsity Top'))
})

test('both languages, codes and full-width letters are found together', () => {
  assert.ok(finds('ＳＫＵ 12', '口红 SKU-12-RED'))
  assert.ok(finds('口红 red', '口红 SKU-12-RED'))
  assert.ok(finds('iphone壳', 'iPhone壳'))
})

test('a word longer than what is indexed is still told from another with the same beginning', () => {
  assert.ok(finds('pneumonoultramicroscopic', 'Pneumonoultramicroscopicsilico'))
  assert.ok(!finds('pneumonoultramicroscopix', 'Pneumonoultramicroscopicsilico'))
})

test('words without a letter or digit ask for nothing', () => {
  assert.equal(askGrams(' -- !! '), undefined)
})
