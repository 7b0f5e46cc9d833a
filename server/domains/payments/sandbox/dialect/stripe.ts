import { createHmac } from 'node:crypto'

import { newId } from '#kernel/id'
import { type Ask, jsonReply, type Reply } from '../ask.ts'
import type { Keys } from '../keys.ts'
import type { Till } from '../till.ts'
import type { GivenBack, Trade } from '../trade/trade.ts'
import { claimed, type Dialect, type Twist } from './dialect.ts'

const apiVersion = '2026-10-28.endive'

/**
 * What this house uses of Stripe: Checkout Sessions (create, retrieve, expire), refunds, balance transactions, and events
 * signed `t=,v1=` (docs.stripe.com/webhooks/signature). Bodies come as forms with `a[b]=c` names.
 */
export function stripeDialect(till: Till, keys: Keys['stripe'], address: () => string): Dialect {
  const replay = new Map<string, Reply>()
  return {
    answer(ask) {
      if (!ask.path.startsWith('/v1/')) return undefined
      if (ask.headers.authorization !== `Bearer ${keys.secretKey}`)
        return fault(401, 'invalid_request_error', 'No such key.')
      const key = String(ask.headers['idempotency-key'] ?? '')
      const known = ask.method === 'POST' && key ? replay.get(`${ask.path} ${key}`) : undefined
      if (known) return known
      const reply = answer(till, ask, address())
      if (ask.method === 'POST' && key && reply.status === 200) {
        if (replay.size > 50_000) replay.clear()
        replay.set(`${ask.path} ${key}`, reply)
      }
      return reply
    },
    tradeNotice(trade, twist) {
      const session = { ...shownSession(trade, address()), ...paidSession(trade, twist) }
      return signed(keys, twist, 'checkout.session.completed', session)
    },
    refundNotice(refund, trade, twist) {
      const type = refund.state === 'confirmed' ? 'refund.updated' : 'refund.failed'
      return signed(keys, twist, type, shownRefund(refund, trade))
    },
  }
}

function answer(till: Till, ask: Ask, address: string): Reply {
  const [, , ...path] = ask.path.split('/')
  const form = new URLSearchParams(String(ask.body))
  if (path[0] === 'checkout' && path[1] === 'sessions') return sessions(till, ask, path, form, address)
  if (path[0] === 'refunds') return refunds(till, ask, path, form)
  if (path[0] === 'balance_transactions') return balance(till, ask)
  if (path[0] === 'balance') return jsonReply(200, { object: 'balance', available: [], pending: [], livemode: false })
  return fault(404, 'invalid_request_error', 'Unrecognized request URL.')
}

function sessions(till: Till, ask: Ask, path: string[], form: URLSearchParams, address: string): Reply {
  const [, , id, verb] = path
  if (!id) {
    const trade = till.make({
      dialect: 'stripe',
      reference: form.get('client_reference_id') ?? newId(),
      method: 'page',
      amount: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: String(form.get('line_items[0][price_data][currency]')).toUpperCase(),
      title: form.get('line_items[0][price_data][product_data][name]') ?? '',
      noticeUrl: till.endpoint.url,
      backUrl: form.get('success_url') ?? '',
      expiresAt: Number(form.get('expires_at')) * 1000,
    })
    return jsonReply(200, shownSession(trade, address))
  }
  const trade = till.ledger.tradeById(id.replace('cs_test_', ''))
  if (!trade) return fault(404, 'invalid_request_error', `No such checkout.session: ${id}`)
  if (ask.method === 'POST' && verb === 'expire') {
    if (trade.state !== 'waiting') return fault(400, 'invalid_request_error', 'Only open sessions can be expired.')
    till.close(trade)
  }
  return jsonReply(200, shownSession(trade, address))
}

function refunds(till: Till, ask: Ask, path: string[], form: URLSearchParams): Reply {
  if (ask.method === 'POST') {
    const trade = till.ledger.tradeById(String(form.get('payment_intent')).replace('pi_', ''))
    if (!trade?.paid) return fault(400, 'invalid_request_error', 'No such payment_intent.')
    const reference = form.get('metadata[refund]') ?? newId()
    const draft = { reference, amount: Number(form.get('amount')), reason: form.get('reason') ?? '' }
    return jsonReply(200, shownRefund(till.giveBack(trade, draft), trade))
  }
  const refund = till.ledger.refundById((path[1] ?? '').replace('re_', ''))
  const trade = refund && till.ledger.tradeById(refund.tradeId)
  return refund && trade
    ? jsonReply(200, shownRefund(refund, trade))
    : fault(404, 'invalid_request_error', 'No such refund.')
}

