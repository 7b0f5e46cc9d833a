import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { payableOf } from '../payment/payable.ts'
import { before } from '../payment/payment.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { refundMoves } from './refund.ts'

/** Sends a refund again that was refused, as another attempt: the reason may have gone, such as an empty account. */
export async function retryRefund(work: Work, refundId: string): Promise<void> {
  const refund = await lockRefused(work, refundId, 'asked')
  await writing(work)
    .updateTable('payments.refund')
    .set({
      state: 'asked',
      attempt: refund.attempt + 1,
      looks: 0,
      look_at: work.now,
      fault: null,
      provider_reference: null,
    })
    .where('id', '=', refundId)
    .execute()
  const { paymentId, payable, amount, currency } = refund
  work.record('payments.refund-asked', { refundId, paymentId, payable, amount, currency })
  await audit(work, 'payments.refund-retried', { kind: 'refund', id: refundId }, { paymentId, amount, currency })
}

/** Notes that the money of a refused refund went back another way, such as by bank transfer. Cannot be undone. */
export async function settleRefundByHand(work: Work, refundId: string, note: string): Promise<void> {
  const { paymentId, payable, amount, currency, cause, isKept } = await lockRefused(work, refundId, 'settled')
  if (isKept)
    await payableOf(payable.kind).refunded(work, {
      refundId,
      paymentId,
      payableId: payable.id,
      cause,
      amount,
      currency,
    })
  await writing(work)
    .updateTable('payments.refund')
    .set({ state: 'settled', settled_at: work.now, settled_by: work.actor.id, note, look_at: null })
    .where('id', '=', refundId)
    .execute()
  work.record('payments.refunded', { refundId, paymentId, payable, amount, currency })
  await audit(work, 'payments.refund-settled', { kind: 'refund', id: refundId }, { paymentId, amount, currency, note })
}

async function lockRefused(work: Work, refundId: string, next: 'asked' | 'settled') {
  const row = await writing(work)
    .selectFrom('payments.refund as refund')
    .innerJoin('payments.capture as capture', 'capture.id', 'refund.capture_id')
    .innerJoin('payments.payment as payment', 'payment.id', 'refund.payment_id')
    .select(['refund.state', 'refund.amount', 'refund.currency', 'refund.cause', 'refund.attempt', 'capture.fate'])
    .select(['payment.id', 'payment.payable_kind', 'payment.payable_id'])
    .where('refund.id', '=', refundId)
    .forUpdate('refund')
    .executeTakeFirst()
  if (!row) throw refuse.unknownRefund()
  if (row.state !== 'refused' || !before(refundMoves, next).includes(row.state)) throw refuse.notRefused()
  const { amount, currency, cause, attempt } = row
  const payable = { kind: row.payable_kind, id: row.payable_id }
  return { paymentId: row.id, payable, amount, currency, cause, attempt, isKept: row.fate === 'kept' }
}
