import type { PaymentDetail, StoryLine } from '#contracts/payments'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { payableOf } from '../payment/payable.ts'
import { refuse } from '../refusals.ts'
import { type PaymentsReader, reading } from '../tables.ts'
import { buyerNames, selectRows, shownRow } from './find.ts'

/** A payment with everything that happened to it, in the order in which it happened. */
export async function getPaymentDetail(db: Database, paymentId: string): Promise<PaymentDetail> {
  const [row] = (await selectRows(db, { text: paymentId }, undefined, 1)).filter(({ id }) => id === paymentId)
  if (!row) throw refuse.unknownPayment()
  const parts = await loadParts(reading(db), paymentId)
  const shown = shownRow(row, await buyerNames(db, [row]))
  const described = await payableOf(row.payable_kind).describe(db, row.payable_id)
  return present({
    ...shown,
    describedAs: described && present(described),
    expiresAt: row.expires_at.toISOString(),
    intents: parts.intents.map((intent) =>
      present({
        id: intent.id,
        provider: intent.provider,
        method: intent.method,
        state: intent.state,
        startedAt: intent.started_at.toISOString(),
        fault: intent.fault ?? undefined,
      }),
    ),
    refunds: parts.refunds.map((refund) =>
      present({
        id: refund.id,
        amount: refund.amount,
        currency: refund.currency,
        reason: refund.reason,
        state: refund.state,
        askedAt: refund.asked_at.toISOString(),
        settledAt: refund.settled_at?.toISOString(),
        fault: refund.fault ?? undefined,
        note: refund.note ?? undefined,
        isOfUnwanted: parts.captures.some((one) => one.id === refund.capture_id && one.fate === 'unwanted'),
      }),
    ),
    story: storyOf(parts, shown),
  })
}

async function loadParts(db: PaymentsReader, paymentId: string) {
  const intents = await db
    .selectFrom('payments.intent')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('id')
    .execute()
  const captures = await db.selectFrom('payments.capture').selectAll().where('payment_id', '=', paymentId).execute()
  const refunds = await db
    .selectFrom('payments.refund')
    .selectAll()
    .where('payment_id', '=', paymentId)
    .orderBy('id')
    .execute()
  const ids = [...intents, ...refunds].map(({ id }) => id)
  const notices = ids.length
    ? await db
        .selectFrom('payments.notice')
        .select(['provider', 'notice_id', 'received_at', 'state', 'outcome'])
        .where('about_id', 'in', ids)
        .orderBy('id')
        .limit(200)
        .execute()
    : []
  const closed = await db
    .selectFrom('payments.payment')
    .select(['closed_at', 'closed_for'])
    .where('id', '=', paymentId)
    .executeTakeFirstOrThrow()
  return { intents, captures, refunds, notices, closed }
}

type Parts = Awaited<ReturnType<typeof loadParts>>
type Line = { at: Date | string } & Omit<StoryLine, 'at'>

function storyOf({ intents, captures, refunds, notices, closed }: Parts, shown: { openedAt: string }): StoryLine[] {
  const lines: (Line | undefined)[] = [
    { at: shown.openedAt, kind: 'opened' },
    ...intents.map(({ started_at: at, provider, id, state, fault }): Line => {
      const kind = state === 'failed' ? 'start-failed' : 'started'
      return { at, kind, provider, detail: fault ?? id }
    }),
    ...captures.map(({ recorded_at: at, provider, amount, currency, unwanted_for, provider_reference }): Line => {
      const kind = unwanted_for ? 'unwanted' : 'captured'
      return { at, kind, provider, amount, currency, detail: unwanted_for ?? provider_reference }
    }),
    ...notices.map(({ received_at: at, provider, state, outcome, notice_id }): Line => {
      const kind = state === 'rejected' ? 'notice-rejected' : 'notice'
      return { at, kind, provider, detail: outcome ?? notice_id }
    }),
    ...refunds.flatMap(refundLines),
    closed.closed_at ? { at: closed.closed_at, kind: 'closed', detail: closed.closed_for ?? '' } : undefined,
  ]
  return lines
    .filter((line) => line !== undefined)
    .map((line) => ({ ...line, at: new Date(line.at).toISOString() }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
}

function refundLines(refund: Parts['refunds'][number]): Line[] {
  const { amount, currency, asked_at, settled_at, state, reason, fault, note } = refund
  const lines: Line[] = [{ at: asked_at, kind: 'refund-asked', amount, currency, detail: reason }]
  if (state === 'refused') lines.push({ at: asked_at, kind: 'refund-refused', amount, currency, detail: fault ?? '' })
  // Providers tell whole seconds, so that the end could seem to come before the beginning.
  const end = settled_at && new Date(Math.max(settled_at.getTime(), asked_at.getTime() + 1))
  if (end && state === 'confirmed') lines.push({ at: end, kind: 'refunded', amount, currency })
  if (end && state === 'settled') lines.push({ at: end, kind: 'refund-settled', amount, currency, detail: note ?? '' })
  return lines
}