/** Newest first, paged by `starting_after`, each with its source. */
function balance(till: Till, ask: Ask): Reply {
  const from = Number(ask.query.get('created[gte]')) * 1000
  const until = Number(ask.query.get('created[lt]')) * 1000
  const { trades, refunds: back } = till.ledger.movements('stripe', from, until)
  const rows = [
    ...trades.map((trade) => ({ at: trade.paidAt ?? 0, row: charge(trade) })),
    ...back.flatMap((refund) => {
      const trade = till.ledger.tradeById(refund.tradeId)
      return trade
        ? [{ at: refund.settledAt ?? 0, row: movement('refund', refund.id, shownRefund(refund, trade)) }]
        : []
    }),
  ].sort((one, other) => other.at - one.at)
  const after = ask.query.get('starting_after')
  const start = after ? rows.findIndex(({ row }) => row.id === after) + 1 : 0
  const limit = Number(ask.query.get('limit') ?? 10)
  const page = rows.slice(start, start + limit).map(({ at, row }) => ({ ...row, created: Math.floor(at / 1000) }))
  return jsonReply(200, { object: 'list', url: ask.path, has_more: start + limit < rows.length, data: page })
}

function charge(trade: Trade) {
  const { amount, currency } = trade.paid ?? trade
  const source = {
    id: `ch_${trade.id}`,
    object: 'charge',
    amount,
    currency: currency.toLowerCase(),
    payment_intent: `pi_${trade.id}`,
    metadata: { intent: trade.reference },
  }
  return movement('charge', trade.id, source)
}

function movement(type: string, id: string, source: object) {
  return { id: `txn_${type}_${id}`, object: 'balance_transaction', type, source }
}

function shownSession(trade: Trade, address: string) {
  const isPaid = trade.state === 'paid'
  return {
    id: `cs_test_${trade.id}`,
    object: 'checkout.session',
    client_reference_id: trade.reference,
    metadata: { intent: trade.reference },
    livemode: false,
    amount_total: trade.paid?.amount ?? trade.amount,
    currency: (trade.paid?.currency ?? trade.currency).toLowerCase(),
    status: isPaid ? 'complete' : trade.state === 'closed' ? 'expired' : 'open',
    payment_status: isPaid ? 'paid' : 'unpaid',
    payment_intent: isPaid ? `pi_${trade.id}` : null,
    created: Math.floor(trade.madeAt / 1000),
    url: trade.state === 'waiting' ? `${address}/sandbox/pay/${trade.id}` : null,
  }
}

function paidSession(trade: Trade, twist: Twist) {
  const { amount, currency } = claimed(trade, twist)
  const paid = { status: 'complete', payment_status: 'paid', payment_intent: `pi_${trade.id}` }
  return { ...paid, amount_total: amount, currency: currency.toLowerCase() }
}

function shownRefund(refund: GivenBack, trade: Trade) {
  const status = { pending: 'pending', confirmed: 'succeeded', refused: 'failed' }[refund.state]
  return {
    id: `re_${refund.id}`,
    object: 'refund',
    amount: refund.amount,
    currency: trade.currency.toLowerCase(),
    payment_intent: `pi_${trade.id}`,
    metadata: { refund: refund.reference },
    status,
    created: Math.floor((refund.settledAt ?? refund.askedAt) / 1000),
    ...(refund.state === 'refused' && { failure_reason: 'charge_for_pending_refund_disputed' }),
  }
}

function signed(keys: Keys['stripe'], { isForged, merchant }: Twist, type: string, object: object) {
  const at = Math.floor(Date.now() / 1000)
  const id = `evt_${newId()}`
  const account = merchant && { account: `acct_${merchant}` }
  const event = {
    id,
    object: 'event',
    api_version: apiVersion,
    created: at,
    type,
    livemode: false,
    ...account,
    data: { object },
  }
  const body = JSON.stringify(event)
  const secret = isForged ? 'whsec_guessed' : keys.webhookSecret
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
  return { headers: { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${signature}` }, body }
}

function fault(status: number, type: string, message: string): Reply {
  return jsonReply(status, { error: { type, message } })
}
