import type { CouponChoice } from '#contracts/orders'
import type { Coupon } from '#contracts/promotions'
import { listOwnCoupons, loadPricing, readingPromotions } from '#domains/promotions/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import type { DrawnUp } from './draw-up.ts'
import { priceOf } from './pricing.ts'

/** So many coupons are looked at beside a basket, those that expire first. */
const mostShown = 50

/** The buyer's coupons that can be used now or later, whatever the basket is. */
export async function findOwnCoupons(db: Database, buyer: Actor, now: Date): Promise<readonly Coupon[]> {
  return (await listOwnCoupons(readingPromotions(db), buyer.id, { limit: mostShown }, now)).items
}

/** The buyer's coupons beside this basket: what each saves by itself, or in a word why it cannot be used. */
export async function couponChoices(
  db: Database,
  buyer: Actor,
  drawn: DrawnUp,
  items: readonly Coupon[],
): Promise<CouponChoice[]> {
  const { pricing, sound, way } = drawn
  const { now, currency } = pricing
  if (items.length === 0) return []
  const couponIds = items.map(({ id }) => id)
  const { coupons } = await loadPricing(db, { personId: buyer.id, now, couponIds, known: { orders: pricing.buyer } })
  const without = priceOf({ ...pricing, coupons: [] }, sound, way).total
  const chosen = new Set(pricing.coupons.map(({ id }) => id))
  return items.map(({ id: couponId, title, validUntil }) => {
    const priced = priceOf({ ...pricing, coupons: coupons.filter(({ id }) => id === couponId) }, sound, way)
    const saves = without - priced.total
    const step = priced.trace.find(({ sourceId }) => sourceId === couponId)
    const missing = step?.values.missing
    return present({
      couponId,
      title,
      isChosen: chosen.has(couponId),
      saves: saves > 0 ? { amount: saves, currency } : undefined,
      trouble: saves > 0 ? undefined : (step?.code ?? 'over'),
      missing: missing === undefined ? undefined : { amount: missing, currency },
      endsAt: validUntil,
    })
  })
}
