import { sql } from 'kysely'

import type { Difference, ProviderId, Reconciliation } from '#contracts/payments'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'

interface RunRow {
  readonly provider: ProviderId
  readonly day: string
  readonly state: 'done' | 'failed'
  readonly run_at: Date
  readonly lines: number
  readonly matched: number
  readonly open: number
  readonly settled: number
  readonly fault: string | null
}

export interface DifferenceFilter {
  readonly provider?: string | undefined
  readonly day?: string | undefined
  readonly isOpen?: boolean | undefined
}

interface Paging {
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** The days that were looked at, latest first; the cursor is day and provider. */
export async function findRuns(db: Database, { after, limit = defaultLimit }: Paging): Promise<Page<Reconciliation>> {
  const [day, provider] = after?.split(' ') ?? []
  const { rows } = await sql<RunRow>`
    select provider, day::text, state, run_at, lines, matched, fault,
      (select count(*)::int from payments.difference found where found.provider = run.provider and found.day = run.day
        and settled_at is null) as open,
      (select count(*)::int from payments.difference found where found.provider = run.provider and found.day = run.day
        and settled_at is not null) as settled
    from payments.reconciliation run
    where ${day ?? null}::date is null or (day, provider) < (${day ?? null}::date, ${provider ?? ''})
    order by day desc, provider desc limit ${limit + 1}`.execute(db)
  return pageOf(rows, limit, shownRun, (row) => `${row.day} ${row.provider}`)
}

export async function findRun(db: Database, provider: ProviderId, day: string): Promise<Reconciliation | undefined> {
  const { items } = await findRuns(db, { after: `${day} ${provider}~`, limit: 1 })
  return items.find((run) => run.provider === provider && run.day === day)
}

function shownRun({ run_at, fault, ...row }: RunRow): Reconciliation {
  return present({ ...row, runAt: run_at.toISOString(), fault: fault ?? undefined })
}

interface DifferenceRow {
  readonly id: string
  readonly provider: ProviderId
  readonly day: string
  readonly kind: Difference['kind']
  readonly subject: Difference['subject']
  readonly reference: string
  readonly our_id: string | null
  readonly payment_id: string | null
  readonly ours: number | null
  readonly theirs: number | null
  readonly currency: string
  readonly found_at: Date
  readonly settled_at: Date | null
  readonly settled_by: string | null
  readonly note: string | null
}

export async function findDifferences(
  db: Database,
  { provider, day, isOpen }: DifferenceFilter,
  { after, limit = defaultLimit }: Paging,
): Promise<Page<Difference>> {
  const { rows } = await sql<DifferenceRow>`
    select id, provider, day::text, kind, subject, reference, our_id, payment_id, ours, theirs, currency, found_at, settled_at,
      settled_by, note
    from payments.difference
    where (${provider ?? null}::text is null or provider = ${provider ?? null})
      and (${day ?? null}::date is null or day = ${day ?? null}::date)
      and (${isOpen ?? null}::boolean is null or (settled_at is null) = ${isOpen ?? null})
      and (${after ?? null}::text is null or id < ${after ?? null})
    order by id desc limit ${limit + 1}`.execute(db)
  return pageOf(rows, limit, shownDifference, (row) => row.id)
}

export async function findDifference(db: Database, id: string): Promise<Difference | undefined> {
  const { rows } = await sql<DifferenceRow>`
    select difference.*, day::text from payments.difference where id = ${id}`.execute(db)
  return rows[0] && shownDifference(rows[0])
}

function shownDifference(row: DifferenceRow): Difference {
  return present({
    id: row.id,
    provider: row.provider,
    day: row.day,
    kind: row.kind,
    subject: row.subject,
    reference: row.reference,
    ourId: row.our_id ?? undefined,
    paymentId: row.payment_id ?? undefined,
    ours: row.ours ?? undefined,
    theirs: row.theirs ?? undefined,
    currency: row.currency,
    foundAt: row.found_at.toISOString(),
    settledAt: row.settled_at?.toISOString(),
    settledBy: row.settled_by ?? undefined,
    note: row.note ?? undefined,
  })
}
