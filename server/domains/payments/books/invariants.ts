import { sql } from 'kysely'
import type { Database } from '#platform/db/database'
import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of money. */
export const paymentBooks: readonly Invariant[] = [
  invariant(
    'A paid payment has one kept capture of exactly its amount, an unpaid one has none.',
    sql`
      select format('payment %s: %s, captured %s of %s', payment.id, state, kept.amount, payment.amount) as what
      from payments.payment as payment
      cross join lateral (
        select coalesce(sum(amount), 0) as amount, count(*) as captures
        from payments.capture where payment_id = payment.id and fate = 'kept'
      ) as kept
      where (state = 'paid') <> (kept.captures = 1 and kept.amount = payment.amount) or (state <> 'paid' and kept.captures > 0)`,
  ),
  invariant(
    'What goes back of a capture is the sum of its refunds, and never more than came in.',
    sql`
      select format('capture %s: %s of %s refunding, refunds %s; %s refunded, confirmed %s', capture.id, refunding,
        capture.amount, summed.asked, refunded, summed.confirmed) as what
      from payments.capture as capture
      cross join lateral (
        select coalesce(sum(amount), 0) as asked,
          coalesce(sum(amount) filter (where state in ('confirmed', 'settled')), 0) as confirmed
        from payments.refund where capture_id = capture.id
      ) as summed
      where refunding <> summed.asked or refunded <> summed.confirmed or refunding > capture.amount`,
  ),
  invariant(
    'Money that nobody waited for goes back wholly.',
    sql`
      select format('capture %s: %s came, %s goes back', id, amount, refunding) as what
      from payments.capture where fate = 'unwanted' and refunding <> amount`,
  ),
]

/** What came in for a payable and was kept, and what of it goes back. */
export interface KeptSums {
  readonly paid: number
  /** Asked to go back, whether it is there already or not. */
  readonly refunding: number
  readonly refunded: number
}

/** Sums of payables of one kind by id; those for which nothing came in are absent. */
export async function sumKept(
  db: Database,
  kind: string,
  payableIds: readonly string[],
): Promise<Map<string, KeptSums>> {
  const { rows } = await sql<KeptSums & { id: string }>`
    select payment.payable_id as id, sum(capture.amount)::bigint as paid, sum(refunding)::bigint as refunding,
      sum(refunded)::bigint as refunded
    from payments.payment as payment
    join payments.capture as capture on capture.payment_id = payment.id and capture.fate = 'kept'
    where payment.payable_kind = ${kind} and payment.payable_id = any(${[...payableIds]})
    group by payment.payable_id`.execute(db)
  return new Map(rows.map(({ id, ...sums }) => [id, sums]))
}

/** Payables of a kind for which money was kept, page by page in the order of their ids. For checks. */
export async function findKept(db: Database, kind: string, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct payable_id as id from payments.payment
    where payable_kind = ${kind} and payable_id > ${after} and state = 'paid' order by payable_id limit ${limit}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
