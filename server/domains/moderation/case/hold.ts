import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { getReportable } from './load.ts'
import { type ReportDraft, reportThing } from './report.ts'

/**
 * Reports a thing and takes it from sight at once, until a moderator has looked; whoever calls this knows that the actor may. What
 * a moderator has left as it stands now is not hidden again. Of two who do so at once both report, and it is hidden once.
 */
export async function holdThing(work: Work, draft: ReportDraft): Promise<{ caseId: string; isHiddenNow: boolean }> {
  const { kind, subjectId } = draft
  await checkNotLeft(work, draft)
  await reportThing(work, draft)
  const row = await writing(work)
    .selectFrom('moderation.case')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.alreadyDecided()
  if (row.hidden_at) return { caseId: row.id, isHiddenNow: false }
  await writing(work).updateTable('moderation.case').set({ hidden_at: work.now }).where('id', '=', row.id).execute()
  await getReportable(kind).hide(work, subjectId)
  await keepActs(work, [
    {
      act: 'held-by-member',
      place: { scope: row.scope, subjectId: row.place_id },
      person: { id: row.author_id, name: row.author_name },
      lineId: row.id,
      reason: draft.reason,
    },
  ])
  work.record('moderation.case-hidden', { caseId: row.id, kind, subjectId, personId: row.author_id })
  return { caseId: row.id, isHiddenNow: true }
}

/** Refuses what was decided to be fine as it reads now. */
async function checkNotLeft(work: Work, { kind, subjectId }: ReportDraft): Promise<void> {
  const last = await writing(work)
    .selectFrom('moderation.case')
    .select(['decision', 'evidence'])
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'decided')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.decision !== 'keep') return
  const [look, seen] = [await getReportable(kind).look(work.tx, subjectId, work.actor), last.evidence.at(-1)]
  if (look && seen && look.text === seen.text && look.title === seen.title) throw refuse.leftBefore()
}
