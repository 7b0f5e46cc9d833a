import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CouponBatch, CouponBatchDraft } from '#contracts/promotions'
import { blank, draftOf, typedOf } from './typed.ts'

const [from, until] = ['2026-06-18T12:00:00.000Z', '2026-07-18T12:00:00.000Z']
const rest = {
  title: { zh: '券' },
  threshold: 50_00,
  perPerson: 2,
  claimsFrom: from,
  scope: {},
  stacking: { group: 'coupon', with: 'none', acrossCoupons: true },
  returnRule: { cancelled: 'always', refunded: 'never', extendDays: 3 },
  isListed: false,
  membersOnly: true,
  total: 100,
} as const satisfies Partial<CouponBatchDraft>

test('a batch that is opened and saved again is the same', () => {
  const drafts: readonly CouponBatchDraft[] = [
    { ...rest, benefit: { kind: 'amount', off: 10_00 }, validity: { kind: 'after-claim', days: 7 } },
    {
      ...rest,
      benefit: { kind: 'percent', basisPoints: 1_000, atMost: 9_90 },
      validity: { kind: 'fixed', from, until },
    },
    { ...rest, benefit: { kind: 'shipping' }, validity: { kind: 'after-claim', days: 1 }, claimsUntil: until },
  ]
  for (const draft of drafts)
    assert.deepEqual(draftOf(typedOf({ ...draft, currency: 'CNY' } as unknown as CouponBatch), 'CNY'), draft)
})

test('what is not complete is no draft', () => {
  const typed = { ...blank(new Date(from)), title: { en: 'Half' } }
  assert.equal(draftOf(typed, 'CNY'), undefined)
  assert.equal(draftOf({ ...typed, off: 5, validity: 'fixed' }, 'CNY'), undefined)
  assert.ok(draftOf({ ...typed, off: 5 }, 'CNY'))
})
