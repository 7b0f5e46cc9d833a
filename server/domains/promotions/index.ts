import type { Domain } from '#platform/domain'

export type { ActivityPrice, Buyer, HeldCoupon, PriceInput, PriceLine, Promotion } from './price/input.ts'
export { price } from './price/price.ts'
export { type PaidLine, type RefundAsked, refundShare } from './price/refund.ts'

export const promotions = {
  name: 'promotions',
} as const satisfies Domain
