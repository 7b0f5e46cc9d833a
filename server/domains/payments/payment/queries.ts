import type { Payment, PaymentState } from '#contracts/payments'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type PaymentsReader, reading } from '../tables.ts'
import type { PayableRef } from './payable.ts'

/** A payment as its payable's domain sees it. `refunding` is what was asked to go back, `refunded` what surely did. */
export interface PaymentSummary {
  readonly paymentId: string
  readonly state: PaymentState
  readonly amount: number
  readonly currency: string
  readonly expiresAt: Date
  readonly paidAt?: Date
  readonly provider?: string
  readonly refunding: number
  readonly refunded: number
}

/** All payments of a payable, the latest first. */
export async function findPayments(db: Database, payable: PayableRef): Promise<PaymentSummary[]> {
  const rows = await withCapture(reading(db))
    .where('payment.payable_kind', '=', payable.kind)
    .where('payment.payable_id', '=', payable.id)
    .orderBy('payment.id', 'desc')
    .execute()
  return rows.map((row) =>
    present({
      paymentId: row.id,
      state: row.state,
      amount: row.amount,
      currency: row.currency,
      expiresAt: row.expires_at,
      paidAt: row.paid_at ?? undefined,
      provider: row.provider ?? undefined,
      refunding: row.refunding ?? 0,
      refunded: row.refunded ?? 0,
    }),
  )
}

function withCapture(db: PaymentsReader) {
  return db
    .selectFrom('payments.payment as payment')
    .leftJoin('payments.capture as capture', 'capture.id', 'payment.capture_id')
    .selectAll('payment')
    .select(['capture.provider', 'capture.refunding', 'capture.refunded'])
}

/** A payment for its buyer; to anybody else it does not exist, unless they may read everybody's. */
export async function getPaymentFor(db: Database, paymentId: string, actor: Actor): Promise<Payment> {
  const row = await withCapture(reading(db))
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('payments.intent as tried')
          .select(['tried.provider as tried_provider', 'tried.method', 'tried.state as tried_state', 'tried.offer'])
          .whereRef('tried.payment_id', '=', 'payment.id')
          .orderBy('tried.id', 'desc')
          .limit(1)
          .as('intent'),
      (join) => join.onTrue(),
    )
    .select(['intent.tried_provider', 'intent.method', 'intent.tried_state', 'intent.offer'])
    .where('payment.id', '=', paymentId)
    .executeTakeFirst()
  if (!row || (row.buyer_id !== actor.id && !actor.may.has('orders.read'))) throw refuse.unknownPayment()
  const { tried_provider: tried, method, tried_state: state, offer } = row
  const mayGoOn = row.state === 'open' && row.buyer_id === actor.id
  return present({
    id: row.id,
    payable: { kind: row.payable_kind, id: row.payable_id },
    title: row.title,
    amount: row.amount,
    currency: row.currency,
    state: row.state,
    expiresAt: row.expires_at.toISOString(),
    paidAt: row.paid_at?.toISOString(),
    refunded: row.refunded ?? 0,
    intent:
      tried && method && state
        ? present({ provider: tried, method, state, offer: (mayGoOn && offer) || undefined })
        : undefined,
  })
}
