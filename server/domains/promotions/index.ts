import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { eraseSales, exportSales, mergeSales } from './flash-sale/person.ts'
import { saleRoutes } from './flash-sale/routes.ts'
import { runRoutes } from './flash-sale/run-routes.ts'
import { startSales } from './flash-sale/runtime.ts'
import { promotionRoutes } from './promotion/routes.ts'
import { reactions } from './reactions.ts'

export { createSale } from './flash-sale/create.ts'
export { findClaims } from './flash-sale/queries.ts'
export { payClaims, returnClaim, type TakenClaim, takeClaim } from './flash-sale/settle.ts'
export { reading as readingFlashSales } from './flash-sale/tables.ts'
export type { ActivityPrice, Buyer, HeldCoupon, PriceInput, PriceLine, Promotion } from './price/input.ts'
export { price } from './price/price.ts'
export { type PaidLine, type RefundAsked, refundShare } from './price/refund.ts'
export { type BuyerFacts, describeBuyers, type TellBuyer } from './pricing/buyer-facts.ts'
export { loadPricing, type Pricing } from './pricing/load.ts'
export { findPromotionsOf } from './pricing/product.ts'
export { createPromotion } from './promotion/create.ts'
export { type PromotionUse, returnPromotions, usePromotions } from './promotion/use.ts'

contributeToPeople({ domain: 'promotions', merge: mergeSales, export: exportSales, erase: eraseSales })

export const promotions = {
  name: 'promotions',
  routes: [...promotionRoutes, ...saleRoutes, ...runRoutes],
  reactions,
  async start(house: House) {
    return startSales(house)
  },
} as const satisfies Domain
