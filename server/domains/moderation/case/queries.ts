import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'

import type { CaseReason } from '#contracts/moderation'
import type { Database } from '#platform/db/database'
import { type ModerationReader, type ModerationTables, reading } from '../tables.ts'
import type { CaseRow } from './load.ts'
import type { Reach } from './scope.ts'

export type AppealRow = Selectable<ModerationTables['moderation.appeal']>

/** Which cases. `after` is the id of the last one seen; open ones go by urgency, all others from the newest. */
export interface CaseFilter {
  readonly state?: 'open' | 'decided' | 'appealed' | undefined
  readonly kind?: string | undefined
  readonly reason?: CaseReason | undefined
  readonly source?: 'report' | 'screening' | undefined
  readonly authorId?: string | undefined
  readonly search?: string | undefined
  readonly claimedBy?: string | undefined
  readonly after?: string | undefined
}

/** The condition that a case stands where somebody may moderate. */
export function within(reach: Reach): RawBuilder<SqlBool> {
  if (reach === 'everywhere') return sql<SqlBool>`true`
  const places = reach.map(({ scope, subjectId }) => `${scope}/${subjectId}`)
  return sql<SqlBool>`scope || '/' || place_id = any(${places}::text[])`
}

export function findCases(
  reader: ModerationReader,
  filter: CaseFilter,
  reach: Reach,
  limit: number,
): Promise<CaseRow[]> {
  const { state, kind, reason, source, authorId, search, claimedBy, after } = filter
  const part = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const isQueue = state === 'open'
  return reader
    .selectFrom('moderation.case')
    .selectAll()
    .where(within(reach))
    .$if(state === 'open' || state === 'decided', (query) =>
      query.where('state', '=', state === 'open' ? 'open' : 'decided'),
    )
    .$if(state === 'appealed', (query) =>
      query.where(sql<boolean>`exists (
        select from moderation.appeal where appeal.case_id = "case".id and outcome is null)`),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(reason !== undefined, (query) => query.where('reason', '=', reason ?? 'other'))
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? 'report'))
    .$if(authorId !== undefined, (query) => query.where('author_id', '=', authorId ?? ''))
    .$if(claimedBy !== undefined, (query) => query.where('claimed_by', '=', claimedBy ?? ''))
    .$if(search !== undefined, (query) =>
      query.where(sql<boolean>`(author_name ilike ${part} or evidence::text ilike ${part})`),
    )
    .$if(after !== undefined && !isQueue, (query) => query.where('id', '<', after ?? ''))
    .$if(after !== undefined && isQueue, (query) =>
      query.where(sql<boolean>`(-urgency, id) > (
        select -seen.urgency, seen.id from moderation.case as seen where seen.id = ${after ?? ''})`),
    )
    .orderBy(isQueue ? sql`urgency desc, id asc` : sql`id desc`)
    .limit(limit)
    .execute()
}

/** Whether somebody reported a thing, so that those who keep order may look at what belongs to it. */
export async function hasCase(db: Database, kind: string, subjectId: string): Promise<boolean> {
  const row = await reading(db)
    .selectFrom('moderation.case')
    .select('id')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function findAppeals(
  reader: ModerationReader,
  caseIds: readonly string[],
): Promise<Map<string, AppealRow>> {
  const rows = await reader
    .selectFrom('moderation.appeal')
    .selectAll()
    .where(sql<boolean>`case_id = any(${caseIds}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.case_id, row]))
}

/** Decisions against somebody in the last 90 days that stand. */
export async function countEarlier(reader: ModerationReader, row: CaseRow, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from moderation.case as earlier
    where author_id = ${row.author_id} and id <> ${row.id} and state = 'decided' and decision <> 'keep'
      and decided_at > ${new Date(now.getTime() - 90 * 86_400_000)} and not exists (
        select from moderation.appeal where case_id = earlier.id and outcome = 'overturned')`.execute(reader as never)
  return rows[0]?.count ?? 0
}

/** What of somebody's waits, and decisions about it: nothing of open reports, so that nobody is warned of who reported. */
export function findOwnCases(
  reader: ModerationReader,
  personId: string,
  filter: { readonly after?: string | undefined; readonly caseId?: string | undefined },
  limit: number,
): Promise<CaseRow[]> {
  const { after, caseId } = filter
  return reader
    .selectFrom('moderation.case')
    .selectAll()
    .where('author_id', '=', personId)
    .where(sql<boolean>`(state = 'decided' and (source = 'screening' or decision <> 'keep')
      or state = 'open' and hidden_at is not null)`)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .$if(caseId !== undefined, (query) => query.where('id', '=', caseId ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export function findReportsOf(reader: ModerationReader, caseId: string) {
  return reader
    .selectFrom('moderation.report')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('id')
    .limit(100)
    .execute()
}

export function findOwnReports(reader: ModerationReader, personId: string, after: string | undefined, limit: number) {
  return reader
    .selectFrom('moderation.report')
    .select(['id', 'kind', 'reason', 'at', 'was_right'])
    .where('reporter_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Decisions for everybody to read, newest case first; what can still be undone is not among them. */
export function findPublicDecisions(
  reader: ModerationReader,
  filter: { readonly rule?: CaseReason | undefined; readonly after?: string | undefined },
  before: Date,
  limit: number,
): Promise<CaseRow[]> {
  const { rule, after } = filter
  return reader
    .selectFrom('moderation.case')
    .selectAll()
    .where('state', '=', 'decided')
    .where('decided_at', '<', before)
    .$if(rule !== undefined, (query) => query.where('rule', '=', rule ?? 'other'))
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
