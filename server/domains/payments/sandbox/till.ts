import type { Dialect, Twist } from './dialect/dialect.ts'
import { happens, type Mischief } from './mischief.ts'
import type { Outbox } from './notice/outbox.ts'
import type { Ledger, RefundDraft, TradeDraft } from './trade/ledger.ts'
import type { Dialect as DialectName, GivenBack, Trade } from './trade/trade.ts'

/** Money that went back is confirmed after so long, as banks take their time. */
const refundMs = 150

/** Where trades are made, paid, closed and given back, with whatever mischief the day brings. */
export interface Till {
  readonly ledger: Ledger
  /** Where Stripe's events go: at Stripe that is set once for a shop, not with each session. */
  readonly endpoint: { url: string }
  make(draft: TradeDraft): Trade
  /** False when it can no longer be paid. */
  pay(trade: Trade): boolean
  close(trade: Trade): void
  /** The refund of this reference; `refused` at once when the day is bad. */
  giveBack(trade: Trade, draft: RefundDraft): GivenBack
}

export interface TillParts {
  readonly ledger: Ledger
  readonly outbox: Outbox
  readonly mischief: () => Mischief
  readonly dialects: () => Readonly<Record<DialectName, Dialect>>
}

export function createTill({ ledger, outbox, mischief, dialects }: TillParts): Till {
  function twist(): Twist {
    const { wrongMerchant, wrongCurrency } = mischief()
    return {
      ...(happens(wrongMerchant) && { merchant: 'somebody-else' }),
      ...(happens(wrongCurrency) && { currency: 'XTS' }),
    }
  }
  return {
    ledger,
    endpoint: { url: '' },
    make(draft) {
      const known = ledger.trade(draft.dialect, draft.reference)
      if (known) return known
      const trade = ledger.make(draft)
      if (happens(mischief().forge) && trade.noticeUrl)
        outbox.postForged(trade.noticeUrl, dialects()[trade.dialect].tradeNotice(trade, { isForged: true }))
      return trade
    },
    pay(trade) {
      const mayPay = trade.state === 'waiting' || (trade.state === 'closed' && mischief().payAfterClose)
      if (!mayPay) return trade.state === 'paid'
      const amount = happens(mischief().wrongAmount) ? Math.max(1, Math.floor(trade.amount / 2)) : trade.amount
      ledger.pay(trade, { amount, currency: trade.currency })
      if (trade.noticeUrl) outbox.post(trade.noticeUrl, dialects()[trade.dialect].tradeNotice(trade, twist()))
      return true
    },
    close(trade) {
      if (trade.state === 'waiting') ledger.close(trade)
    },
    giveBack(trade, draft) {
      const known = ledger.refund(trade.dialect, draft.reference)
      if (known && known.state !== 'refused') return known
      const refund = known ?? ledger.makeRefund(trade, draft)
      if (happens(mischief().refuseRefunds)) {
        ledger.settleRefund(refund, 'refused')
        return refund
      }
      refund.state = 'pending'
      setTimeout(() => {
        ledger.settleRefund(refund, 'confirmed')
        const letter = dialects()[trade.dialect].refundNotice(refund, trade, twist())
        const url = refund.noticeUrl ?? trade.noticeUrl
        if (letter && url) outbox.post(url, letter)
      }, refundMs).unref()
      return refund
    },
  }
}
