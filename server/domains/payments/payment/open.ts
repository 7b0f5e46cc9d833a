import { sql } from 'kysely'

import type { Money } from '#contracts/route'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import type { PayableRef } from './payable.ts'
import { payableOf } from './payable.ts'

export interface NewPayment {
  readonly payable: PayableRef
  readonly amount: Money
  /** What the buyer reads at the provider, at most 120 characters of it. */
  readonly title: string
  readonly buyerId: string
  readonly expiresAt: Date
  /** For a caller who writes it elsewhere at the same time; a new one when absent. */
  readonly paymentId?: string
}

/**
 * Opens a payment; nothing but a row, the buyer chooses the provider later. One payment of a payable is open at a time:
 * the same again gives the one there is, another amount is refused `payments.already-open`.
 */
export async function openPayment(work: Work, wish: NewPayment): Promise<{ paymentId: string }> {
  const { payable, amount, title, buyerId, expiresAt } = wish
  payableOf(payable.kind)
  if (!Number.isSafeInteger(amount.amount) || amount.amount <= 0) throw refuse.badAmount({ field: 'amount' })
  if (expiresAt <= work.now) throw refuse.badExpiry({ field: 'expiresAt' })
  const { paymentId = newId(work.now.getTime()) } = wish
  // Written out: each order opens one, and building the statement costs more than sending it.
  const { numAffectedRows: inserted } = await sql`
    insert into payments.payment
      (id, payable_kind, payable_id, buyer_id, title, amount, currency, opened_at, expires_at)
    values (${paymentId}, ${payable.kind}, ${payable.id}, ${buyerId}, ${title.slice(0, 120)}, ${amount.amount},
      ${amount.currency}, ${work.now}, ${expiresAt})
    on conflict (payable_kind, payable_id) where state = 'open' do nothing`.execute(work.tx)
  if (inserted === 0n) return { paymentId: await sameOpenPayment(work, wish) }
  work.record('payments.opened', { paymentId, payable, buyerId, ...amount })
  return { paymentId }
}

async function sameOpenPayment(work: Work, { payable, amount }: NewPayment): Promise<string> {
  const open = await writing(work)
    .selectFrom('payments.payment')
    .select(['id', 'amount', 'currency'])
    .where('payable_kind', '=', payable.kind)
    .where('payable_id', '=', payable.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (!open || open.amount !== amount.amount || open.currency !== amount.currency) throw refuse.alreadyOpen()
  return open.id
}
