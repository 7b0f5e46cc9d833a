import type { Answerer, Reply } from '../ask.ts'
import type { Till } from '../till.ts'
import { cashierPage } from './page.ts'
import { languageOf } from './words.ts'

/** Where buyers pay, below `/sandbox/`, which the shop passes on so that phones reach it wherever they reach the shop. */
export function cashier(till: Till): Answerer {
  return (ask): Reply | undefined => {
    const id = /^\/sandbox\/pay\/([0-9a-z]{26})$/.exec(ask.path)?.[1]
    if (!id) return undefined
    const trade = till.ledger.tradeById(id)
    const language = languageOf(String(ask.headers['accept-language'] ?? ''), ask.query.get('lang'))
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
    if (trade && ask.method === 'POST') {
      const backUrl = ask.query.get('redirect_url') ?? trade.backUrl
      if (new URLSearchParams(String(ask.body)).get('do') === 'leave')
        return { status: 303, headers: { location: backUrl || ask.path } }
      till.pay(trade)
      return { status: 303, headers: { location: trade.state === 'paid' && backUrl ? backUrl : ask.path } }
    }
    return { status: trade ? 200 : 404, headers, body: cashierPage(trade, language) }
  }
}
