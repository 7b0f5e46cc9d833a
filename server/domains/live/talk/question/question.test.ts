import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findSame, isQuestion, likeness, shapeOf } from './question.ts'

test('lines that ask are told from lines that do not', () => {
  const questions = [
    '这个多少钱',
    '有没有黑色的',
    '包邮吗',
    '什么时候发货？',
    'how much is it',
    'Is it washable?',
    '能不能便宜点',
  ]
  const others = ['666', '主播好美', '已拍', 'love it', '谢谢主播', '来了', '?']
  for (const text of questions) assert.ok(isQuestion(text), text)
  for (const text of others) assert.ok(!isQuestion(text), text)
})

for (const [one, other] of [
  ['这个多少钱', '请问多少钱呀？'],
  ['有没有黑色的', '主播，有没有黑色啊'],
  ['什么时候发货', '请问什么时候可以发货呢？'],
  ['How much is it?', 'how much please'],
] as const) {
  test(`“${one}” and “${other}” are one question`, () => {
    assert.ok(likeness(shapeOf(one), shapeOf(other)) >= 0.5)
  })
}

for (const [one, other] of [
  ['这个多少钱', '什么时候发货'],
  ['有没有黑色的', '有没有大码'],
  ['How much is it?', 'How long is the cable?'],
  ['包邮吗', '能退货吗'],
] as const) {
  test(`“${one}” and “${other}” are two questions`, () => {
    assert.ok(likeness(shapeOf(one), shapeOf(other)) < 0.5)
  })
}

test('the same words about two products are two questions', () => {
  const known = [{ shape: shapeOf('多少钱'), productId: 'tea' }]
  assert.equal(findSame(shapeOf('多少钱'), 'cup', known), undefined)
  assert.equal(findSame(shapeOf('多少钱'), 'tea', known), known[0])
  assert.equal(findSame(shapeOf('多少钱'), undefined, known), known[0])
})
