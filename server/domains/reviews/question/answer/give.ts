import { forgetText, tell, untell } from '#domains/messaging/index'
import { waitForReview } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { clean, screen } from '../../screen.ts'
import { writing } from '../../tables.ts'
import { isExpertOf } from '../expert/queries.ts'
import { lockAnswer, lockQuestion, type QuestionRow, toldAnswer } from '../load.ts'

interface Saying {
  readonly text: string
  readonly asShop?: boolean | undefined
}

/** Answers an open question, once a person; under its row, so that closing or deleting comes wholly before or after. */
export async function giveAnswer(work: Work, questionId: string, { text, asShop = false }: Saying): Promise<string> {
  const question = await lockQuestion(work, questionId)
  if (question.state === 'hidden' || question.state === 'waiting') throw refuse.unknownQuestion()
  if (question.state !== 'open') throw refuse.questionClosed({ state: question.state })
  if (asShop && !work.actor.may.has('reviews.manage')) throw refuse.notForShop()
  const tx = writing(work)
  const own = await tx
    .selectFrom('reviews.answer')
    .select('id')
    .where('question_id', '=', questionId)
    .where('person_id', '=', work.actor.id)
    .where('badge', '<>', 'shop')
    .where('state', '<>', 'removed')
    .executeTakeFirst()
  if (own && !asShop) throw refuse.answeredAlready()
  const { waits, ...said } = await wordingOf(work, text)
  const id = newId(work.now.getTime())
  const badge = asShop ? ('shop' as const) : await badgeOf(work, question)
  const row = { id, question_id: questionId, person_id: work.actor.id, badge, answered_at: work.now, ...said }
  await tx.insertInto('reviews.answer').values(row).execute()
  await tx
    .updateTable('reviews.invitation')
    .set({ state: 'answered' })
    .where('question_id', '=', questionId)
    .where('person_id', '=', work.actor.id)
    .execute()
  const isShown = row.state === 'shown'
  if (isShown) await tellFollowers(work, question, row)
  else if (waits) await waitForReview(work, { kind: 'answer', id }, waits)
  const afterMinutes = Math.floor((work.now.getTime() - question.asked_at.getTime()) / 60_000)
  const isFirst = isShown && question.first_answer_at === null
  work.record('reviews.answer-given', { ...toldAnswer(row), badge, isFirst, afterMinutes, isShown })
  return id
}

async function wordingOf(work: Work, written: string, edited?: string) {
  const cleaned = clean(written)
  if (cleaned === '') throw refuse.saysNothing({ field: 'text' })
  const { text, waits } = await screen(work, { kind: 'answer', text: cleaned, edited })
  return { text, waits, rule: waits?.rule ?? null, state: waits ? ('waiting' as const) : ('shown' as const) }
}

/** Whether the actor has received the product, or is an expert of it. Having it in hand weighs more. */
async function badgeOf(work: Work, question: QuestionRow): Promise<'bought' | 'expert' | 'none'> {
  if (question.place_kind === 'product') {
    const receipt = await writing(work)
      .selectFrom('reviews.receipt')
      .select('line_id')
      .where('product_id', '=', question.place_id)
      .where('person_id', '=', work.actor.id)
      .limit(1)
      .executeTakeFirst()
    if (receipt) return 'bought'
  }
  return (await isExpertOf(work, question, work.actor.id)) ? 'expert' : 'none'
}

/** As much of an answer as a notice quotes. */
const quoteOf = (text: string) => text.slice(0, 200)

/** Tells who follows, the asker among them, of an answer; several unread ones are one notice. */
export async function tellFollowers(
  work: Work,
  question: QuestionRow,
  { text, person_id: byId }: { readonly text: string; readonly person_id: string },
): Promise<void> {
  const followers = await writing(work)
    .selectFrom('reviews.question_follow')
    .select('person_id')
    .where('question_id', '=', question.id)
    .orderBy('person_id')
    .limit(2_000)
    .execute()
  const personIds = followers.map(({ person_id }) => person_id)
  const about = { kind: 'question', id: question.id } as const
  const bundle = { byId }
  await tell(work, { kind: 'question-answered', personIds, about, values: { text: quoteOf(text) }, bundle })
}

/** Words an own answer anew; it keeps its votes, and stays accepted. What waits does so until somebody has looked. */
export async function editAnswer(work: Work, answerId: string, text: string): Promise<void> {
  const { answer, question } = await lockAnswer(work, answerId)
  if (answer.person_id !== work.actor.id) throw refuse.unknownAnswer()
  const { waits, text: said } = await wordingOf(work, text, answerId)
  const kept =
    answer.state === 'shown' && waits ? { state: 'waiting' as const, rule: waits.rule } : { state: answer.state }
  if (kept.state !== 'shown') await unaccept(work, question, answerId)
  await forgetAnswer(work, question.id, answer.text)
  await writing(work)
    .updateTable('reviews.answer')
    .set({ text: said, ...kept, edited_at: work.now })
    .where('id', '=', answerId)
    .execute()
  if (kept.state === 'waiting')
    await waitForReview(work, { kind: 'answer', id: answerId }, waits ?? { score: 0, reasons: [] })
}

/** Takes an own answer away for good. */
export async function removeAnswer(work: Work, answerId: string): Promise<void> {
  const { answer, question } = await lockAnswer(work, answerId)
  if (answer.person_id !== work.actor.id) throw refuse.unknownAnswer()
  await unaccept(work, question, answerId)
  const tx = writing(work)
  await tx.deleteFrom('reviews.answer_vote').where('answer_id', '=', answerId).execute()
  await tx
    .updateTable('reviews.answer')
    .set({ state: 'removed', text: '', rule: null, reason: null })
    .where('id', '=', answerId)
    .execute()
  const followers = await tx
    .selectFrom('reviews.question_follow')
    .select('person_id')
    .where('question_id', '=', question.id)
    .execute()
  const personIds = followers.map(({ person_id }) => person_id)
  const about = { kind: 'question', id: question.id } as const
  await untell(work, { kind: 'question-answered', personIds, about, byId: answer.person_id })
  await forgetAnswer(work, question.id, answer.text)
  work.record('reviews.answer-removed', toldAnswer(answer))
}

/** Takes what an answer said out of the notices that quote it. */
export async function forgetAnswer(work: Work, questionId: string, text: string): Promise<void> {
  await forgetText(work, { kind: 'question', id: questionId }, quoteOf(text))
}

/** An answer that is not shown any more is not accepted either. */
export async function unaccept(work: Work, question: QuestionRow, answerId: string): Promise<void> {
  if (question.accepted_answer_id !== answerId) return
  await writing(work)
    .updateTable('reviews.question')
    .set({ accepted_answer_id: null, accepted_by: null, accepted_at: null })
    .where('id', '=', question.id)
    .execute()
}
