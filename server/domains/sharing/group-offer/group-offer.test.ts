import assert from 'node:assert/strict'
import { test } from 'node:test'

import { checkTerms, stateAt, termsOf } from './group-offer.ts'

const noon = new Date('2026-06-18T12:00:00Z')
const red = { productId: 'p', price: 100, isOnSale: true }
const variants = new Map([
  ['red', red],
  ['blue', red],
  ['other', { ...red, productId: 'q' }],
  ['gone', { ...red, isOnSale: false }],
])
const terms = (steps: number[], ...items: [string, number[]][]) =>
  termsOf({ steps, windowMinutes: 60, items: items.map(([variantId, prices]) => ({ variantId, prices })) }, noon)

test('steps rise, prices fall, and together is cheaper than alone', () => {
  assert.equal(checkTerms(terms([2, 4], ['red', [90, 80]], ['blue', [95, 95]]), variants), red)
  const refused = (bad: ReturnType<typeof terms>, code: string, field: string) =>
    assert.throws(
      () => checkTerms(bad, variants),
      (error: { code: string; details: { field: string } }) => {
        assert.deepEqual([error.code, error.details.field], [code, field])
        return true
      },
    )
  refused(terms([4, 2], ['red', [90, 80]]), 'sharing.bad-steps', 'steps')
  refused(terms([2, 2], ['red', [90, 80]]), 'sharing.bad-steps', 'steps')
  refused(terms([2, 4], ['red', [80, 90]]), 'sharing.bad-prices', 'items.0.prices')
  refused(terms([2, 4], ['red', [80]]), 'sharing.bad-prices', 'items.0.prices')
  refused(terms([2], ['red', [0]]), 'sharing.bad-prices', 'items.0.prices')
  refused(terms([2], ['red', [100]]), 'sharing.not-cheaper', 'items.0.prices')
  refused(terms([2], ['red', [90]], ['red', [90]]), 'sharing.many-products', 'items.1.variantId')
  refused(terms([2], ['red', [90]], ['other', [90]]), 'sharing.many-products', 'items.1.variantId')
  refused(terms([2], ['gone', [90]]), 'sharing.not-for-sale', 'items.0.variantId')
  refused({ ...terms([2], ['red', [90]]), endsAt: noon }, 'sharing.ends-before-start', 'endsAt')
})

test('schedules follow the clock, drafts and ends do not', () => {
  const span = { startsAt: noon, endsAt: new Date(noon.getTime() + 10) }
  const at = (state: 'draft' | 'active' | 'paused' | 'ended', ms: number) =>
    stateAt({ state, ...span }, new Date(noon.getTime() + ms))
  assert.deepEqual(
    [at('active', -1), at('active', 0), at('active', 10), at('paused', 0), at('draft', 0), at('ended', 0)],
    ['scheduled', 'running', 'ended', 'paused', 'draft', 'ended'],
  )
})
