import { sql } from 'kysely'

import type { PaymentRow } from '#contracts/payments'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

export interface PaymentFilter {
  readonly text?: string | undefined
  readonly state?: 'open' | 'paid' | 'closed' | undefined
  readonly provider?: string | undefined
  readonly attention?: boolean | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

export interface PaymentListRow {
  readonly id: string
  readonly payable_kind: string
  readonly payable_id: string
  readonly buyer_id: string
  readonly title: string
  readonly amount: number
  readonly currency: string
  readonly state: 'open' | 'paid' | 'closed'
  readonly opened_at: Date
  readonly paid_at: Date | null
  readonly expires_at: Date
  readonly provider: PaymentRow['provider'] | null
  readonly refunding: number | null
  readonly refunded: number | null
  readonly attention: boolean
}

/** Payments, newest first. */
export async function findPaymentRows(
  db: Database,
  filter: PaymentFilter,
  { after, limit = defaultLimit }: { after?: string | undefined; limit?: number | undefined },
): Promise<Page<PaymentRow>> {
  const rows = await selectRows(db, filter, after, limit + 1)
  const names = await buyerNames(db, rows)
  return pageOf(
    rows,
    limit,
    (row) => shownRow(row, names),
    (row) => row.id,
  )
}

/** A refund that was refused, or money that nobody waited for, wants a look. */
const attention = sql<boolean>`(
  exists (select from payments.refund where refund.payment_id = payment.id and refund.state = 'refused')
  or exists (select from payments.capture odd where odd.payment_id = payment.id and odd.fate = 'unwanted'
    and odd.refunded < odd.amount))`

export async function selectRows(
  db: Database,
  filter: PaymentFilter,
  after: string | undefined,
  limit: number,
): Promise<PaymentListRow[]> {
  const { text, state, provider, from, until } = filter
  const wanted = text?.trim()
  const matches = wanted ? await matching(db, wanted) : undefined
  return reading(db)
    .selectFrom('payments.payment as payment')
    .leftJoin('payments.capture as capture', 'capture.id', 'payment.capture_id')
    .selectAll('payment')
    .select(['capture.provider', 'capture.refunding', 'capture.refunded', attention.as('attention')])
    .$if(matches !== undefined, (query) => query.where(matches ?? sql<boolean>`true`))
    .$if(state !== undefined, (query) => query.where('payment.state', '=', state ?? 'open'))
    .$if(provider !== undefined, (query) =>
      query.where(sql<boolean>`exists (select from payments.intent
        where intent.payment_id = payment.id and intent.provider = ${provider})`),
    )
    .$if(filter.attention === true, (query) => query.where(attention))
    .$if(from !== undefined, (query) => query.where('payment.opened_at', '>=', new Date(from ?? 0)))
    .$if(until !== undefined, (query) => query.where('payment.opened_at', '<', new Date(until ?? 0)))
    .$if(after !== undefined, (query) => query.where('payment.id', '<', after ?? ''))
    .orderBy('payment.id', 'desc')
    .limit(limit)
    .execute()
}

/** By id of anything that belongs to it, by the provider's number, by title, or by the buyer's name. */
async function matching(db: Database, text: string) {
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const buyers = await findNamed(readingIdentity(db), text)
  return sql<boolean>`(payment.id = ${text} or payment.payable_id = ${text} or payment.title ilike ${part}
    or payment.buyer_id = any(${buyers})
    or exists (select from payments.intent where intent.payment_id = payment.id and intent.id = ${text})
    or exists (select from payments.capture found where found.payment_id = payment.id
      and (found.provider_reference = ${text} or found.id = ${text}))
    or exists (select from payments.refund where refund.payment_id = payment.id
      and (refund.id = ${text} or refund.provider_reference = ${text})))`
}

export async function buyerNames(db: Database, rows: readonly { buyer_id: string }[]): Promise<Map<string, string>> {
  const cards = await personCards(readingIdentity(db), [...new Set(rows.map((row) => row.buyer_id))])
  return new Map([...cards].map(([id, { name }]) => [id, name]))
}

export function shownRow(row: PaymentListRow, names: ReadonlyMap<string, string>): PaymentRow {
  return present({
    id: row.id,
    payable: { kind: row.payable_kind, id: row.payable_id },
    buyer: { id: row.buyer_id, name: names.get(row.buyer_id) ?? '' },
    title: row.title,
    amount: row.amount,
    currency: row.currency,
    state: row.state,
    provider: row.provider ?? undefined,
    refunding: row.refunding ?? 0,
    refunded: row.refunded ?? 0,
    attention: row.attention,
    openedAt: row.opened_at.toISOString(),
    paidAt: row.paid_at?.toISOString(),
  })
}
