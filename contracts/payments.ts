/** Money that comes in and goes back: payments, the ways to pay, refunds, providers, reconciliation. */
export * from './payments/books.ts'
export * from './payments/payment.ts'
export * from './payments/provider.ts'
export * from './payments/reconciliation.ts'
