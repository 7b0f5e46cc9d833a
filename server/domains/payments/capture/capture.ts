import type { PayOffer, ProviderId } from '#contracts/payments'

/** Why money that came is not kept: nobody waits for it any more, it was paid before, or it is not what was asked. */
export type Unwanted = 'late' | 'twice' | 'wrong-amount'

/** What a provider says came in for one of our intents. Whoever makes one has checked that it is for our own merchant. */
export interface Success {
  readonly provider: ProviderId
  readonly intentId: string
  readonly providerReference: string
  readonly amount: number
  readonly currency: string
  readonly at: Date
  /** Hash of the account that paid, where the provider tells it. */
  readonly payer?: string
  /** What the provider answered when the try was started, where that is how the money came. */
  readonly started?: { readonly offer: PayOffer; readonly reference: string | undefined }
}

interface Asked {
  readonly state: 'open' | 'paid' | 'closed'
  readonly amount: number
  readonly currency: string
}

/** Why a success cannot be kept, before the payable is asked; undefined when it may be. */
export function unwantedFor(success: Success, asked: Asked): Unwanted | undefined {
  if (success.amount !== asked.amount || success.currency !== asked.currency) return 'wrong-amount'
  if (asked.state === 'paid') return 'twice'
  return asked.state === 'closed' ? 'late' : undefined
}
