import { sql } from 'kysely'

import type { Place } from '#contracts/reviews'
import { forgetNotices } from '#domains/messaging/index'
import { plain, tight, waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { clean, screen } from '../screen.ts'
import { writing } from '../tables.ts'
import { lockOwnQuestion, toldQuestion } from './load.ts'
import { permitAsking } from './place.ts'
import { gramsOf, mostQuestionsADay } from './question.ts'

const dayMs = 86_400_000
export const shapeOf = (text: string) => tight(plain(text)).text

async function wordingOf(work: Work, written: string, edited?: string) {
  const cleaned = clean(written)
  if (shapeOf(cleaned) === '') throw refuse.saysNothing({ field: 'text' })
  const { text, waits } = await screen(work, { kind: 'question', text: cleaned, edited })
  return { text, grams: gramsOf(shapeOf(text)), waits }
}

/** Asks; who asks follows the question. Buyers and experts are invited once the fact of it is heard. */
export async function askQuestion(work: Work, place: Place, text: string): Promise<string> {
  await permitAsking(work, place)
  await permitMore(work)
  const { waits, ...wording } = await wordingOf(work, text)
  const state = waits ? ('waiting' as const) : ('open' as const)
  const id = newId(work.now.getTime())
  const row = { id, place_kind: place.kind, place_id: place.id, person_id: work.actor.id, state, asked_at: work.now }
  const tx = writing(work)
  await tx
    .insertInto('reviews.question')
    .values({ ...row, ...wording, rule: waits?.rule ?? null })
    .execute()
  await tx.insertInto('reviews.question_follow').values({ question_id: id, person_id: work.actor.id }).execute()
  if (waits) await waitForReview(work, { kind: 'question', id }, waits)
  work.record('reviews.question-asked', { ...toldQuestion(row), isShown: state === 'open' })
  return id
}

async function permitMore(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`questions by ${work.actor.id}`}, 0))`.execute(work.tx)
  const { asked } = await writing(work)
    .selectFrom('reviews.question')
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .where('person_id', '=', work.actor.id)
    .where('asked_at', '>', new Date(work.now.getTime() - dayMs))
    .executeTakeFirstOrThrow()
  if (Number(asked) >= mostQuestionsADay) throw refuse.tooManyQuestions({ most: mostQuestionsADay })
}

/** Words an own question anew; what waits or was taken off stays so until somebody of the house has looked. */
export async function editQuestion(
  work: Work,
  questionId: string,
  { text, version }: { text: string; version: number },
): Promise<void> {
  const question = await lockOwnQuestion(work, questionId)
  if (question.version !== version) throw refuse.changedMeanwhile()
  const { waits, ...wording } = await wordingOf(work, text, questionId)
  const isSeen = question.state === 'open' || question.state === 'closed'
  const state = isSeen && waits ? 'waiting' : question.state
  await writing(work)
    .updateTable('reviews.question')
    .set({
      ...wording,
      ...(waits && state === 'waiting' && { rule: waits.rule }),
      state,
      version: version + 1,
      edited_at: work.now,
    })
    .where('id', '=', questionId)
    .execute()
  if (state === 'waiting')
    await waitForReview(work, { kind: 'question', id: questionId }, waits ?? { score: 0, reasons: [] })
  work.record('reviews.question-edited', { ...toldQuestion(question), isShown: state === 'open' || state === 'closed' })
}

/** Takes the text of an own question away for good. Answers that were given before stay, and none comes after. */
export async function removeQuestion(work: Work, questionId: string): Promise<void> {
  const question = await lockOwnQuestion(work, questionId)
  await wipeQuestion(work, question)
}

/** The same with an account. */
export async function wipeQuestion(work: Work, question: Parameters<typeof toldQuestion>[0]): Promise<void> {
  const tx = writing(work)
  await tx
    .updateTable('reviews.question')
    .set({ state: 'removed', text: '', grams: [], rule: null, reason: null })
    .where('id', '=', question.id)
    .execute()
  await tx
    .updateTable('reviews.invitation')
    .set({ state: 'declined' })
    .where('question_id', '=', question.id)
    .where('state', '=', 'open')
    .execute()
  await forgetNotices(work, { kind: 'question', id: question.id })
  work.record('reviews.question-removed', { ...toldQuestion(question), by: 'author' })
}

/** Follows a question, or no longer; again is the same. */
export async function followQuestion(work: Work, questionId: string, isOn: boolean): Promise<void> {
  const tx = writing(work)
  const found = await tx.selectFrom('reviews.question').select('state').where('id', '=', questionId).executeTakeFirst()
  if (!found || !['open', 'closed', 'removed'].includes(found.state)) throw refuse.unknownQuestion()
  const row = { question_id: questionId, person_id: work.actor.id }
  if (isOn)
    await tx
      .insertInto('reviews.question_follow')
      .values(row)
      .onConflict((on) => on.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('reviews.question_follow')
      .where('question_id', '=', questionId)
      .where('person_id', '=', work.actor.id)
      .execute()
}
