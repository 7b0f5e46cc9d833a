import assert from 'node:assert/strict'
import { test } from 'node:test'

import { blank, blankPrize, draftOf, typedOf } from './draft.ts'

const whole = { ...blank, title: ' 抽一壶茶 ', prizes: [{ ...blankPrize('product'), variantId: 'v', productId: 'p' }] }

test('a draw can be sent once it has a title and at least one prize that is chosen', () => {
  assert.equal(draftOf(blank), undefined)
  assert.equal(draftOf({ ...whole, title: ' ' }), undefined)
  assert.equal(draftOf({ ...whole, prizes: [blankPrize('product')] }), undefined)
  assert.equal(draftOf({ ...whole, prizes: [blankPrize('coupon')] }), undefined)
  assert.equal(draftOf({ ...whole, prizes: [{ ...blankPrize('points'), points: 0 }] }), undefined)
  assert.equal(draftOf({ ...whole, prizes: [{ ...blankPrize('points'), quantity: 0 }] }), undefined)
  const draft = draftOf(whole)
  assert.deepEqual(draft?.prizes, [{ kind: 'product', variantId: 'v', quantity: 1 }])
  assert.equal(draft?.title, '抽一壶茶')
})

test('only the conditions that are chosen are sent, with what was typed for them', () => {
  const kinds = ['follow', 'phrase', 'watch', 'fan-level', 'bought'] as const
  assert.equal(draftOf({ ...whole, kinds, phrase: ' ' }), undefined)
  assert.deepEqual(draftOf({ ...whole, kinds, phrase: ' 好茶 ', minutes: 5, level: 3 })?.conditions, [
    { kind: 'follow' },
    { kind: 'phrase', phrase: '好茶' },
    { kind: 'watch', minutes: 5 },
    { kind: 'fan-level', level: 3 },
    { kind: 'bought' },
  ])
  assert.deepEqual(draftOf({ ...whole, kinds: [] })?.conditions, [])
})

test('a time at which it opens by itself goes along; without one somebody opens it', () => {
  assert.equal(draftOf({ ...whole, opensAt: '2026-06-18T20:00:00Z' })?.opensAt, '2026-06-18T20:00:00.000Z')
  assert.ok(!('opensAt' in (draftOf(whole) ?? {})))
})

test('a draft that is taken up again and sent unchanged is the same', () => {
  const draft = {
    title: '抽一壶茶',
    conditions: [
      { kind: 'phrase', phrase: '好茶' },
      { kind: 'watch', minutes: 5 },
      { kind: 'fan-level', level: 3 },
    ],
    guestsMay: true,
    prizes: [
      { kind: 'product', variantId: 'v', quantity: 2 },
      { kind: 'coupon', batchId: 'b', quantity: 3 },
      { kind: 'points', points: 7, quantity: 4 },
    ],
    countdownSeconds: 60,
    ifShowEnds: 'cancel',
    claimHours: 24,
    redraws: 2,
    opensAt: '2026-06-18T20:00:00.000Z',
  } as const
  const typed = typedOf(draft as unknown as Parameters<typeof typedOf>[0], () => 'p')
  assert.equal(typed.prizes[0]?.productId, 'p')
  assert.deepEqual(draftOf(typed), draft)
})
