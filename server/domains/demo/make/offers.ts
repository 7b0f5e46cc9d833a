import { createCouponBatch, createPromotion } from '#domains/promotions/index'
import type { House } from '#platform/house'
import { system } from '#platform/work'
import { demoCoupons, demoPromotions } from '../content/offers.ts'

/** Makes what runs in the demo's shop and what can be claimed, from now on. */
export async function makeOffers(house: House): Promise<void> {
  await house.perform(system, async (work) => {
    const now = work.now.toISOString()
    for (const promotion of demoPromotions) await createPromotion(work, { ...promotion, startsAt: now }, true)
    for (const coupon of demoCoupons) await createCouponBatch(work, { ...coupon, claimsFrom: now }, true)
  })
}
