export * from './promotions/flash-sale.ts'
export * from './promotions/price.ts'
export * from './promotions/promotion.ts'
export * from './promotions/rule.ts'
