import { refuse } from '../refusals.ts'
import type { IntentToStart, Provider, Standing, Started } from './port.ts'

/** A trade as the sandbox tells it. */
interface Told {
  readonly id: string
  readonly state: 'waiting' | 'paid' | 'closed'
  readonly amount?: number
  readonly currency?: string
  readonly transactionId?: string
  readonly paidAt?: number
}

export interface SandboxAccess {
  /** Where the sandbox answers. */
  address(): Promise<string>
  readonly key: string
}

const longestMs = 10_000

/** The sandbox in its own words: paid on its cashier page, or at once. No money moves. */
export function sandboxProvider({ address, key }: SandboxAccess): Provider {
  async function ask(path: string, body?: object): Promise<Told> {
    const answer = await fetch(`${await address()}/own${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', 'x-sandbox-key': key },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(longestMs),
    }).catch((error: unknown) => {
      throw refuse.providerSilent({ provider: 'sandbox', cause: String(error) })
    })
    if (!answer.ok) throw refuse.providerRefused({ provider: 'sandbox' })
    return (await answer.json()) as Told
  }
  return {
    id: 'sandbox',
    methods: ['page', 'code', 'instant'],
    async start(intent): Promise<Started> {
      const { intentId: reference, method, amount, currency, title, noticeUrl, backUrl, expiresAt } = intent
      const wish = { reference, method, amount, currency, title, noticeUrl, backUrl, expiresAt: expiresAt.getTime() }
      const told = await ask('/trades', wish)
      return { standing: standingOf(told), offer: offerOf(told, intent), providerReference: told.id }
    },
  }
}

function standingOf({ state, amount, currency, transactionId, paidAt }: Told): Standing {
  if (state !== 'paid') return { state }
  if (amount === undefined || !currency || !transactionId || !paidAt) return { state: 'unknown' }
  return { state, amount, currency, providerReference: transactionId, at: new Date(paidAt) }
}

function offerOf({ id }: Told, { method, backUrl }: IntentToStart): Started['offer'] {
  const url = new URL(`/sandbox/pay/${id}`, backUrl).href
  if (method === 'page') return { cashierUrl: url }
  return method === 'code' ? { code: url } : {}
}
