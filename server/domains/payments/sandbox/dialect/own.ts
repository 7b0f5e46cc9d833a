import { createHmac, timingSafeEqual } from 'node:crypto'

import { newId } from '#kernel/id'
import { type Ask, jsonReply, type Reply } from '../ask.ts'
import type { Till } from '../till.ts'
import type { GivenBack, Trade } from '../trade/trade.ts'
import { claimed, type Dialect, type Twist } from './dialect.ts'

export const ownMerchant = 'nightmarket'

interface Wish {
  readonly reference: string
  readonly method: string
  readonly amount: number
  readonly currency: string
  readonly title: string
  readonly noticeUrl: string
  readonly backUrl: string
  readonly expiresAt: number
}

/** Whether a request to the sandbox carries the key that only the shop has. */
export function holdsKey(ask: Ask, key: string): boolean {
  const given = Buffer.from(String(ask.headers['x-sandbox-key'] ?? ''))
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key))
}

/**
 * The sandbox's own way: JSON, the shared key in a header, notices signed as Stripe signs them. `instant` trades are paid as
 * they are made.
 */
export function ownDialect(till: Till, key: string): Dialect {
  return {
    answer(ask) {
      const [, root, noun, reference = '', verb] = ask.path.split('/')
      if (root !== 'own' || (noun !== 'trades' && noun !== 'refunds' && noun !== 'statement')) return undefined
      if (!holdsKey(ask, key)) return jsonReply(401, { fault: 'The key is not right.' })
      if (noun === 'statement') return statement(till, ask)
      if (noun === 'refunds') return refunds(till, ask, reference)
      if (ask.method === 'POST' && reference === '') return make(till, JSON.parse(String(ask.body)) as Wish)
      const trade = till.ledger.trade('own', reference)
      if (!trade) return jsonReply(404, { fault: 'There is no such trade.' })
      if (ask.method === 'POST' && verb === 'close') till.close(trade)
      return jsonReply(200, shownTrade(trade))
    },
    tradeNotice: (trade, twist) => signed(key, twist, { kind: 'trade', ...claimedTrade(trade, twist) }),
    refundNotice: (refund, _trade, twist) => signed(key, twist, { kind: 'refund', ...shownRefund(refund) }),
  }
}

function make(till: Till, wish: Wish): Reply {
  const isNew = !till.ledger.trade('own', wish.reference)
  const trade = till.make({ ...wish, dialect: 'own' })
  // Paid in the answer itself: a notice of it would only repeat that.
  if (isNew && wish.method === 'instant') till.ledger.pay(trade)
  return jsonReply(200, shownTrade(trade))
}

function refunds(till: Till, ask: Ask, reference: string): Reply {
  if (ask.method !== 'POST') {
    const known = till.ledger.refund('own', reference)
    return known ? jsonReply(200, shownRefund(known)) : jsonReply(404, { fault: 'There is no such refund.' })
  }
  const wish = JSON.parse(String(ask.body)) as { reference: string; trade: string; amount: number; reason: string }
  const trade = till.ledger.trade('own', wish.trade)
  if (!trade?.paid) return jsonReply(409, { fault: 'The trade was not paid.' })
  return jsonReply(200, shownRefund(till.giveBack(trade, wish)))
}

function statement(till: Till, ask: Ask): Reply {
  const from = Date.parse(`${ask.query.get('day')}T00:00:00Z`)
  const { trades, refunds: back } = till.ledger.movements('own', from, from + 86_400_000)
  const currencyOf = (refund: GivenBack) => till.ledger.tradeById(refund.tradeId)?.paid?.currency
  return jsonReply(200, {
    trades: trades.map(shownTrade),
    refunds: back.map((refund) => ({ ...shownRefund(refund), currency: currencyOf(refund) })),
  })
}

function shownTrade({ id, reference, state, paid, paidAt }: Trade) {
  return { id, reference, state, ...(paid && { ...paid, paidAt }) }
}

function shownRefund({ id, reference, state, amount, settledAt }: GivenBack) {
  return { id, reference, state, amount, ...(settledAt && { settledAt }) }
}

function claimedTrade(trade: Trade, twist: Twist) {
  const { at, ...paid } = claimed(trade, twist)
  return { reference: trade.reference, state: 'paid', ...paid, paidAt: at }
}

function signed(key: string, { isForged, merchant = ownMerchant }: Twist, told: object) {
  const body = JSON.stringify({ id: `n_${newId()}`, merchant, ...told })
  const at = Math.floor(Date.now() / 1000)
  const secret = isForged ? 'guessed' : key
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return { headers: { 'content-type': 'application/json', 'x-sandbox-signature': `t=${at},v1=${signature}` }, body }
}
