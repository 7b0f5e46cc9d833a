import { sql } from 'kysely'

import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { lookSoon } from '../payment/close.ts'
import { type IncomingPayment, payableOf } from '../payment/payable.ts'
import { before, intentMoves } from '../payment/payment.ts'
import { insertRefund } from '../refund/request.ts'
import { writing } from '../tables.ts'
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
  for (const act of last) await act()
  for (const one of cases) await tellOf(work, one)
}

/** Locks the intents, and leaves out what is booked already; in the order of what is paid for. */
async function loadCases(work: Work, successes: readonly Success[]): Promise<Case[]> {
  if (successes.length === 0) return []
  const locked = writing(work)
    .selectFrom('payments.intent as intent')
    .innerJoin('payments.payment as payment', 'payment.id', 'intent.payment_id')
    .select(['intent.id', 'intent.amount', 'intent.currency', 'payment.id as payment_id', 'payment.state'])
    .select(['payment.payable_kind', 'payment.payable_id', 'payment.buyer_id'])
    .where(
      'intent.id',
      'in',
      successes.map(({ intentId }) => intentId),
    )
    .orderBy('payment.payable_kind')
    .orderBy('payment.payable_id')
    .orderBy('intent.id')
    .forUpdate('intent')
    .execute()
  const [rows, booked] = await Promise.all([locked, findBooked(work, successes)])
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
  const rows = await selectBooked(work, successes).execute()
  return new Set(rows.map((row) => `${row.provider} ${row.provider_reference}`))
}

/** Every batch of notices asks this: by the whole key, or its index is of no use. */
export function selectBooked(work: Work, successes: readonly Success[]) {
  return writing(work)
    .selectFrom('payments.capture')
    .select(['provider', 'provider_reference'])
    .where('provider', 'in', [...new Set(successes.map(({ provider }) => provider))])
    .where(
      'provider_reference',
      'in',
      successes.map(({ providerReference }) => providerReference),
    )
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
  const rows = await writing(work)
    .selectFrom('payments.payment')
    .select('state')
    .where('id', 'in', wanted)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
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
    recorded_at: work.now,
  }))
  await writing(work).insertInto('payments.capture').values(rows).execute()
}

async function settlePayments(work: Work, cases: readonly Case[]): Promise<void> {
  const kept = cases.filter((one) => !one.unwanted)
  const rows = JSON.stringify(kept.map((one) => ({ id: one.paymentId, capture: one.captureId, at: one.success.at })))
  const paid =
    kept.length > 0 &&
    sql`
      update payments.payment set state = 'paid', paid_at = kept.at, capture_id = kept.capture
      from jsonb_to_recordset(${rows}::jsonb) as kept (id text, capture text, at timestamptz)
      where payment.id = kept.id`.execute(work.tx)
  const settled = writing(work)
    .updateTable('payments.intent')
    .set({ state: 'paid', settled_at: work.now, look_at: null, fault: null })
    .where(
      'id',
      'in',
      cases.map(({ success }) => success.intentId),
    )
    .where('state', 'in', before(intentMoves, 'paid'))
    .execute()
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
