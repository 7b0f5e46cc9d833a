/** A payment as the sandbox keeps it: the provider's side of one of the shop's intents. */
export interface Trade {
  readonly id: string
  readonly dialect: Dialect
  /** What the shop calls it; unique for a dialect, so that making it again is the same trade. */
  readonly reference: string
  readonly method: string
  readonly amount: number
  readonly currency: string
  readonly title: string
  readonly noticeUrl: string
  readonly backUrl: string
  /** The account that pays, where it is known beforehand; else every trade has one of its own. */
  readonly payer?: string | undefined
  readonly madeAt: number
  readonly expiresAt: number
  state: 'waiting' | 'paid' | 'closed'
  paidAt?: number
  /** What was really paid, which a misbehaving sandbox lets differ from what was asked. */
  paid?: { readonly amount: number; readonly currency: string; readonly transactionId: string }
}

export type Dialect = 'own' | 'stripe' | 'wechat' | 'alipay'

export interface GivenBack {
  readonly id: string
  readonly tradeId: string
  readonly dialect: Dialect
  readonly reference: string
  readonly amount: number
  readonly reason: string
  readonly noticeUrl?: string
  readonly askedAt: number
  state: 'pending' | 'confirmed' | 'refused'
  settledAt?: number
}
