import type { Money } from '#contracts/route'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

export interface RefundWish {
  readonly paymentId: string
  readonly amount: Money
  /** Told to the provider and shown to the buyer, at most 80 characters of it. */
  readonly reason: string
  /** What makes it one refund: a second wish with the same cause and amount gives the first one. */
  readonly cause: string
}

/**
 * Asks for money to go back the way it came; a job does it after the commit and follows it until the provider confirms.
 * Refuses `payments.not-paid` and, by the database, `payments.more-than-paid`, also with two at once.
 */
export async function requestRefund(work: Work, wish: RefundWish): Promise<{ refundId: string }> {
  const { paymentId, amount, reason, cause } = wish
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw refuse.badAmount({ field: 'amount' })
  const tx = writing(work)
  const paid = await tx
    .selectFrom('payments.payment as payment')
    .innerJoin('payments.capture as capture', 'capture.id', 'payment.capture_id')
    .select(['payment.payable_kind', 'payment.payable_id', 'capture.id', 'capture.currency'])
    .where('payment.id', '=', paymentId)
    .executeTakeFirst()
  if (!paid) throw refuse.notPaid({ paymentId })
  if (paid.currency !== amount.currency) throw refuse.badAmount({ field: 'currency' })
  const row = { captureId: paid.id, paymentId, ...amount, reason, cause }
  const refundId = await insertRefund(work, row)
  if (refundId === undefined) return { refundId: await sameRefund(work, wish) }
  const payable = { kind: paid.payable_kind, id: paid.payable_id }
  work.record('payments.refund-asked', { refundId, paymentId, payable, ...amount })
  return { refundId }
}

interface RefundRow extends Money {
  readonly captureId: string
  readonly paymentId: string
  readonly reason: string
  readonly cause: string
}

/** Writes one refund to be sent at once; undefined when its cause has one already. */
export async function insertRefund(work: Work, refund: RefundRow): Promise<string | undefined> {
  const { captureId, paymentId, amount, currency, reason, cause } = refund
  try {
    const inserted = await writing(work)
      .insertInto('payments.refund')
      .values({
        id: newId(work.now.getTime()),
        capture_id: captureId,
        payment_id: paymentId,
        amount,
        currency,
        reason: reason.slice(0, 80),
        cause,
        asked_by: work.actor.id,
        asked_at: work.now,
        look_at: work.now,
      })
      .onConflict((known) => known.column('cause').doNothing())
      .returning('id')
      .executeTakeFirst()
    return inserted?.id
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === 'refunds_within_capture') throw refuse.moreThanPaid()
    throw error
  }
}

async function sameRefund(work: Work, { paymentId, amount, cause }: RefundWish): Promise<string> {
  const known = await writing(work)
    .selectFrom('payments.refund')
    .select(['id', 'payment_id', 'amount'])
    .where('cause', '=', cause)
    .executeTakeFirstOrThrow()
  if (known.payment_id !== paymentId || known.amount !== amount.amount) throw refuse.otherRefund({ cause })
  return known.id
}
