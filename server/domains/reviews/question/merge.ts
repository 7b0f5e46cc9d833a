import { sql } from 'kysely'

import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockQuestion, toldQuestion } from './load.ts'

const mergeable = ['open', 'closed']

/**
 * Merges a question into another of the same place. Answers, followers and invitations go along; of two of one person both
 * answers stay. The merged one leads on from then.
 */
export async function mergeQuestion(work: Work, questionId: string, intoId: string): Promise<void> {
  if (questionId === intoId) throw refuse.mergeNotPossible()
  // In the order of their ids, so that two who merge crosswise do not wait for each other.
  for (const id of [questionId, intoId].sort()) await lockQuestion(work, id)
  const [from, into] = [await lockQuestion(work, questionId), await lockQuestion(work, intoId)]
  const isSamePlace = from.place_kind === into.place_kind && from.place_id === into.place_id
  if (!isSamePlace || !mergeable.includes(from.state) || !mergeable.includes(into.state))
    throw refuse.mergeNotPossible()
  const tx = writing(work)
  await tx
    .updateTable('reviews.question')
    .set({ accepted_answer_id: null, accepted_by: null, accepted_at: null })
    .where('id', '=', questionId)
    .execute()
  await tx
    .updateTable('reviews.answer')
    .set({ question_id: intoId, is_moved: true })
    .where('question_id', '=', questionId)
    .execute()
  await sql`
    insert into reviews.question_follow (question_id, person_id)
    select ${intoId}, person_id from reviews.question_follow where question_id = ${questionId}
    on conflict do nothing`.execute(work.tx)
  await sql`
    insert into reviews.invitation (question_id, person_id, called_as, state, invited_at)
    select ${intoId}, person_id, called_as, state, invited_at from reviews.invitation where question_id = ${questionId}
    on conflict do nothing`.execute(work.tx)
  if (into.accepted_answer_id === null && from.accepted_answer_id !== null)
    await tx
      .updateTable('reviews.question')
      .set({
        accepted_answer_id: from.accepted_answer_id,
        accepted_by: from.accepted_by,
        accepted_at: from.accepted_at,
      })
      .where('id', '=', intoId)
      .execute()
  await tx
    .updateTable('reviews.question')
    .set({ state: 'merged', merged_into: intoId })
    .where('id', '=', questionId)
    .execute()
  await audit(work, 'reviews.question-merged', { kind: 'question', id: questionId }, { intoId })
  work.record('reviews.question-removed', { ...toldQuestion(from), by: 'merge', intoId })
}
