import { type Selectable, sql } from 'kysely'

import { forgetMerge } from '#domains/community/index'
import { audit } from '#domains/identity/index'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { type ReviewsTables, writing } from '../../tables.ts'
import { type QuestionRow, toldQuestion } from '../load.ts'
import { lockBoth } from './merge-question.ts'

export type MergeRow = Selectable<ReviewsTables['reviews.merge']>

/** How long whoever merged may undo it; staff always. */
const undoMs = 86_400_000

/** Whether somebody may take apart what was merged. */
export function mayUnmerge(merge: Pick<MergeRow, 'merged_by' | 'merged_at'>, who: Actor, now: Date): boolean {
  if (who.may.has('reviews.manage')) return true
  return merge.merged_by === who.id && now.getTime() - merge.merged_at.getTime() < undoMs
}

/**
 * Takes a merged question out of the other again: its answers, its accepted one and those who followed or were asked through it go
 * back. Refused once the other was merged further. Of two who undo at once the second finds it undone, and so does who repeats it.
 */
export async function unmergeQuestion(work: Work, questionId: string): Promise<void> {
  const seen = await findMerge(work, questionId)
  if (!seen) {
    if (await wasUndoneBy(work, questionId)) return
    throw refuse.notMerged()
  }
  const { from, into } = await lockBoth(work, questionId, seen.into_id)
  const merge = await findMerge(work, questionId)
  if (!merge) return
  if (!mayUnmerge(merge, work.actor, work.now)) throw refuse.mergeStays()
  if (into.state === 'merged') throw refuse.mergedFurther()
  await moveBack(work, into, merge)
  await reopen(work, from, merge)
  await writing(work)
    .updateTable('reviews.merge')
    .set({ undone_at: work.now, undone_by: work.actor.id })
    .where('id', '=', merge.id)
    .execute()
  await forgetMerge(work, 'question', questionId)
  await audit(work, 'reviews.question-unmerged', { kind: 'question', id: questionId }, { fromId: into.id })
  work.record('reviews.question-unmerged', { ...toldQuestion(from), outOfId: into.id })
}

function findMerge(work: Work, questionId: string): Promise<MergeRow | undefined> {
  return writing(work)
    .selectFrom('reviews.merge')
    .selectAll()
    .where('from_id', '=', questionId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
}

/** Whether the last to take it apart was whoever acts now. */
async function wasUndoneBy(work: Work, questionId: string): Promise<boolean> {
  const last = await writing(work)
    .selectFrom('reviews.merge')
    .select('undone_by')
    .where('from_id', '=', questionId)
    .orderBy('undone_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.undone_by === work.actor.id
}

async function moveBack({ tx }: Work, into: QuestionRow, merge: MergeRow): Promise<void> {
  const { from_id: fromId, into_id: intoId, answer_ids, follower_ids, invited_ids } = merge
  if (into.accepted_answer_id && answer_ids.includes(into.accepted_answer_id))
    await sql`
      update reviews.question set accepted_answer_id = null, accepted_by = null, accepted_at = null
      where id = ${intoId}`.execute(tx)
  // What had come along with an earlier merging is still no answer of its own here.
  await sql`
    update reviews.answer set question_id = ${fromId}, is_moved = exists (
      select from reviews.merge as earlier
      where earlier.into_id = ${fromId} and earlier.undone_at is null and answer.id = any(earlier.answer_ids))
    where id = any(${answer_ids}::text[]) and question_id = ${intoId}`.execute(tx)
  await sql`
    delete from reviews.question_follow where question_id = ${intoId} and person_id = any(${follower_ids}::text[])`.execute(
    tx,
  )
  await sql`
    delete from reviews.invitation
    where question_id = ${intoId} and person_id = any(${invited_ids}::text[]) and state = 'open'`.execute(tx)
}

/** As it was; without a text, when its author has left meanwhile. Accepted is what was, if it is still shown. */
async function reopen({ tx }: Work, from: QuestionRow, merge: MergeRow): Promise<void> {
  const state = from.text === '' ? 'removed' : merge.was_state
  await sql`update reviews.question set state = ${state}, merged_into = null where id = ${from.id}`.execute(tx)
  await sql`
    update reviews.question
    set accepted_answer_id = answer.id, accepted_by = ${merge.accepted_by}, accepted_at = ${merge.accepted_at}
    from reviews.answer
    where question.id = ${from.id} and answer.id = ${merge.accepted_answer_id} and answer.question_id = ${from.id}
      and answer.state = 'shown'`.execute(tx)
}
