import { Type } from 'typebox'

import type { CaseReason, Decision } from '#contracts/moderation'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import { draft, job } from '#platform/jobs/index'
import type { Work } from '#platform/work'
import { keepActs } from '../act/keep.ts'
import { refuse } from '../refusals.ts'
import { imposeSanction } from '../sanction/impose.ts'
import { liftWithDecision } from '../sanction/lift.ts'
import { writing } from '../tables.ts'
import { undoMs } from './case.ts'
import { checkFree } from './claim.ts'
import { type CaseRow, lockCase, turnThing } from './load.ts'
import { answerOf } from './template/keep.ts'

export interface Verdict {
  readonly decision: Decision
  readonly rule: CaseReason
  readonly answer?: string | undefined
  /** Whose answer is told where no other is given. */
  readonly templateId?: string | undefined
  /** For mute and ban; 0: until lifted. */
  readonly minutes?: number | undefined
}

export const tellDecisionJob = job({
  name: 'moderation.tell-decision',
  data: Type.Object({ caseId: Type.String(), decisionId: Type.String() }),
})

/**
 * Decides an open case. Keep and note let the thing be seen, the others hide it; mute and ban also take a measure where the
 * thing stands. Everybody's reports learn whether they were right. The person is told by a later job, unless it is undone.
 */
export async function decideCase(work: Work, caseId: string, verdict: Verdict): Promise<CaseRow> {
  const row = await lockCase(work, caseId)
  checkFree(work, row)
  if (verdict.decision === 'ban' && !work.actor.may.has('room.moderate')) throw refuse.notYourQueue()
  const sanction = await takeMeasure(work, row, verdict)
  await turnThing(work, row, verdict.decision === 'keep' || verdict.decision === 'note' ? 'restore' : 'hide')
  const { templateId } = verdict
  const answer = verdict.answer || (templateId && (await answerOf(work, templateId, row.author_id)))
  return closeCase(work, row, { ...verdict, answer }, sanction)
}

/** Writes down what was decided about a locked case; the thing itself has been turned. */
export async function closeCase(
  work: Work,
  row: CaseRow,
  { decision, rule, answer = '' }: Verdict,
  sanction?: { readonly id: string; readonly until: Date | null },
): Promise<CaseRow> {
  const { actor, now } = work
  const caseId = row.id
  await markReports(work, caseId, decision !== 'keep')
  const decisionId = newId(now.getTime())
  const wish = {
    state: 'decided' as const,
    decision,
    decision_id: decisionId,
    rule,
    answer,
    until: sanction?.until ?? null,
    sanction_id: sanction?.id ?? null,
    decided_by: actor.id,
    decided_name: actor.name,
    decided_at: now,
    claimed_by: null,
    claimed_name: null,
    claimed_until: null,
  }
  await writing(work).updateTable('moderation.case').set(wish).where('id', '=', caseId).execute()
  await keepActs(work, [actOf(row, `case-${decision}`, rule)])
  work.record(
    'moderation.case-decided',
    present({
      caseId,
      kind: row.kind,
      subjectId: row.subject_id,
      personId: row.author_id,
      decision,
      rule,
      source: row.source,
      openedAt: row.opened_at.toISOString(),
      until: sanction?.until?.toISOString(),
    }),
  )
  work.enqueue(draft(tellDecisionJob, { caseId, decisionId }, { after: new Date(now.getTime() + undoMs) }))
  return { ...row, ...wish }
}

/** Takes the actor's own decision back, as if the case had never been decided; within half a minute. */
export async function undoDecision(work: Work, caseId: string): Promise<void> {
  const row = await lockCase(work, caseId)
  if (row.state !== 'decided' || row.decided_by !== work.actor.id || !row.decided_at) throw refuse.notYourDecision()
  if (work.now.getTime() - row.decided_at.getTime() >= undoMs) throw refuse.tooLateToUndo()
  await liftOf(work, row)
  await turnThing(work, row, row.hidden_at ? 'hide' : 'restore')
  await markReports(work, caseId, null)
  await writing(work)
    .updateTable('moderation.case')
    .set({
      state: 'open',
      decision: null,
      decision_id: null,
      rule: null,
      answer: '',
      until: null,
      sanction_id: null,
      decided_by: null,
      decided_name: null,
      decided_at: null,
    })
    .where('id', '=', caseId)
    .execute()
  await keepActs(work, [actOf(row, 'case-undone', row.rule ?? row.reason)])
  work.record('moderation.decision-undone', {
    caseId,
    personId: row.author_id,
    decision: row.decision ?? 'keep',
  })
}

/** Ends the measure that a decision took, when it still holds. */
export async function liftOf(work: Work, row: CaseRow): Promise<void> {
  if (row.sanction_id) await liftWithDecision(work, row.sanction_id)
}

/** Tells all reports of a case whether the decision agreed with them; null takes that back. */
export async function markReports(work: Work, caseId: string, wasRight: boolean | null): Promise<void> {
  await writing(work)
    .updateTable('moderation.report')
    .set({ was_right: wasRight })
    .where('case_id', '=', caseId)
    .execute()
}

export function actOf(row: CaseRow, act: string, reason: string) {
  return {
    act,
    place: { scope: row.scope, subjectId: row.place_id },
    person: { id: row.author_id, name: row.author_name },
    lineId: row.id,
    text: row.evidence.at(-1)?.text.slice(0, 500),
    reason,
  }
}

async function takeMeasure(work: Work, row: CaseRow, { decision, rule, minutes }: Verdict) {
  if (decision !== 'mute' && decision !== 'ban') return undefined
  const lasting = minutes ?? (decision === 'mute' ? 1440 : 0)
  return imposeSanction(work, {
    place: { scope: row.scope, subjectId: row.place_id },
    person: { id: row.author_id, name: row.author_name },
    measure: decision,
    minutes: lasting,
    reason: rule,
  })
}
