import { sql } from 'kysely'

import type { ProviderId } from '#contracts/payments'
import type { Work } from '#platform/work'
import { payableOf } from '../payment/payable.ts'
import { before } from '../payment/payment.ts'
import type { RefundStanding } from '../provider/port.ts'
import { writing } from '../tables.ts'
import { refundMoves } from './refund.ts'

/**
 * Writes down where a refund stands, as its provider says. What is confirmed stays so; its payable is told in this transaction.
 * False when there is no such refund with this provider.
 */
export async function settleRefund(
  work: Work,
  refundId: string,
  standing: RefundStanding,
  provider: ProviderId,
): Promise<boolean> {
  const refund = await lockRefund(work, refundId, provider)
  if (!refund) return false
  if (standing.state === 'unknown' || !before(refundMoves, stateAfter[standing.state]).includes(refund.state))
    return true
  const { id: paymentId, payable_kind: kind, payable_id: id } = refund.payment
  const { amount, currency } = refund
  const told = { refundId, paymentId, payable: { kind, id }, amount, currency }
  if (standing.state === 'confirmed') await payableTold(work, refund)
  await writing(work).updateTable('payments.refund').set(changesOf(standing)).where('id', '=', refundId).execute()
  if (standing.state === 'confirmed') work.record('payments.refunded', told)
  if (standing.state === 'refused') work.record('payments.refund-failed', { ...told, fault: standing.fault })
  return true
}

const stateAfter = { pending: 'sent', confirmed: 'confirmed', refused: 'refused' } as const

async function lockRefund(work: Work, refundId: string, provider: ProviderId) {
  const row = await writing(work)
    .selectFrom('payments.refund as refund')
    .innerJoin('payments.capture as capture', 'capture.id', 'refund.capture_id')
    .innerJoin('payments.payment as payment', 'payment.id', 'refund.payment_id')
    .select(['refund.id', 'refund.state', 'refund.amount', 'refund.currency', 'refund.cause', 'capture.fate'])
    .select(['payment.id as payment_id', 'payment.payable_kind', 'payment.payable_id'])
    .where('refund.id', '=', refundId)
    .where('capture.provider', '=', provider)
    .forUpdate('refund')
    .executeTakeFirst()
  if (!row) return undefined
  const { payment_id, payable_kind, payable_id, ...refund } = row
  return { ...refund, payment: { id: payment_id, payable_kind, payable_id } }
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockRefund>>>

/** Only what its payable once kept is its matter. */
async function payableTold(work: Work, { id, amount, currency, cause, fate, payment }: Locked): Promise<void> {
  if (fate !== 'kept') return
  await payableOf(payment.payable_kind).refunded(work, {
    refundId: id,
    paymentId: payment.id,
    payableId: payment.payable_id,
    cause,
    amount,
    currency,
  })
}

function changesOf(standing: Exclude<RefundStanding, { state: 'unknown' }>) {
  if (standing.state === 'refused')
    return { state: 'refused', look_at: null, fault: sql<string>`left(${standing.fault}, 300)` } as const
  const reference = standing.providerReference ? { provider_reference: standing.providerReference } : {}
  if (standing.state === 'pending') return { state: 'sent', ...reference } as const
  return { state: 'confirmed', settled_at: standing.at, look_at: null, fault: null, ...reference } as const
}
