import { sql } from 'kysely'

import type { CooperationCard, CooperationState } from '#contracts/partners'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor } from '../cursor.ts'
import type { CooperationRow } from '../tables.ts'

interface Asked {
  readonly q?: string
  readonly state?: CooperationState
  readonly kolId?: string
  readonly needsCare?: boolean
  /** Only what was offered: as its KOL sees it. */
  readonly isOffered?: boolean
  readonly after?: string
  readonly limit?: number
}

export interface CountedRow extends CooperationRow {
  readonly overdue: number
  readonly waiting: number
  readonly next_due: Date | null
}

/** What is open of a cooperation's pieces at an instant. */
export const countPieces = (now: Date) => sql`
  select (count(*) filter (where state in ('due', 'returned') and due_at < ${now} and agreed.state = 'running'))::int as overdue,
    (count(*) filter (where state = 'submitted' and agreed.state = 'running'))::int as waiting,
    min(due_at) filter (where state in ('due', 'returned')) as next_due
  from partners.deliverable where cooperation_id = agreed.id`

/** What is agreed, the newest first. */
export async function findCooperations(db: Database, asked: Asked, now: Date): Promise<Page<CooperationCard>> {
  const { q, state, kolId, needsCare, isOffered, after, limit = defaultLimit } = asked
  const words = q?.trim().toLowerCase() || null
  const named = words ? await findNamed(readingIdentity(db), words) : []
  const cursor = after === undefined ? null : readCursor(after)
  const { rows } = await sql<CountedRow>`
    select agreed.*, own.* from partners.cooperation as agreed cross join lateral (${countPieces(now)}) as own
    where (${words}::text is null or position(${words} in lower(title)) > 0 or kol_id = any(${named}))
      and (${state ?? null}::text is null or state = ${state ?? null})
      and (${kolId ?? null}::text is null or kol_id = ${kolId ?? null})
      and (${!needsCare} or own.overdue > 0 or own.waiting > 0)
      and (${!isOffered} or offered_at is not null)
      and (${cursor}::bigint is null or serial < ${cursor}::bigint)
    order by serial desc limit ${limit + 1}`.execute(db)
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ kol_id }) => kol_id),
  )
  return pageOf(
    rows,
    limit,
    (row) => cooperationCard(row, people.get(row.kol_id)),
    ({ serial }) => String(serial),
  )
}

/** A row as lists show it; a KOL who was erased has no name any more. */
export function cooperationCard(row: CountedRow, kol: CooperationCard['kol'] | undefined): CooperationCard {
  return present({
    id: row.id,
    kol: kol ?? { id: row.kol_id, kind: 'member' as const, name: '' },
    title: row.title,
    state: row.state,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    fee: { amount: row.fee, currency: row.currency },
    approved: row.approved,
    deliverables: row.pieces,
    overdue: row.overdue,
    waiting: row.waiting,
    nextDueAt: row.next_due?.toISOString(),
  })
}
