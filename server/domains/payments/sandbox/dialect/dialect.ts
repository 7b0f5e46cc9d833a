import type { Answerer } from '../ask.ts'
import type { GivenBack, Trade } from '../trade/trade.ts'

/** What is changed about a notice to see whether the shop notices. */
export interface Twist {
  readonly isForged?: boolean
  readonly merchant?: string
  readonly currency?: string
}

/** A notice, ready to be sent. */
export interface Letter {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One provider's way of being asked and of telling. */
export interface Dialect {
  readonly answer: Answerer
  /** Tells that a trade is paid, whether or not it is. */
  tradeNotice(trade: Trade, twist: Twist): Letter
  refundNotice(refund: GivenBack, trade: Trade, twist: Twist): Letter | undefined
}

/** What a notice says came in: what was paid, or for a forger what would have been. */
export function claimed(trade: Trade, twist: Twist) {
  const paid = trade.paid ?? { amount: trade.amount, currency: trade.currency, transactionId: `tx_${trade.id}` }
  return { ...paid, currency: twist.currency ?? paid.currency, at: trade.paidAt ?? Date.now() }
}
