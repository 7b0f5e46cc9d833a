import type { IncomingHttpHeaders } from 'node:http'

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
  /** Who pays inside WeChat, as its own sign-in tells it; for `jsapi` only. */
  readonly openId?: string | undefined
}

export interface IntentRef {
  readonly intentId: string
  /** What the provider called it, when it told. */
  readonly providerReference: string | undefined
}

/** Where the money stands, as the provider tells it. `unknown` when it never heard of the try. */
export type Standing =
  | { readonly state: 'waiting' | 'closed' | 'unknown' }
  | { readonly state: 'failed'; readonly fault: string }
  | Paid

export interface Paid {
  readonly state: 'paid'
  readonly providerReference: string
  readonly amount: number
  readonly currency: string
  readonly at: Date
  /**
   * The account that paid, where the provider tells it: WeChat's openid, Alipay's buyer. Beyond `provider/payer.ts` only as a
   * keyed hash.
   */
  readonly payer?: string
}

export interface Started {
  readonly standing: Standing
  readonly offer: PayOffer
  readonly providerReference?: string
}

export interface RefundToSend {
  readonly refundId: string
  readonly intentId: string
  /** What the provider calls the money that came in. */
  readonly captureReference: string
  readonly captured: number
  readonly amount: number
  readonly currency: string
  readonly reason: string
  /** Counts from 1; a refund that was refused is tried again as another attempt. */
  readonly attempt: number
  readonly noticeUrl: string | undefined
  readonly providerReference: string | undefined
}

/** Where a refund stands. `unknown` when the provider never heard of it: it is sent again. */
export type RefundStanding =
  | { readonly state: 'unknown' }
  | { readonly state: 'pending'; readonly providerReference?: string }
  | { readonly state: 'confirmed'; readonly at: Date; readonly providerReference?: string }
  | { readonly state: 'refused'; readonly fault: string }

export interface RawNotice {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly receivedAt: Date
}

/** A notice that is truly the provider's. What it says is checked again before anything follows from it. */
export interface Notice {
  /** The provider's own number of it; the same again is the same notice. */
  readonly noticeId: string
  /** Whom it is for; another than the provider's own is not ours. */
  readonly merchant: string
  readonly about:
    | { readonly kind: 'intent'; readonly intentId: string; readonly standing: Standing }
    | { readonly kind: 'refund'; readonly refundId: string; readonly standing: RefundStanding }
    | { readonly kind: 'other'; readonly name: string }
}

/** Why a notice is not the provider's: a changed byte, a foreign key, a time outside the window. */
export class BadNotice extends Error {
  override name = 'BadNotice'
}

export interface NoticeAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** One line of a day's statement, in the provider's own words for what we know by our id. */
export interface StatementLine {
  readonly kind: 'capture' | 'refund'
  /** What the provider calls it: that of the capture, or that of the refund. */
  readonly reference: string
  /** Our intent's or refund's id, when the statement has it. */
  readonly ourId: string | undefined
  readonly amount: number
  readonly currency: string
}

/**
 * The provider cannot be asked, or says no. `silent` may be tried again as it is; `refused` will be refused again.
 */
export class ProviderFault extends Error {
  override name = 'ProviderFault'
  readonly kind: 'silent' | 'refused'

  constructor(kind: 'silent' | 'refused', message: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
  }
}

/** One payment service. Every call may take long or fail with a ProviderFault; none is made inside a transaction. */
export interface Provider {
  readonly id: ProviderId
  readonly methods: readonly PayMethod[]
  readonly merchant: string
  /** Currencies it takes; all when absent. */
  readonly currencies?: readonly string[]
  /** Offset from UTC in which its statement's days begin and end. */
  readonly dayStartsAt: `${'+' | '-'}${string}:${string}`
  start(intent: IntentToStart): Promise<Started>
  query(intent: IntentRef): Promise<Standing>
  /** Asks it to take nothing more, and says where the money stands after that: it may have been too late. */
  close(intent: IntentRef): Promise<Standing>
  refund(refund: RefundToSend): Promise<RefundStanding>
  queryRefund(refund: RefundToSend): Promise<RefundStanding>
  /** Verifies a notice on its raw body; throws BadNotice. Asks nobody. */
  readNotice(notice: RawNotice): Notice
  answerNotice(isTaken: boolean): NoticeAnswer
  /** All that came in and went back on a day, `2026-11-25`. */
  statement(day: string): Promise<readonly StatementLine[]>
  /** Asks something harmless that only works with right keys. */
  test(): Promise<void>
}
