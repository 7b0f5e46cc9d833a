import { newId } from '#kernel/id'
import type { Dialect, GivenBack, Trade } from './trade.ts'

export type TradeDraft = Omit<Trade, 'id' | 'madeAt' | 'state' | 'paidAt' | 'paid'>
export type RefundDraft = Pick<GivenBack, 'reference' | 'amount' | 'reason' | 'noticeUrl'>

/** Everything the sandbox knows. Each change is told to `keep`, which writes it down. */
export interface Ledger {
  trade(dialect: Dialect, reference: string): Trade | undefined
  tradeById(id: string): Trade | undefined
  make(draft: TradeDraft): Trade
  pay(trade: Trade, what?: { amount: number; currency: string }): void
  close(trade: Trade): void
  refund(dialect: Dialect, reference: string): GivenBack | undefined
  refundById(id: string): GivenBack | undefined
  latest(limit: number): readonly Trade[]
  makeRefund(trade: Trade, draft: RefundDraft): GivenBack
  settleRefund(refund: GivenBack, state: 'confirmed' | 'refused'): void
  /** Paid trades and confirmed refunds of a span, for a statement. */
  movements(dialect: Dialect, from: number, until: number): { trades: Trade[]; refunds: GivenBack[] }
}

export type Entry = { readonly trade: Trade } | { readonly refund: GivenBack }

export function createLedger(keep: (entry: Entry) => void, kept: Iterable<Entry> = []): Ledger {
  const trades = new Map<string, Trade>()
  const byReference = new Map<string, Trade>()
  const refunds = new Map<string, GivenBack>()
  const refundsById = new Map<string, GivenBack>()

  function know(entry: Entry): void {
    if ('trade' in entry) {
      trades.set(entry.trade.id, entry.trade)
      byReference.set(`${entry.trade.dialect} ${entry.trade.reference}`, entry.trade)
      return
    }
    const { refund } = entry
    refunds.set(`${refund.dialect} ${refund.reference}`, refund)
    refundsById.set(refund.id, refund)
  }
  for (const entry of kept) know(entry)

  return {
    trade: (dialect, reference) => byReference.get(`${dialect} ${reference}`),
    tradeById: (id) => trades.get(id),
    make(draft) {
      const trade: Trade = { ...draft, id: newId(), madeAt: Date.now(), state: 'waiting' }
      know({ trade })
      keep({ trade })
      return trade
    },
    pay(trade, what = trade) {
      trade.state = 'paid'
      trade.paidAt = Date.now()
      trade.paid = { amount: what.amount, currency: what.currency, transactionId: `tx_${newId()}` }
      keep({ trade })
    },
    close(trade) {
      trade.state = 'closed'
      keep({ trade })
    },
    refund: (dialect, reference) => refunds.get(`${dialect} ${reference}`),
    refundById: (id) => refundsById.get(id),
    latest: (limit) => [...trades.values()].slice(-limit).reverse(),
    makeRefund(trade, draft) {
      const refund: GivenBack = {
        ...draft,
        id: newId(),
        tradeId: trade.id,
        dialect: trade.dialect,
        askedAt: Date.now(),
        state: 'pending',
      }
      know({ refund })
      keep({ refund })
      return refund
    },
    settleRefund(refund, state) {
      refund.state = state
      refund.settledAt = Date.now()
      keep({ refund })
    },
    movements(dialect, from, until) {
      const isWithin = (at: number | undefined) => at !== undefined && at >= from && at < until
      return {
        trades: [...trades.values()].filter((trade) => trade.dialect === dialect && isWithin(trade.paidAt)),
        refunds: [...refunds.values()].filter(
          (refund) => refund.dialect === dialect && refund.state === 'confirmed' && isWithin(refund.settledAt),
        ),
      }
    },
  }
}
