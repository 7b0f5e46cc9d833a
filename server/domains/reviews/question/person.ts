import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { unaccept } from './answer/give.ts'
import { wipeQuestion } from './ask.ts'
import { toldAnswer } from './load.ts'

/** Gives what a guest asked, answered, followed and was asked to the member; of two of a kind the member's stays. */
export async function mergeTalk(work: Work, fromId: string, intoId: string): Promise<void> {
  const keepOwn = (table: 'question_follow' | 'invitation' | 'answer_vote', of: 'question_id' | 'answer_id') => sql`
    delete from ${sql.table(`reviews.${table}`)} as old where person_id = ${fromId} and exists (
      select from ${sql.table(`reviews.${table}`)} as own
      where own.${sql.ref(of)} = old.${sql.ref(of)} and own.person_id = ${intoId})`
  await keepOwn('question_follow', 'question_id').execute(work.tx)
  await keepOwn('invitation', 'question_id').execute(work.tx)
  await keepOwn('answer_vote', 'answer_id').execute(work.tx)
  await sql`delete from reviews.answer_vote using reviews.answer where answer.id = answer_vote.answer_id
    and ((answer.person_id = ${intoId} and answer_vote.person_id = ${fromId})
      or (answer.person_id = ${fromId} and answer_vote.person_id = ${intoId}))`.execute(work.tx)
  await sql`update reviews.merge set follower_ids = array_replace(follower_ids, ${fromId}, ${intoId}),
    invited_ids = array_replace(invited_ids, ${fromId}, ${intoId})
    where (follower_ids || invited_ids) @> array[${fromId}]`.execute(work.tx)
  for (const table of ['question', 'answer', 'question_follow', 'invitation', 'answer_vote'])
    await sql`update ${sql.table(`reviews.${table}`)} set person_id = ${intoId} where person_id = ${fromId}`.execute(
      work.tx,
    )
}

/** What somebody asked and answered. */
export async function exportTalk(db: Database, personId: string) {
  const { rows: questions } = await sql`
    select place_kind as "placeKind", place_id as "placeId", text, state, asked_at as "askedAt" from reviews.question
    where person_id = ${personId} and state <> 'removed' order by id`.execute(db)
  const { rows: answers } = await sql`
    select question_id as "questionId", text, state, badge, answered_at as "answeredAt" from reviews.answer
    where person_id = ${personId} and state <> 'removed' order by id`.execute(db)
  return { questions, answers }
}

/** Takes the texts of what somebody asked and answered away. Answers of others stay under what was asked. */
export async function eraseTalk(work: Work, personId: string): Promise<void> {
  const tx = writing(work)
  const questions = await tx
    .selectFrom('reviews.question')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'not in', ['removed', 'merged'])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const question of questions) await wipeQuestion(work, question)
  await sql`update reviews.question set text = '', grams = '{}' where person_id = ${personId} and state = 'merged'`.execute(
    work.tx,
  )
  const answers = await tx
    .selectFrom('reviews.answer as answer')
    .innerJoin('reviews.question as question', 'question.id', 'answer.question_id')
    .selectAll('question')
    .select(['answer.id as answer_id', 'answer.question_id', 'answer.person_id as answerer_id'])
    .where('answer.person_id', '=', personId)
    .where('answer.state', '<>', 'removed')
    .orderBy('answer.question_id')
    .execute()
  for (const { answer_id, question_id, answerer_id, ...question } of answers) {
    await unaccept(work, question, answer_id)
    await sql`update reviews.answer set state = 'removed', text = '', rule = null, reason = null
      where id = ${answer_id}`.execute(work.tx)
    work.record('reviews.answer-removed', toldAnswer({ id: answer_id, question_id, person_id: answerer_id }))
  }
  await sql`update reviews.merge set follower_ids = array_remove(follower_ids, ${personId}),
    invited_ids = array_remove(invited_ids, ${personId})
    where (follower_ids || invited_ids) @> array[${personId}]`.execute(work.tx)
  await sql`update reviews.merge set merged_by = '' where merged_by = ${personId}`.execute(work.tx)
  for (const table of ['question_follow', 'invitation', 'answer_vote', 'expert'])
    await sql`delete from ${sql.table(`reviews.${table}`)} where person_id = ${personId}`.execute(work.tx)
}
