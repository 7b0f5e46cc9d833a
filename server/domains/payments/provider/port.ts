import type { PayMethod, PayOffer, ProviderId } from '#contracts/payments'

/** A try to be started; its id is what the provider knows it by, so starting it again is the same try. */
export interface IntentToStart {
  readonly intentId: string
  readonly method: PayMethod
  readonly amount: number
  readonly currency: string
  readonly title: string
  readonly expiresAt: Date
  /** Where the provider sends its notices. */
  readonly noticeUrl: string
  /** Where the provider sends the buyer back to. */
  readonly backUrl: string
  readonly buyerAddress: string
}

/** Where the money stands, as the provider tells it. */
export type Standing =
  | { readonly state: 'waiting' | 'closed' | 'unknown' }
  | { readonly state: 'failed'; readonly fault: string }
  | {
      readonly state: 'paid'
      readonly providerReference: string
      readonly amount: number
      readonly currency: string
      readonly at: Date
    }

export interface Started {
  readonly standing: Standing
  readonly offer: PayOffer
  readonly providerReference?: string
}

/** One payment service. Every call may take long or fail; none is made inside a transaction. */
export interface Provider {
  readonly id: ProviderId
  readonly methods: readonly PayMethod[]
  start(intent: IntentToStart): Promise<Started>
}
