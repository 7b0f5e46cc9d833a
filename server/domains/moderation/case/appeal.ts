import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { appealMs, undoMs } from './case.ts'
import { actOf, liftOf, markReports } from './decide.ts'
import { lockCase, turnThing } from './load.ts'

/** Asks for another person's decision about something of one's own; once, within 20 days. The same text again is the same. */
export async function appealCase(work: Work, caseId: string, text: string): Promise<void> {
  const tx = writing(work)
  const row = await tx
    .selectFrom('moderation.case')
    .selectAll()
    .where('id', '=', caseId)
    .where('author_id', '=', work.actor.id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCase()
  if (row.state !== 'decided' || row.decision === 'keep' || !row.decided_at || !row.decided_by) {
    throw refuse.nothingToAppeal()
  }
  const sinceMs = work.now.getTime() - row.decided_at.getTime()
  // Until then it can be undone, and nobody was told.
  if (sinceMs < undoMs) throw refuse.nothingToAppeal()
  if (sinceMs > appealMs) throw refuse.tooLateToAppeal()
  const id = newId(work.now.getTime())
  const values = { id, case_id: caseId, first_by: row.decided_by, text: text.trim(), at: work.now }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('moderation.appeal')
    .values(values)
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw refuse.alreadyAppealed()
  await keepActs(work, [actOf(row, 'appealed', row.rule ?? row.reason)])
  work.record('moderation.appealed', { caseId, personId: row.author_id })
}

/**
 * Decides an appeal. Overturned: the thing is seen again, the measure ends, and the reports were wrong. The table itself refuses
 * who decided first; the person is told at once.
 */
export async function decideAppeal(
  work: Work,
  caseId: string,
  { outcome, answer }: { readonly outcome: 'upheld' | 'overturned'; readonly answer: string },
): Promise<void> {
  const tx = writing(work)
  const row = await lockCase(work, caseId)
  const appeal = await tx
    .selectFrom('moderation.appeal')
    .selectAll()
    .where('case_id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!appeal) throw refuse.nothingToAppeal()
  if (appeal.outcome) throw refuse.alreadyDecided()
  if (appeal.first_by === work.actor.id || row.author_id === work.actor.id) throw refuse.appealIsAnothers()
  const { actor, now } = work
  await tx
    .updateTable('moderation.appeal')
    .set({ outcome, answer, decided_by: actor.id, decided_name: actor.name, decided_at: now })
    .where('id', '=', appeal.id)
    .execute()
  if (outcome === 'overturned') {
    await turnThing(work, row, 'restore')
    await liftOf(work, row)
    await markReports(work, caseId, false)
  }
  await keepActs(work, [actOf(row, `appeal-${outcome}`, row.rule ?? row.reason)])
  work.record('moderation.appeal-decided', {
    caseId,
    kind: row.kind,
    subjectId: row.subject_id,
    personId: row.author_id,
    outcome,
    decision: row.decision ?? 'keep',
    rule: row.rule ?? row.reason,
  })
}
