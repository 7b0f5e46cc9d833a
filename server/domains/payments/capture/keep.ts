import { sql } from 'kysely'

import type { PaymentState, ProviderId } from '#contracts/payments'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keepPayers } from '../payer/keep.ts'
import { lookSoon } from '../payment/close.ts'
import { type IncomingPayment, payableOf } from '../payment/payable.ts'
import { before, intentMoves } from '../payment/payment.ts'
import { insertRefund } from '../refund/request.ts'
import { type Success, type Unwanted, unwantedFor } from './capture.ts'

/** A success with what it was asked for, under the lock of its intent. */
interface Case {
  readonly success: Success
  readonly captureId: string
  readonly paymentId: string
  readonly payable: { readonly kind: string; readonly id: string }
  readonly buyerId: string
  unwanted: Unwanted | undefined
}

/**
 * Books what providers say came in, many at once. What was booked before is left alone, so a repeated success does nothing.
 * Each payable is asked whether it still wants its money, in the order of ids; what is not wanted is refunded at once.
 */
export async function keepCaptures(work: Work, successes: readonly Success[]): Promise<void> {
  const cases = await loadCases(work, successes)
  if (cases.length === 0) return
  const last = await askPayables(work, cases)
  await lockPayments(work, cases)
  const paymentIds = cases.map((one) => one.paymentId)
  await Promise.all([writeCaptures(work, cases), settlePayments(work, cases), lookSoon(work, paymentIds)])
  await keepPayers(
    work,
    cases.map(({ buyerId, success: { payer } }) => ({ buyerId, payer })),
  )
  for (const act of last) await act()
  for (const one of cases) await tellOf(work, one)
}

interface LockedRow {
  readonly id: string
  readonly amount: number
  readonly currency: string
  readonly payment_id: string
  readonly state: PaymentState
  readonly payable_kind: string
  readonly payable_id: string
  readonly buyer_id: string
}

/** Locks the intents, and leaves out what is booked already; in the order of what is paid for. */
async function loadCases(work: Work, successes: readonly Success[]): Promise<Case[]> {
  if (successes.length === 0) return []
  const locked = sql<LockedRow>`
    select intent.id, intent.amount, intent.currency, payment.id as payment_id, payment.state, payment.payable_kind,
      payment.payable_id, payment.buyer_id
    from payments.intent join payments.payment on payment.id = intent.payment_id
    where intent.id in (${sql.join(successes.map(({ intentId }) => intentId))})
    order by payment.payable_kind, payment.payable_id, intent.id for update of intent`.execute(work.tx)
  const [{ rows }, booked] = await Promise.all([locked, findBooked(work, successes)])
  const told = Map.groupBy(successes, ({ intentId }) => intentId)
  const cases = rows.flatMap((row) =>
    (told.get(row.id) ?? []).flatMap((success): Case[] => {
      const name = nameOf(success)
      if (booked.has(name)) return []
      booked.add(name)
      const payable = { kind: row.payable_kind, id: row.payable_id }
      const unwanted = unwantedFor(success, row)
      return [{ success, captureId: newId(), paymentId: row.payment_id, payable, buyerId: row.buyer_id, unwanted }]
    }),
  )
  markTwice(cases)
  return cases
}

const nameOf = (success: Success) => `${success.provider} ${success.providerReference}`

async function findBooked(work: Work, successes: readonly Success[]): Promise<Set<string>> {
  const { rows } = await selectBooked(successes).execute(work.tx)
  return new Set(rows.map((row) => `${row.provider} ${row.provider_reference}`))
}

/** Every batch of notices asks this: by the whole key, or its index is of no use. */
export function selectBooked(successes: readonly Success[]) {
  const providers = [...new Set(successes.map(({ provider }) => provider))]
  const references = successes.map(({ providerReference }) => providerReference)
  return sql<{ provider: ProviderId; provider_reference: string }>`
    select provider, provider_reference from payments.capture
    where provider in (${sql.join(providers)}) and provider_reference in (${sql.join(references)})`
}

/** Two tries of one payment that both succeeded: the second is too much. */
function markTwice(cases: readonly Case[]): void {
  const seen = new Set<string>()
  for (const one of cases) {
    if (one.unwanted) continue
    if (seen.has(one.paymentId)) one.unwanted = 'twice'
    seen.add(one.paymentId)
  }
}

