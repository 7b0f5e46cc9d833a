import assert from 'node:assert/strict'
import { test } from 'node:test'

import { plainWord, wordFilter } from './word.ts'

const filter = wordFilter([
  { id: '1', word: '加微信', action: 'refuse' },
  { id: '2', word: 'spam', action: 'shadow' },
  { id: '3', word: '垃圾', action: 'mask' },
  { id: '4', word: 'ass', action: 'refuse' },
  { id: '5', word: 'buy followers', action: 'refuse' },
  { id: '6', word: 'good riddance', action: 'mask' },
  { id: '7', word: '妈妈贷', action: 'refuse' },
])
const verdictOf = (text: string) => filter(text).verdict

test('an innocent line passes unchanged', () => {
  assert.deepEqual(filter('这个杯子多少钱？ class glass bass'), {
    verdict: 'pass',
    text: '这个杯子多少钱？ class glass bass',
    hits: [],
  })
})

for (const [disguise, text] of [
  ['plainly', '请加微信'],
  ['with spaces', '请加 微　信 123'],
  ['with dots and invisible characters', '加.微\u200b-信'],
  ['with repeats', '加加加加微微微信'],
] as const) {
  test(`a Chinese word is found ${disguise}`, () => assert.equal(verdictOf(text), 'refuse'))
}

for (const [disguise, text] of [
  ['in capitals', 'SPAM!'],
  ['full-width', 'ｓｐａｍ'],
  ['letter by letter', 's p a m'],
  ['dotted', 's.p.a.m'],
  ['stretched', 'spaaaaam'],
  ['in Cyrillic look-alikes', 'ѕраm'],
  ['with accents', 'spám'],
  ['in mathematical letters', '𝓼𝓹𝓪𝓶'],
  ['beside Chinese', '都是spam啊'],
] as const) {
  test(`a Latin word is found ${disguise}`, () => assert.equal(verdictOf(text), 'shadow'))
}

test('a Latin word inside another word is not found', () => {
  assert.equal(verdictOf('passage, spammer'), 'pass')
})

test('words of several words keep their order, doubled letters stay doubled', () => {
  assert.equal(verdictOf('want to BUY   followers?'), 'refuse')
  assert.equal(verdictOf('gooood riddance'), 'mask')
  assert.equal(verdictOf('妈妈贷款'), 'refuse')
})

test('a masked word is hidden where it was written, and nothing else', () => {
  assert.equal(filter('这是垃 圾吧，真垃圾').text, '这是* *吧，真**')
})

test('the strictest of several words decides, and all hits are told once', () => {
  const { verdict, hits } = filter('垃圾 spam spam')
  assert.equal(verdict, 'shadow')
  assert.deepEqual(hits.map((hit) => hit.word).sort(), ['spam', '垃圾'])
})

test('a word of only signs filters nothing', () => {
  assert.equal(plainWord('!!!'), '')
  assert.equal(wordFilter([{ id: '1', word: '!!!', action: 'refuse' }])('hello!!!').verdict, 'pass')
})

test('five thousand words cost a line less than a millisecond', () => {
  const many = Array.from({ length: 5000 }, (_, n) => ({
    id: String(n),
    word: `禁词${n}号`,
    action: 'refuse' as const,
  }))
  const crowded = wordFilter(many)
  const line = '主播这个颜色还有货吗，我想要两件，发顺丰可以吗'.repeat(4)
  const started = performance.now()
  for (let round = 0; round < 200; round++) crowded(line)
  assert.ok((performance.now() - started) / 200 < 1)
  assert.equal(crowded(`${line}禁词4999号`).verdict, 'refuse')
})
