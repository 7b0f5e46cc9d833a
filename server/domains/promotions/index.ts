import './facts.ts'

import type { Domain } from '#platform/domain'
import { promotionRoutes } from './promotion/routes.ts'

export type { ActivityPrice, Buyer, HeldCoupon, PriceInput, PriceLine, Promotion } from './price/input.ts'
export { price } from './price/price.ts'
export { type PaidLine, type RefundAsked, refundShare } from './price/refund.ts'
export { type BuyerFacts, describeBuyers, type TellBuyer } from './pricing/buyer-facts.ts'
export { loadPricing, type Pricing } from './pricing/load.ts'
export { findPromotionsOf } from './pricing/product.ts'
export { createPromotion } from './promotion/create.ts'
export { type PromotionUse, returnPromotions, usePromotions } from './promotion/use.ts'

export const promotions = {
  name: 'promotions',
  routes: [...promotionRoutes],
} as const satisfies Domain
