import { sql } from 'kysely'

import type { PaymentState } from '#contracts/payments'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { before, paymentMoves } from './payment.ts'

/**
 * Closes a payment that nobody waits for any more; the providers are told by and by, and what they still take goes back by
 * itself. Gives the state after it: `paid` means that the money was first. Closing twice closes once.
 */
export async function closePayment(
  work: Work,
  paymentId: string,
  reason: 'cancelled' | 'expired' = 'cancelled',
): Promise<PaymentState> {
  const tx = writing(work)
  const closed = await tx
    .updateTable('payments.payment')
    .set({ state: 'closed', closed_at: work.now, closed_for: reason })
    .where('id', '=', paymentId)
    .where('state', 'in', before(paymentMoves, 'closed'))
    .returningAll()
    .executeTakeFirst()
  if (!closed) return stateOf(work, paymentId)
  await lookSoon(work, [paymentId])
  const { payable_kind: kind, payable_id: id, buyer_id: buyerId, amount, currency } = closed
  work.record('payments.closed', { paymentId, payable: { kind, id }, buyerId, amount, currency, reason })
  return 'closed'
}

async function stateOf(work: Work, paymentId: string): Promise<PaymentState> {
  const known = await writing(work)
    .selectFrom('payments.payment')
    .select('state')
    .where('id', '=', paymentId)
    .executeTakeFirst()
  if (!known) throw refuse.unknownPayment()
  return known.state
}

/**
 * Has the tries of payments looked at now: whatever is still waiting there is to be closed. One that is being booked in this
 * moment is passed over, because its booking may wait for the payable that this transaction has locked.
 */
export async function lookSoon(work: Work, paymentIds: readonly string[]): Promise<void> {
  await sql`
    update payments.intent set look_at = ${work.now}, looks = 0
    where id in (
      select id from payments.intent where payment_id = any(${paymentIds}) and state in ('starting', 'waiting')
      for update skip locked)`.execute(work.tx)
}
