import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TSchema } from 'typebox'
import { CouponBatch, CouponBatchDraft, Promotion, PromotionDraft } from '#contracts/promotions'
import { randomFrom } from '#platform/streaming/test/samples'
import { sampleOf } from '#test/world/sample'
import { draftOf as batchDraftOf, typedOf as typedBatchOf } from '../coupon/typed.ts'
import { draftOf, typedOf } from '../promotion/typed.ts'

const currencies = ['CNY', 'JPY', 'KWD']
const seeds = Array.from({ length: 600 }, (_, seed) => seed)

/** The part of a kept rule that its editor sends back. */
function sentOf(kept: object, draft: { readonly properties: Readonly<Record<string, TSchema>> }): object {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => key in draft.properties))
}

/** A switch that is off and one that is absent are the same rule. */
function meaning(rule: unknown): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value) => (value === false && optional.has(key) ? undefined : value)))
}
const optional = new Set(['repeats', 'onActivityPrice', 'notOnMemberPrice'])

/** 每满 that the house refuses to keep: of many steps, of a percentage, or times of what does not repeat. */
function isContradicting({ benefit }: Promotion): boolean {
  if (benefit.kind !== 'threshold') return false
  const [step, ...more] = benefit.steps
  if (benefit.repeats) return more.length > 0 || !step || !('off' in step)
  return benefit.maxTimes !== undefined
}

test('every promotion that the house can keep is the same after it was opened and saved', () => {
  let seen = 0
  for (const seed of seeds) {
    const random = randomFrom(seed)
    const currency = currencies[seed % currencies.length] ?? ''
    // Half of them have every field that there is.
    const drawn = sampleOf(Promotion, random, seed % 2 ? 1 : 0.5) as Promotion
    const kept = { ...drawn, title: { zh: '满减', ...drawn.title }, currency }
    if (isContradicting(kept)) continue
    seen += 1
    assert.deepEqual(meaning(draftOf(typedOf(kept), currency)), meaning(sentOf(kept, PromotionDraft)), `seed ${seed}`)
  }
  assert.ok(seen > seeds.length / 2)
})

test('every batch of coupons that the house can keep is the same after it was opened and saved', () => {
  for (const seed of seeds) {
    const currency = currencies[seed % currencies.length] ?? ''
    const drawn = sampleOf(CouponBatch, randomFrom(seed), seed % 2 ? 1 : 0.5) as CouponBatch
    const kept = { ...drawn, title: { zh: '券', ...drawn.title }, currency, threshold: Math.abs(drawn.threshold) }
    assert.deepEqual(
      meaning(batchDraftOf(typedBatchOf(kept), currency)),
      meaning(sentOf(kept, CouponBatchDraft)),
      `seed ${seed}`,
    )
  }
})
