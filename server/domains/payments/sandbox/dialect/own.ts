import { timingSafeEqual } from 'node:crypto'

import { type Answerer, type Ask, jsonReply, type Reply } from '../ask.ts'
import type { Ledger } from '../trade/ledger.ts'
import type { Trade } from '../trade/trade.ts'

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

/** The sandbox's own way to be asked: JSON, with the shared key in a header. `instant` trades are paid as they are made. */
export function ownDialect(ledger: Ledger, key: string, paid: (trade: Trade) => void): Answerer {
  return (ask) => {
    const [, root, noun, reference = '', verb] = ask.path.split('/')
    if (root !== 'own' || noun !== 'trades') return undefined
    if (!holdsKey(ask, key)) return jsonReply(401, { fault: 'The key is not right.' })
    if (ask.method === 'POST' && reference === '') return make(ledger, JSON.parse(String(ask.body)) as Wish, paid)
    const trade = ledger.trade('own', reference)
    if (!trade) return jsonReply(404, { fault: 'There is no such trade.' })
    if (ask.method === 'POST' && verb === 'close' && trade.state === 'waiting') ledger.close(trade)
    return shown(trade)
  }
}

function holdsKey(ask: Ask, key: string): boolean {
  const given = Buffer.from(String(ask.headers['x-sandbox-key'] ?? ''))
  return given.length === key.length && timingSafeEqual(given, Buffer.from(key))
}

function make(ledger: Ledger, wish: Wish, paid: (trade: Trade) => void): Reply {
  const known = ledger.trade('own', wish.reference)
  if (known) return shown(known)
  const trade = ledger.make({ ...wish, dialect: 'own' })
  if (wish.method === 'instant') {
    ledger.pay(trade)
    paid(trade)
  }
  return shown(trade)
}

function shown({ id, state, paid, paidAt }: Trade): Reply {
  return jsonReply(200, { id, state, ...(paid && { ...paid, paidAt }) })
}
