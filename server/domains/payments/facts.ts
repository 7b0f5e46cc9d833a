import type { ProviderId } from '#contracts/payments'

interface PaymentFact {
  paymentId: string
  payable: { kind: string; id: string }
  buyerId: string
  amount: number
  currency: string
}

declare module '#platform/facts' {
  interface Facts {
    'payments.opened': PaymentFact
    'payments.paid': PaymentFact & { provider: ProviderId; captureId: string }
    'payments.closed': PaymentFact & { reason: 'cancelled' | 'expired' }
    /** Money came that nobody waits for; it goes back by itself. */
    'payments.capture-unwanted': PaymentFact & {
      provider: ProviderId
      captureId: string
      reason: 'late' | 'twice' | 'wrong-amount'
    }
    /** A notice that is not followed: forged, replayed, for somebody else, of another amount. Forged ones have no number. */
    'payments.notice-rejected': { provider: ProviderId; reason: string; noticeId?: string }
    'payments.provider-changed': { provider: ProviderId; mode: 'sandbox' | 'live'; isOffered: boolean }
    'payments.refund-asked': RefundFact
    'payments.refunded': RefundFact
    /** The provider refused it; the money is still owed and service has to find a way. */
    'payments.refund-failed': RefundFact & { fault: string }
  }
}

interface RefundFact {
  refundId: string
  paymentId: string
  payable: { kind: string; id: string }
  amount: number
  currency: string
}
