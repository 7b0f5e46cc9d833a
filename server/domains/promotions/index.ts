import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { saleBooks } from './books/flash-sale.ts'
import { promotionBooks } from './books/promotion.ts'
import { saleRoutes } from './flash-sale/routes.ts'
import { runRoutes } from './flash-sale/run/routes.ts'
import { startSales } from './flash-sale/runtime.ts'
import { promotionRoutes } from './promotion/routes.ts'
import { reactions } from './reactions.ts'

export { findClaims } from './flash-sale/queries.ts'
export { createSale } from './flash-sale/run/create.ts'
export { payClaims, returnClaim, type TakenClaim, takeClaim } from './flash-sale/settle.ts'
export { reading as readingFlashSales } from './flash-sale/tables.ts'
export { findShowSales, type ShowSale } from './show/flash-sales.ts'

import { couponBooks } from './books/coupon.ts'
import { couponRoutes } from './coupon/routes.ts'
import { runtimeOf } from './coupon/runtime.ts'
import { couponBatchRoutes } from './coupon-batch/routes.ts'
import { startClosingDrops } from './coupon-drop/due.ts'
import { couponDropRoutes } from './coupon-drop/routes.ts'
import { promotionsPerson } from './person.ts'

export { findCouponUses } from './books/coupon.ts'
export { claimCoupon } from './coupon/claim.ts'
export { type Cash, checkGrantable, grantCash, grantCoupon } from './coupon/grant.ts'
export { listOwnCoupons } from './coupon/queries.ts'
export { returnCoupons } from './coupon/return.ts'
export { takeBackCoupon } from './coupon/take-back.ts'
export { type CouponUse, useCoupon } from './coupon/use.ts'
export { createCouponBatch } from './coupon-batch/keep.ts'
export { findCouponTerms, readCouponBatch } from './coupon-batch/queries.ts'
export { differences } from './differences.ts'
export type { ActivityPrice, Buyer, HeldCoupon, PriceInput, PriceLine, Promotion } from './price/input.ts'
export { price } from './price/price.ts'
export { type PaidLine, type RefundAsked, refundShare } from './price/refund.ts'
export { type BuyerFacts, describeBuyers, type TellBuyer } from './pricing/buyer-facts.ts'
export { loadPricing, type Pricing } from './pricing/load.ts'
export { findPromotionsOf } from './pricing/product.ts'
export { createPromotion } from './promotion/create.ts'
export { type PromotionUse, returnPromotions, usePromotions } from './promotion/use.ts'
export { removeDemoPromotions } from './remove-demo.ts'
export { findShowDrops } from './show/coupon-drops.ts'
export { reading as readingPromotions } from './tables.ts'

contributeToPeople(promotionsPerson)

export const promotions = {
  name: 'promotions',
  routes: [...promotionRoutes, ...couponBatchRoutes, ...couponRoutes, ...couponDropRoutes, ...saleRoutes, ...runRoutes],
  reactions,
  books: [...promotionBooks, ...couponBooks, ...saleBooks],
  async start(house: House) {
    const stopSales = await startSales(house)
    const stopClosing = startClosingDrops(house)
    return async () => {
      await stopClosing()
      await runtimeOf(house).close()
      await stopSales()
    }
  },
} as const satisfies Domain
