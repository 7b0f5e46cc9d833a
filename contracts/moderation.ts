export * from './moderation/order.ts'
export * from './moderation/rule.ts'
export * from './moderation/screening.ts'
