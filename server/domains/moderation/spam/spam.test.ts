import assert from 'node:assert/strict'
import { test } from 'node:test'

import { type Said, spamReason } from './spam.ts'

const now = new Date('2026-06-18T12:00:00Z')
const said = (text: string, secondsAgo: number, shadowed = false): Said => ({
  text,
  at: new Date(now.getTime() - secondsAgo * 1000),
  shadowed,
})

test('somebody may say a thing three times a minute, not four', () => {
  const twice = [said('666', 40), said('666', 20)]
  assert.equal(spamReason('666', twice, now), undefined)
  assert.equal(spamReason('666', [...twice, said('6 6 6', 5)], now), 'repeat')
})

test('changing a letter of a long line does not make it another', () => {
  const before = [1, 2, 3].map((n) => said(`加群领取优惠券每天都有好货等你来抢${n}`, n * 10))
  assert.equal(spamReason('加群领取优惠券每天都有好货等你来抢！！', before, now), 'repeat')
  assert.equal(spamReason('这件外套有没有黑色的大码，多少钱呀', before, now), undefined)
})

test('what was said a minute ago no longer counts', () => {
  assert.equal(spamReason('666', [said('666', 60), said('666', 61), said('666', 90)], now), undefined)
})

test('nine lines within ten seconds are a burst', () => {
  const lines = Array.from({ length: 8 }, (_, n) => said(`line number ${n} of ${n * 7}`, n))
  assert.equal(spamReason('another', lines.slice(0, 7), now), undefined)
  assert.equal(spamReason('another', lines, now), 'burst')
})

test('after three shadowed lines the rest of the minute is shadowed too', () => {
  const before = [said('a', 30, true), said('b', 20, true), said('c', 10, true)]
  assert.equal(spamReason('something new', before, now), 'known')
})

test('lines of signs only are compared as they are', () => {
  assert.equal(spamReason('!!!', [said('???', 3), said('???', 2), said('???', 1)], now), undefined)
  assert.equal(spamReason('???', [said('???', 3), said('???', 2), said('???', 1)], now), 'repeat')
})
