import assert from 'node:assert/strict'
import { test } from 'node:test'

import { fold, foldWithOrigin } from './fold.ts'

test('case, width, styled letters, accents and invisible characters make no difference', () => {
  assert.equal(fold('ＡＢＣ１２３'), 'abc123')
  assert.equal(fold('Café CRÈME'), 'cafe creme')
  assert.equal(fold('Cafe\u0301'), 'cafe')
  assert.equal(fold('𝓛𝓪𝓶𝓹'), 'lamp')
  assert.equal(fold('灯\u200b笼\u202e'), '灯笼')
  assert.equal(fold('好，很！'), '好,很!')
})

test('spaces are drawn together, and none stands at an end', () => {
  assert.equal(fold('  夜 市\u3000\n 灯笼 '), '夜 市 灯笼')
  assert.equal(fold(' \u200b '), '')
})

test('what a text holds as written it also holds folded', () => {
  const texts = ['物流很快，Very GOOD！　下次再来 😀👍🏽 ①②', 'Straße ǅungla ﬁne “引号”……', 'İstanbul ſ Ω 한국어 서울']
  for (const written of texts) {
    const text = written.normalize('NFC')
    for (let from = 0; from < text.length; from++) {
      for (let until = from + 1; until <= text.length; until++) {
        const part = text.slice(from, until)
        if (part.isWellFormed()) assert.ok(fold(text).includes(fold(part)), `${text}: ${part}`)
      }
    }
  }
})

test('what was found is marked where it was written', () => {
  const written = '  Ｌamp 灯笼 ﬁne'
  const { text, origin } = foldWithOrigin(written)
  assert.equal(text, 'lamp 灯笼 fine')
  assert.equal(origin.length, text.length)
  assert.equal(written[origin[text.indexOf('灯')] ?? -1], '灯')
  assert.equal(written[origin[text.indexOf('lamp')] ?? -1], 'Ｌ')
  assert.equal(written[origin[text.indexOf('ine')] ?? -1], 'ﬁ')
})