/** Asks each kind for its own, and gives what those who want their money have still to do. */
async function askPayables(work: Work, cases: readonly Case[]): Promise<(() => Promise<void>)[]> {
  const last: (() => Promise<void>)[] = []
  const open = cases.filter((one) => !one.unwanted)
  for (const [kind, own] of Map.groupBy(open, (one) => one.payable.kind)) {
    const { answers, atLast } = await payableOf(kind).paid(work, own.map(incomingOf))
    for (const [place, one] of own.entries()) if (answers[place] !== 'kept') one.unwanted = 'late'
    if (atLast) last.push(atLast)
  }
  return last
}

function incomingOf({ success, paymentId, payable, buyerId }: Case): IncomingPayment {
  const { amount, currency, at } = success
  return { paymentId, payableId: payable.id, buyerId, amount, currency, paidAt: at }
}

/** Another try of the same payment was booked while the payable was asked: all of it is tried again and finds that one. */
class Overtaken extends Error {
  override name = 'Overtaken'
  readonly code = '40001'
}

async function lockPayments(work: Work, cases: readonly Case[]): Promise<void> {
  const wanted = cases.filter((one) => !one.unwanted).map((one) => one.paymentId)
  if (wanted.length === 0) return
  const { rows } = await sql<{ state: PaymentState }>`
    select state from payments.payment where id in (${sql.join(wanted)}) order by id for no key update`.execute(work.tx)
  if (rows.some((row) => row.state === 'paid')) throw new Overtaken()
}

async function writeCaptures(work: Work, cases: readonly Case[]): Promise<void> {
  const rows = cases.map(({ success, captureId, paymentId, unwanted }) => ({
    id: captureId,
    intent_id: success.intentId,
    payment_id: paymentId,
    provider: success.provider,
    provider_reference: success.providerReference,
    amount: success.amount,
    currency: success.currency,
    fate: unwanted ? ('unwanted' as const) : ('kept' as const),
    unwanted_for: unwanted ?? null,
    captured_at: success.at,
  }))
  await sql`
    insert into payments.capture (id, intent_id, payment_id, provider, provider_reference, amount, currency, fate,
      unwanted_for, captured_at, recorded_at)
    select id, intent_id, payment_id, provider, provider_reference, amount, currency, fate, unwanted_for, captured_at, ${work.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as told (id text, intent_id text, payment_id text,
      provider text, provider_reference text, amount bigint, currency text, fate text, unwanted_for text,
      captured_at timestamptz)`.execute(work.tx)
}

async function settlePayments(work: Work, cases: readonly Case[]): Promise<void> {
  const kept = cases.filter((one) => !one.unwanted)
  const books = JSON.stringify(
    Object.fromEntries(kept.map((one) => [one.paymentId, { capture: one.captureId, at: one.success.at }])),
  )
  // Rows by their keys, and what each gets out of one object: joined with a list of them, a plan made while there are few
  // payments reads them all.
  const paid =
    kept.length > 0 &&
    sql`
      update payments.payment set state = 'paid', paid_at = (${books}::jsonb -> id ->> 'at')::timestamptz,
        capture_id = ${books}::jsonb -> id ->> 'capture'
      where id in (${sql.join(kept.map((one) => one.paymentId))})`.execute(work.tx)
  const answers = JSON.stringify(
    Object.fromEntries(cases.map(({ success: { intentId, started } }) => [intentId, started ?? {}])),
  )
  const settled = sql`
    update payments.intent set state = 'paid', settled_at = ${work.now}, look_at = null, fault = null,
      offer = coalesce(${answers}::jsonb -> id -> 'offer', offer),
      provider_reference = coalesce(${answers}::jsonb -> id ->> 'reference', provider_reference)
    where id in (${sql.join(cases.map(({ success }) => success.intentId))})
      and state = any(${before(intentMoves, 'paid')})`.execute(work.tx)
  await Promise.all([paid, settled])
}

async function tellOf(work: Work, { success, captureId, paymentId, payable, buyerId, unwanted }: Case): Promise<void> {
  const { provider, amount, currency } = success
  const told = { paymentId, payable, buyerId, amount, currency, provider, captureId }
  if (!unwanted) return work.record('payments.paid', told)
  work.record('payments.capture-unwanted', { ...told, reason: unwanted })
  const refund = { captureId, paymentId, amount, currency, reason: unwanted, cause: `unwanted/${captureId}` }
  const refundId = await insertRefund(work, refund)
  if (refundId) work.record('payments.refund-asked', { refundId, paymentId, payable, amount, currency })
}
