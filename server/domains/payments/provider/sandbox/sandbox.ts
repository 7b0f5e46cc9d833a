import {
  BadNotice,
  type IntentToStart,
  type Notice,
  type Provider,
  ProviderFault,
  type RefundStanding,
  type RefundToSend,
  type Standing,
  type Started,
  type StatementLine,
} from '../port.ts'
import { checkSignedTime } from '../signed-time.ts'
import { send } from './send.ts'

/** A trade or a refund as the sandbox tells it. */
interface Told {
  readonly id: string
  readonly reference: string
  readonly state: 'waiting' | 'paid' | 'closed' | 'pending' | 'confirmed' | 'refused'
  readonly amount?: number
  readonly currency?: string
  readonly transactionId?: string
  readonly paidAt?: number
  readonly settledAt?: number
}

export interface SandboxAccess {
  /** Where the sandbox answers. */
  address(): Promise<string>
  readonly key: string
}

const longestMs = 10_000

/** The sandbox in its own words: paid on its cashier page, from a second device, or at once. No money moves. */
export function sandboxProvider(access: SandboxAccess): Provider {
  const ask = asking(access)
  const standing = async (path: string, body?: object): Promise<Standing> =>
    standingOf(await ask<Told>(`/trades/${path}`, body))
  return {
    id: 'sandbox',
    methods: ['page', 'code', 'instant'],
    merchant: 'nightmarket',
    dayStartsAt: '+00:00',
    async start(intent) {
      const { intentId: reference, method, amount, currency, title, noticeUrl, backUrl, expiresAt } = intent
      const wish = { reference, method, amount, currency, title, noticeUrl, backUrl, expiresAt: expiresAt.getTime() }
      const told = await ask<Told>('/trades', wish)
      if (!told) throw new ProviderFault('refused', 'The sandbox made no trade.')
      return {
        standing: standingOf(told),
        offer: offerOf(told, intent, await access.address()),
        providerReference: told.id,
      }
    },
    query: ({ intentId }) => standing(intentId),
    close: ({ intentId }) => standing(`${intentId}/close`, {}),
    async refund({ refundId, intentId, amount, reason }) {
      return refundOf(await ask<Told>('/refunds', { reference: refundId, trade: intentId, amount, reason }))
    },
    queryRefund: async ({ refundId }: RefundToSend) => refundOf(await ask<Told>(`/refunds/${refundId}`)),
    readNotice({ headers, body, receivedAt }) {
      checkSignedTime(headers['x-sandbox-signature'], body, access.key, receivedAt)
      return noticeOf(JSON.parse(String(body)) as Told & { kind: string; merchant: string })
    },
    answerNotice: (isTaken) => ({
      status: isTaken ? 200 : 400,
      type: 'application/json',
      body: `{"taken":${isTaken}}`,
    }),
    async statement(day) {
      const told = await ask<{ trades: Told[]; refunds: Told[] }>(`/statement?day=${day}`)
      return [...(told?.trades ?? []).map(captureLine), ...(told?.refunds ?? []).map(refundLine)]
    },
    async test() {
      await ask('/statement?day=2000-01-01')
    },
  }
}

/** Asks the sandbox; undefined when it does not know what it is asked about. */
function asking({ address, key }: SandboxAccess) {
  return async <Answer>(path: string, body?: object): Promise<Answer | undefined> => {
    const { status, text } = await send(`${await address()}/own${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', 'x-sandbox-key': key },
      ...(body && { body: JSON.stringify(body) }),
      longestMs,
    }).catch((error: unknown) => {
      throw new ProviderFault('silent', 'The sandbox does not answer.', error)
    })
    if (status === 404) return undefined
    if (status >= 500) throw new ProviderFault('silent', text)
    if (status >= 300) throw new ProviderFault('refused', text)
    return JSON.parse(text) as Answer
  }
}

function standingOf(told: Told | undefined): Standing {
  if (told?.state === 'waiting' || told?.state === 'closed') return { state: told.state }
  const { amount, currency, transactionId, paidAt } = told ?? {}
  if (amount === undefined || !currency || !transactionId || !paidAt) return { state: 'unknown' }
  return { state: 'paid', amount, currency, providerReference: transactionId, at: new Date(paidAt) }
}

function refundOf(told: Told | undefined): RefundStanding {
  if (!told) return { state: 'unknown' }
  const { state, id: providerReference, settledAt } = told
  if (state === 'confirmed') return { state, providerReference, at: new Date(settledAt ?? 0) }
  return state === 'refused'
    ? { state, fault: 'The sandbox refuses refunds today.' }
    : { state: 'pending', providerReference }
}

function offerOf({ id }: Told, { method }: IntentToStart, address: string): Started['offer'] {
  const url = `${address}/sandbox/pay/${id}`
  if (method === 'page') return { cashierUrl: url }
  return method === 'code' ? { code: url } : {}
}

function noticeOf({
  id: noticeId,
  merchant,
  kind,
  reference,
  ...told
}: Told & { kind: string; merchant: string }): Notice {
  if (!noticeId || !reference) throw new BadNotice('The notice is not about anything.')
  if (kind === 'trade')
    return {
      noticeId,
      merchant,
      about: { kind: 'intent', intentId: reference, standing: standingOf({ ...told, id: '', reference }) },
    }
  const standing = refundOf({ ...told, id: '', reference })
  return { noticeId, merchant, about: { kind: 'refund', refundId: reference, standing } }
}

function captureLine({ reference, transactionId, amount, currency }: Told): StatementLine {
  return {
    kind: 'capture',
    reference: transactionId ?? '',
    ourId: reference,
    amount: amount ?? 0,
    currency: currency ?? '',
  }
}

function refundLine({ id, reference, amount, currency }: Told): StatementLine {
  return { kind: 'refund', reference: id, ourId: reference, amount: amount ?? 0, currency: currency ?? '' }
}
