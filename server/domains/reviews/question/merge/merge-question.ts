import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { lockQuestion, type QuestionRow, toldQuestion } from '../load.ts'

const mergeable = ['open', 'closed']

/** Two questions, locked in the order of their ids, so that two who merge crosswise do not wait for each other. */
export async function lockBoth(work: Work, fromId: string, intoId: string) {
  if (fromId === intoId) throw refuse.mergeNotPossible()
  for (const id of [fromId, intoId].sort()) await lockQuestion(work, id)
  return { from: await lockQuestion(work, fromId), into: await lockQuestion(work, intoId) }
}

/** Refuses to merge what is not shown, or stands at different places. */
export function checkMergeable({ from, into }: { readonly from: QuestionRow; readonly into: QuestionRow }): void {
  const isSamePlace = from.place_kind === into.place_kind && from.place_id === into.place_id
  if (!isSamePlace || !mergeable.includes(from.state) || !mergeable.includes(into.state))
    throw refuse.mergeNotPossible()
}

/**
 * Merges a question into another of the same place. Answers, followers and invitations go along; of two of one person both
 * answers stay. The merged one leads on from then; what went along is kept, so that it can go back.
 */
export async function mergeQuestion(work: Work, questionId: string, intoId: string): Promise<void> {
  const both = await lockBoth(work, questionId, intoId)
  checkMergeable(both)
  const { from, into } = both
  const tx = writing(work)
  await tx
    .updateTable('reviews.question')
    .set({ accepted_answer_id: null, accepted_by: null, accepted_at: null })
    .where('id', '=', questionId)
    .execute()
  const moved = await moveAlong(work, questionId, intoId)
  const accepted = {
    accepted_answer_id: from.accepted_answer_id,
    accepted_by: from.accepted_by,
    accepted_at: from.accepted_at,
  }
  if (into.accepted_answer_id === null && from.accepted_answer_id !== null)
    await tx.updateTable('reviews.question').set(accepted).where('id', '=', intoId).execute()
  await tx
    .updateTable('reviews.question')
    .set({ state: 'merged', merged_into: intoId })
    .where('id', '=', questionId)
    .execute()
  const merge = { id: newId(work.now.getTime()), from_id: questionId, into_id: intoId, was_state: from.state }
  const by = { merged_by: work.actor.id, merged_at: work.now }
  await tx
    .insertInto('reviews.merge')
    .values({ ...merge, ...moved, ...accepted, ...by })
    .execute()
  await audit(work, 'reviews.question-merged', { kind: 'question', id: questionId }, { intoId })
  work.record('reviews.question-removed', { ...toldQuestion(from), by: 'merge', intoId })
  if (from.person_id === work.actor.id) return
  const about = { kind: 'question', id: intoId } as const
  await tell(work, { kind: 'question-merged', personIds: [from.person_id], about })
}

/** Moves answers, and adds followers and invitations where they are not there already. Gives what went along. */
async function moveAlong({ tx }: Work, questionId: string, intoId: string) {
  const { rows: answers } = await sql<{ id: string }>`
    update reviews.answer set question_id = ${intoId}, is_moved = true where question_id = ${questionId}
    returning id`.execute(tx)
  const { rows: followers } = await sql<{ id: string }>`
    insert into reviews.question_follow (question_id, person_id)
    select ${intoId}, person_id from reviews.question_follow where question_id = ${questionId}
    on conflict do nothing returning person_id as id`.execute(tx)
  const { rows: invited } = await sql<{ id: string }>`
    insert into reviews.invitation (question_id, person_id, called_as, state, invited_at)
    select ${intoId}, person_id, called_as, state, invited_at from reviews.invitation where question_id = ${questionId}
    on conflict do nothing returning person_id as id`.execute(tx)
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
  return { answer_ids: idsOf(answers), follower_ids: idsOf(followers), invited_ids: idsOf(invited) }
}
