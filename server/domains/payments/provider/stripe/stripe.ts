import Stripe from 'stripe'

import {
  BadNotice,
  type IntentToStart,
  type Notice,
  type Provider,
  ProviderFault,
  type RawNotice,
  type RefundStanding,
  type Standing,
} from '../port.ts'
import { checkWindow } from '../signed-time.ts'
import { statementLine } from './statement.ts'

export interface StripeAccess {
  readonly secretKey: string
  readonly webhookSecret: string
  /** `https://api.stripe.com` when absent. */
  readonly address?: string | undefined
}

const longestMs = 10_000
/** Stripe keeps a Checkout Session open for at least half an hour. */
const shortestSessionMs = 31 * 60_000

/** Stripe through Checkout Sessions: its own page takes the card, the session's events and state tell us. */
export function stripeProvider(access: StripeAccess): Provider {
  const stripe = clientOf(access)
  return {
    id: 'stripe',
    methods: ['page'],
    merchant: 'own',
    dayStartsAt: '+00:00',
    async start(intent) {
      const session = await asked(
        stripe.checkout.sessions.create(sessionOf(intent), { idempotencyKey: intent.intentId }),
      )
      const offer = session.url ? { cashierUrl: session.url } : {}
      return { standing: standingOf(session), offer, providerReference: session.id }
    },
    async query({ providerReference }) {
      if (!providerReference) return { state: 'unknown' }
      return standingOf(await asked(stripe.checkout.sessions.retrieve(providerReference)))
    },
    async close({ providerReference }) {
      if (!providerReference) return { state: 'unknown' }
      await asked(stripe.checkout.sessions.expire(providerReference)).catch((error: unknown) => {
        // One that is complete or expired cannot be expired; which of both is asked next.
        if (!(error instanceof ProviderFault && error.kind === 'refused')) throw error
      })
      return standingOf(await asked(stripe.checkout.sessions.retrieve(providerReference)))
    },
    async refund({ refundId, captureReference, amount, attempt }) {
      const wish = { payment_intent: captureReference, amount, metadata: { refund: refundId } }
      const options = { idempotencyKey: `${refundId}-${attempt}` }
      return asked(stripe.refunds.create(wish, options)).then(refundOf, refusedRefund)
    },
    async queryRefund({ providerReference }) {
      if (!providerReference) return { state: 'unknown' }
      return refundOf(await asked(stripe.refunds.retrieve(providerReference)))
    },
    readNotice: (notice) => readEvent(stripe, access.webhookSecret, notice),
    answerNotice: (isTaken) => ({
      status: isTaken ? 200 : 400,
      type: 'application/json',
      body: JSON.stringify({ received: isTaken }),
    }),
    async statement(day) {
      const from = Date.parse(`${day}T00:00:00Z`) / 1000
      const span = { created: { gte: from, lt: from + 86_400 }, limit: 100, expand: ['data.source'] }
      const lines = []
      const rows = stripe.balanceTransactions.list(span)
      for await (const row of rows) lines.push(...statementLine(row))
      return lines
    },
    async test() {
      await asked(stripe.balance.retrieve())
    },
  }
}

function clientOf({ secretKey, address }: StripeAccess): Stripe {
  const url = address ? new URL(address) : undefined
  return new Stripe(secretKey, {
    timeout: longestMs,
    maxNetworkRetries: 0,
    telemetry: false,
    ...(url && { host: url.hostname, port: url.port, protocol: url.protocol === 'http:' ? 'http' : 'https' }),
  })
}

function sessionOf(intent: IntentToStart): Stripe.Checkout.SessionCreateParams {
  const { intentId, amount, currency, title, backUrl } = intent
  const expiresAt = Math.max(intent.expiresAt.getTime(), Date.now() + shortestSessionMs)
  const price = { currency: currency.toLowerCase(), unit_amount: amount, product_data: { name: title } }
  return {
    mode: 'payment',
    client_reference_id: intentId,
    metadata: { intent: intentId },
    payment_intent_data: { metadata: { intent: intentId } },
    line_items: [{ quantity: 1, price_data: price }],
    success_url: backUrl,
    cancel_url: backUrl,
    expires_at: Math.floor(expiresAt / 1000),
  }
}

function standingOf(session: Stripe.Checkout.Session): Standing {
  if (session.payment_status === 'paid') {
    const reference = typeof session.payment_intent === 'string' ? session.payment_intent : session.payment_intent?.id
    if (!reference || session.amount_total === null || !session.currency) return { state: 'unknown' }
    const currency = session.currency.toUpperCase()
    return { state: 'paid', providerReference: reference, amount: session.amount_total, currency, at: new Date() }
  }
  return { state: session.status === 'expired' ? 'closed' : 'waiting' }
}

function refundOf(refund: Stripe.Refund): RefundStanding {
  const providerReference = refund.id
  if (refund.status === 'succeeded')
    return { state: 'confirmed', providerReference, at: new Date(refund.created * 1000) }
  if (refund.status === 'failed' || refund.status === 'canceled')
    return { state: 'refused', fault: refund.failure_reason ?? refund.status }
  return { state: 'pending', providerReference }
}

function refusedRefund(error: unknown): RefundStanding {
  if (error instanceof ProviderFault && error.kind === 'refused') return { state: 'refused', fault: error.message }
  throw error
}

function readEvent(stripe: Stripe, secret: string, { headers, body, receivedAt }: RawNotice): Notice {
  let event: Stripe.Event
  try {
    const signature = String(headers['stripe-signature'] ?? '')
    event = stripe.webhooks.constructEvent(body, signature, secret, 300, undefined, receivedAt.getTime())
    // The library looks for what is too old only; what is from the future is no better.
    checkWindow(/t=(\d+)/.exec(signature)?.[1] ?? '', receivedAt)
  } catch (error) {
    throw error instanceof BadNotice ? error : new BadNotice('The signature does not fit.', { cause: error })
  }
  return { noticeId: event.id, merchant: event.account ?? 'own', about: aboutOf(event) }
}

function aboutOf(event: Stripe.Event): Notice['about'] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired': {
      const standing = standingOf(event.data.object)
      const at = new Date(event.created * 1000)
      const intentId = event.data.object.client_reference_id ?? ''
      return { kind: 'intent', intentId, standing: standing.state === 'paid' ? { ...standing, at } : standing }
    }
    case 'checkout.session.async_payment_failed': {
      const fault = 'The bank did not pay.'
      return {
        kind: 'intent',
        intentId: event.data.object.client_reference_id ?? '',
        standing: { state: 'failed', fault },
      }
    }
    case 'refund.updated':
    case 'refund.failed': {
      const refund = event.data.object
      return { kind: 'refund', refundId: refund.metadata?.refund ?? '', standing: refundOf(refund) }
    }
    default:
      return { kind: 'other', name: event.type }
  }
}

/** Turns Stripe's errors into ours: what a repetition may heal, and what it will not. */
async function asked<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call
  } catch (error) {
    const status = error instanceof Stripe.errors.StripeError ? (error.statusCode ?? 0) : 0
    const isRefused = status >= 400 && status < 500 && status !== 409 && status !== 429
    throw new ProviderFault(isRefused ? 'refused' : 'silent', error instanceof Error ? error.message : 'Stripe', error)
  }
}
