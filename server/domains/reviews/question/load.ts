import type { Selectable } from 'kysely'

import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type ReviewsTables, writing } from '../tables.ts'

export type QuestionRow = Selectable<ReviewsTables['reviews.question']>
export type AnswerRow = Selectable<ReviewsTables['reviews.answer']>

/** A question that is about to change. Answering, accepting, deleting and merging come one after the other. */
export async function lockQuestion(work: Work, questionId: string): Promise<QuestionRow> {
  const row = await writing(work)
    .selectFrom('reviews.question')
    .selectAll()
    .where('id', '=', questionId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownQuestion()
  return row
}

/** The actor’s own, as long as there is something of it; others’ do not exist to them. */
export async function lockOwnQuestion(work: Work, questionId: string): Promise<QuestionRow> {
  const row = await lockQuestion(work, questionId)
  const isGone = row.state === 'removed' || row.state === 'merged'
  if (row.person_id !== work.actor.id || isGone) throw refuse.unknownQuestion()
  return row
}

/** An answer with its question, which is locked before it; what was taken away is gone. */
export async function lockAnswer(
  work: Work,
  answerId: string,
): Promise<{ readonly answer: AnswerRow; readonly question: QuestionRow }> {
  const tx = writing(work)
  const found = await tx
    .selectFrom('reviews.answer')
    .select('question_id')
    .where('id', '=', answerId)
    .executeTakeFirst()
  if (!found) throw refuse.unknownAnswer()
  const question = await lockQuestion(work, found.question_id)
  const answer = await tx
    .selectFrom('reviews.answer')
    .selectAll()
    .where('id', '=', answerId)
    .forUpdate()
    .executeTakeFirst()
  if (!answer || answer.state === 'removed') throw refuse.unknownAnswer()
  // It was merged into another question meanwhile, which is not locked.
  if (answer.question_id !== question.id) throw refuse.changedMeanwhile()
  return { answer, question }
}

export const toldQuestion = (row: Pick<QuestionRow, 'id' | 'place_kind' | 'place_id' | 'person_id'>) => ({
  questionId: row.id,
  placeKind: row.place_kind,
  placeId: row.place_id,
  personId: row.person_id,
})

export const toldAnswer = (row: Pick<AnswerRow, 'id' | 'question_id' | 'person_id'>) => ({
  answerId: row.id,
  questionId: row.question_id,
  personId: row.person_id,
})
