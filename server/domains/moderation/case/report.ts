import { sql } from 'kysely'

import type { CaseReason } from '#contracts/moderation'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { type Accuracy, gravity, hidesFrom, urgencyOf, weightOfReport } from './case.ts'
import { type CaseRow, getReportable, openCase } from './load.ts'

export interface ReportDraft {
  readonly kind: string
  readonly subjectId: string
  readonly reason: CaseReason
  readonly note?: string | undefined
}

/**
 * Reports a thing that the actor can see. Once a person and thing: again is the same report. At a sum of weights of ln 30 it is
 * taken from sight until somebody has looked. Of several accounts on one device only the first weighs.
 */
export async function reportThing(work: Work, draft: ReportDraft): Promise<{ reportId: string; isNew: boolean }> {
  const { actor, now } = work
  const reportable = getReportable(draft.kind)
  const look = await reportable.look(work.tx, draft.subjectId, actor)
  if (!look) throw refuse.unknownThing()
  if (look.authorId === actor.id) throw refuse.yourOwn()
  const before = await findOwn(work, draft)
  if (before) return { reportId: before, isNew: false }

  const opening = { kind: draft.kind, id: draft.subjectId, look, source: 'report' as const, reason: draft.reason }
  const row = await openCase(work, opening, newId(now.getTime()))
  const weight = weightOfReport(await accuracyOf(work, actor.id))
  const reportId = newId(now.getTime())
  const { rows } = await sql<{ weight: number }>`
    insert into moderation.report (id, case_id, kind, subject_id, reporter_id, device_id, reason, note, weight, at)
    select ${reportId}, ${row.id}, ${draft.kind}, ${draft.subjectId}, ${actor.id}, ${actor.deviceId ?? null},
      ${draft.reason}, ${draft.note ?? ''}, case when exists (
        select from moderation.report where case_id = ${row.id} and device_id = ${actor.deviceId ?? null})
        then 0 else ${weight}::real end, ${now}
    on conflict (kind, subject_id, reporter_id) do nothing
    returning weight`.execute(work.tx)
  if (!rows[0]) return { reportId: (await findOwn(work, draft)) ?? reportId, isNew: false }
  await weigh(work, row, draft.reason, rows[0].weight)
  work.record('moderation.reported', {
    caseId: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    personId: row.author_id,
    reason: draft.reason,
  })
  return { reportId, isNew: true }
}

async function findOwn(work: Work, { kind, subjectId }: ReportDraft): Promise<string | undefined> {
  const row = await writing(work)
    .selectFrom('moderation.report')
    .select('id')
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('reporter_id', '=', work.actor.id)
    .executeTakeFirst()
  return row?.id
}

/** What became of the person's reports; the newest two hundred count. */
async function accuracyOf(work: Work, personId: string): Promise<Accuracy> {
  const { rows } = await sql<Accuracy>`
    select count(*) filter (where was_right)::int as right, count(*) filter (where not was_right)::int as wrong
    from (select was_right from moderation.report where reporter_id = ${personId} and was_right is not null
      order by id desc limit 200) as recent`.execute(work.tx)
  return rows[0] ?? { right: 0, wrong: 0 }
}

/** Adds a report's weight to its case, whose row is locked, and hides the thing at the threshold. */
async function weigh(work: Work, row: CaseRow, given: CaseReason, added: number): Promise<void> {
  const weight = row.weight + added
  const reason = gravity[given] > gravity[row.reason] ? given : row.reason
  const hides = weight >= hidesFrom && row.hidden_at === null
  await writing(work)
    .updateTable('moderation.case')
    .set({
      weight,
      reason,
      reports: row.reports + 1,
      urgency: urgencyOf(reason, weight, row.risk),
      ...(hides && { hidden_at: work.now }),
    })
    .where('id', '=', row.id)
    .execute()
  if (!hides) return
  await getReportable(row.kind).hide(work, row.subject_id)
  await keepActs(work, [
    {
      act: 'hidden-for-reports',
      place: { scope: row.scope, subjectId: row.place_id },
      person: { id: row.author_id, name: row.author_name },
      reason,
      by: { id: 'system', name: 'system' },
    },
  ])
  work.record('moderation.case-hidden', {
    caseId: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    personId: row.author_id,
  })
}
