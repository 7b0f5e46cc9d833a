/** Money that comes in and goes back: payments, the ways to pay, refunds. */
export * from './payments/payment.ts'
