import assert from 'node:assert/strict'
import { test } from 'node:test'

import { isPaidFor, maskName, meanOf, wholeDays, wilson } from './review.ts'

test('the lower bound is what the tables of Wilson’s interval say', () => {
  for (const [helpful, votes, bound] of [
    [0, 0, 0],
    [1, 1, 0.2065],
    [5, 10, 0.2366],
    [90, 100, 0.8256],
    [0, 10, 0],
  ] as const)
    assert.ok(Math.abs(wilson(helpful, votes) - bound) < 0.0002, `${helpful} of ${votes}: ${wilson(helpful, votes)}`)
})

test('many votes outweigh few of the same share, and one helpful vote does not beat fifty of sixty', () => {
  assert.ok(wilson(80, 100) > wilson(8, 10))
  assert.ok(wilson(50, 60) > wilson(1, 1))
  assert.ok(wilson(6, 10) > wilson(5, 10))
})

test('a masked name keeps its first and last letter, whatever letters are', () => {
  for (const [name, masked] of [
    ['林小满', '林***满'],
    ['Mei', 'M***i'],
    ['李', '李***'],
    ['👩‍🚀 Ann', '👩***n'],
    ['', '***'],
  ] as const)
    assert.equal(maskName(name), masked)
})

test('money for stars is seen through spaces and signs; ordinary praise is not money', () => {
  for (const text of [
    '亲，好评返现5元哦',
    '好 评 返 现',
    '五星晒图领红包',
    'They gave me a gift card for 5-star',
    '收到一张好评卡',
    'They paid me for this review',
  ])
    assert.ok(isPaidFor(text), text)
  for (const text of [
    '好评！质量很好，下次还来',
    '给个五星，快递也快',
    '退货以后钱很快返回来了',
    '好评如潮',
    'Five stars from me',
  ])
    assert.ok(!isPaidFor(text), text)
})

test('means have one digit, days are whole ones', () => {
  assert.equal(meanOf(14, 3), 4.7)
  const day = 86_400_000
  assert.equal(wholeDays(new Date(0), new Date(3 * day - 1)), 2)
  assert.equal(wholeDays(new Date(day), new Date(0)), 0)
})
