import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Benefit, Promotion } from '#contracts/promotions'
import { blank, draftOf, typedOf } from './typed.ts'

const startsAt = '2026-06-18T12:00:00.000Z'
const kept = (benefit: Benefit) =>
  ({
    title: { zh: '满减' },
    currency: 'CNY',
    benefit,
    conditions: { isNew: true },
    scope: { tags: ['tea'] },
    stacking: { group: 'promotion', with: ['coupon'], acrossCoupons: false },
    priority: 3,
    startsAt,
    usesLimit: 10,
  }) as unknown as Promotion

test('a promotion that is opened and saved again is the same, whatever it gives', () => {
  const benefits: readonly Benefit[] = [
    { kind: 'threshold', by: 'amount', steps: [{ from: 300_00, off: 40_00 }], repeats: true },
    {
      kind: 'threshold',
      by: 'quantity',
      steps: [
        { from: 2, basisPoints: 1_250 },
        { from: 3, off: 9_90 },
      ],
    },
    { kind: 'percent', basisPoints: 1_500 },
    { kind: 'amount', off: 5_00, per: 'piece' },
    { kind: 'amount', off: 5_00, per: 'order' },
    { kind: 'unit-percent', basisPoints: 500 },
    { kind: 'unit-price', prices: [{ variantId: 'v', price: 0 }] },
  ]
  for (const benefit of benefits) {
    const draft = draftOf(typedOf(kept(benefit)), 'CNY')
    const { currency: _, ...rest } = kept(benefit)
    assert.deepEqual(draft, rest)
  }
})

test('what is not complete is no draft', () => {
  const typed = { ...blank(new Date(startsAt)), title: { en: 'Half' } }
  assert.equal(draftOf(typed, 'CNY'), undefined)
  assert.equal(draftOf({ ...typed, kind: 'percent', percent: 0 }, 'CNY'), undefined)
  assert.equal(draftOf({ ...typed, kind: 'order', off: 5, title: {} }, 'CNY'), undefined)
  assert.ok(draftOf({ ...typed, kind: 'order', off: 5 }, 'CNY'))
})
