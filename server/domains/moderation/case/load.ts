import { type Selectable, sql } from 'kysely'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { findReportable, type Look } from '../reportable.ts'
import { type ModerationTables, writing } from '../tables.ts'
import { checkMayModerate } from './scope.ts'

export type CaseRow = Selectable<ModerationTables['moderation.case']>

/** The case with its row locked, for one who may moderate where it stands. */
export async function lockCase(work: Work, caseId: string): Promise<CaseRow> {
  const row = await writing(work)
    .selectFrom('moderation.case')
    .selectAll()
    .where('id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCase()
  await checkMayModerate(work.tx, work.actor, { scope: row.scope, subjectId: row.place_id })
  return row
}

/** What is known of a thing before a case of it is opened. */
export interface Opening {
  readonly kind: string
  readonly id: string
  readonly look: Look
  readonly source: 'report' | 'screening'
  readonly reason: CaseRow['reason']
  readonly risk?: number
  readonly screening?: CaseRow['screening']
}

/** The open case of a thing, locked; a new one when there is none. Two who come at once get the same. */
export async function openCase(work: Work, opening: Opening, newCaseId: string): Promise<CaseRow> {
  const { kind, id, look, source, reason, risk = 0, screening = [] } = opening
  const place = look.place ?? { scope: 'house', subjectId: '' }
  const tx = writing(work)
  await tx
    .insertInto('moderation.case')
    .values({
      id: newCaseId,
      kind,
      subject_id: id,
      author_id: look.authorId,
      author_name: look.authorName,
      scope: place.scope,
      place_id: place.subjectId,
      source,
      reason,
      risk,
      screening: JSON.stringify(screening),
      evidence: JSON.stringify([evidenceOf(look, work.now)]),
      opened_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('moderation.case')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('state', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst()
  // Decided between the two statements: the next try opens a new one.
  if (!row) return openCase(work, opening, newCaseId)
  await addEvidence(work, row, look)
  return row
}

const mostLooks = 10

function evidenceOf({ authorId: _, authorName: __, place: ___, ...look }: Look, now: Date) {
  return { ...look, at: now.toISOString() }
}

/** Keeps how the thing looks now when that is another look than the last one kept. */
async function addEvidence(work: Work, row: CaseRow, look: Look): Promise<void> {
  const kept = row.evidence.at(-1)
  const now = evidenceOf(look, work.now)
  if (kept?.text === now.text && kept.title === now.title) return
  if (row.evidence.length >= mostLooks) return
  await sql`update moderation.case set evidence = evidence || ${JSON.stringify([now])}::jsonb where id = ${row.id}`.execute(
    work.tx,
  )
}

export function getReportable(kind: string) {
  const reportable = findReportable(kind)
  if (!reportable) throw refuse.unknownThing()
  return reportable
}

/** Takes a thing from sight or lets it be seen; one that its author has taken away meanwhile is left. */
export async function turnThing(work: Work, row: CaseRow, how: 'hide' | 'restore'): Promise<void> {
  const reportable = getReportable(row.kind)
  if (await reportable.look(work.tx, row.subject_id)) await reportable[how](work, row.subject_id)
}
