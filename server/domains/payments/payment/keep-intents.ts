import { type Selectable, sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import { newId } from '#kernel/id'
import type { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { keepCaptures } from '../capture/keep.ts'
import type { IntentToStart, Started } from '../provider/port.ts'
import { refuse } from '../refusals.ts'
import type { PaymentsTables } from '../tables.ts'
import { before, intentMoves } from './payment.ts'
import type { StartWish } from './start.ts'

/** How long after a try was started the provider is asked about it, when it said nothing by itself. */
const firstLookMs = 10_000

/** A try that somebody wants to start. */
export interface StartOf extends StartWish {
  readonly paymentId: string
  readonly buyerId: string
  /** What the provider takes; all when absent. */
  readonly currencies: readonly string[] | undefined
}

export interface KeptIntent {
  readonly intent: IntentToStart
  /** The provider has answered it already. */
  readonly isKnown: boolean
}

export interface StartedIntent extends Started {
  readonly intentId: string
  readonly provider: ProviderId
}

type PaymentRow = Selectable<PaymentsTables['payments.payment']>
type IntentRow = Selectable<PaymentsTables['payments.intent']>

/** The running try of each way, or a new one, under the locks of the payments; a refusal for what cannot be started. */
export async function keepIntents(work: Work, wishes: readonly StartOf[]): Promise<(KeptIntent | Refusal)[]> {
  const paymentIds = [...new Set(wishes.map(({ paymentId }) => paymentId))]
  const [payments, running] = await Promise.all([lockPayments(work, paymentIds), findRunning(work, paymentIds)])
  const fresh = new Map<string, { id: string; wish: StartOf; payment: PaymentRow }>()
  const kept = wishes.map((wish): KeptIntent | Refusal => {
    const payment = payments.get(wish.paymentId)
    if (!payment || payment.buyer_id !== wish.buyerId) return refuse.unknownPayment()
    if (payment.state === 'paid') return refuse.alreadyPaid()
    if (payment.state === 'closed' || payment.expires_at <= work.now) return refuse.isClosed()
    if (wish.currencies && !wish.currencies.includes(payment.currency))
      return refuse.wayNotOffered({ provider: wish.provider, method: wish.method })
    const way = `${wish.paymentId} ${wish.provider} ${wish.method}`
    const known = running.get(way)
    const id = known?.id ?? fresh.get(way)?.id ?? newId(work.now.getTime())
    if (!known && !fresh.has(way)) fresh.set(way, { id, wish, payment })
    return { intent: intentOf(id, wish, payment), isKnown: known?.state === 'waiting' }
  })
  insertFresh(work, [...fresh.values()])
  return kept
}

async function lockPayments(work: Work, paymentIds: readonly string[]): Promise<Map<string, PaymentRow>> {
  const { rows } = await sql<PaymentRow>`
    select * from payments.payment where id in (${sql.join(paymentIds)}) order by id for no key update`.execute(work.tx)
  return new Map(rows.map((row) => [row.id, row]))
}

async function findRunning(work: Work, paymentIds: readonly string[]) {
  const { rows } = await sql<Pick<IntentRow, 'id' | 'state' | 'payment_id' | 'provider' | 'method'>>`
    select id, state, payment_id, provider, method from payments.intent
    where payment_id in (${sql.join(paymentIds)}) and state in ('starting', 'waiting')`.execute(work.tx)
  return new Map(rows.map((row) => [`${row.payment_id} ${row.provider} ${row.method}`, row]))
}

function insertFresh(work: Work, fresh: readonly { id: string; wish: StartOf; payment: PaymentRow }[]): void {
  if (fresh.length === 0) return
  const lookAt = new Date(work.now.getTime() + firstLookMs)
  const rows = fresh.map(({ id, wish: { provider, method }, payment: { id: payment_id, amount, currency } }) => {
    return { id, payment_id, provider, method, amount, currency }
  })
  work.atLast(() =>
    sql`
      insert into payments.intent (id, payment_id, provider, method, amount, currency, started_at, look_at)
      select id, payment_id, provider, method, amount, currency, ${work.now}, ${lookAt}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as fresh (id text, payment_id text, provider text, method text, amount bigint, currency text)`.execute(work.tx),
  )
}

function intentOf(intentId: string, wish: StartOf, payment: PaymentRow): IntentToStart {
  const { method, noticeUrl, backUrl, buyerAddress, openId } = wish
  const { amount, currency, title, expires_at: expiresAt } = payment
  return { intentId, method, amount, currency, title, expiresAt, noticeUrl, backUrl, buyerAddress, openId }
}

/** Writes down what providers answered to tries, and books what they say is paid already. */
export async function keepStarted(work: Work, started: readonly StartedIntent[]): Promise<void> {
  const unpaid = started.filter(({ standing }) => standing.state !== 'paid')
  const kept = [...Map.groupBy(unpaid, stateOf)].map(async ([state, group]) => {
    const rows = group.map(({ intentId: id, offer, providerReference: reference, standing }) => {
      return { id, offer, reference, fault: standing.state === 'failed' ? standing.fault.slice(0, 300) : undefined }
    })
    const isOver = state !== 'waiting'
    await sql`
      update payments.intent set state = ${state}, offer = told.offer, provider_reference = told.reference,
        fault = told.fault, settled_at = ${isOver ? work.now : null}::timestamptz,
        look_at = case when ${isOver}::boolean then null else look_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id text, offer jsonb, reference text, fault text)
      where intent.id = told.id and state = any(${before(intentMoves, state)})`.execute(work.tx)
  })
  const paid = started.flatMap(({ intentId, provider, standing, offer, providerReference: reference }) =>
    standing.state === 'paid' ? [{ ...standing, provider, intentId, started: { offer, reference } }] : [],
  )
  await Promise.all([...kept, keepCaptures(work, paid)])
}

function stateOf({ standing }: StartedIntent): 'waiting' | 'failed' | 'closed' {
  return standing.state === 'failed' || standing.state === 'closed' ? standing.state : 'waiting'
}
