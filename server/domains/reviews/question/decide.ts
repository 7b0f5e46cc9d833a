import type { hideQuestion as hideRoute, turnAnswer as turnAnswerRoute } from '#contracts/reviews'
import type { BodyOf } from '#contracts/route'
import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import { keepActs, settleCase } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { tellFollowers, unaccept } from './answer/give.ts'
import { lockAnswer, lockQuestion, toldAnswer, toldQuestion } from './load.ts'

const place = { scope: 'reviews', subjectId: '' } as const

/** Opens a question that waits, was closed or taken off; or closes one to further answers. */
export async function turnQuestion(work: Work, questionId: string, to: 'open' | 'closed'): Promise<void> {
  const question = await lockQuestion(work, questionId)
  if (question.state === 'removed' || question.state === 'merged') throw refuse.unknownQuestion()
  if (question.state === to) return
  await writing(work)
    .updateTable('reviews.question')
    .set({ state: to, rule: null, reason: null })
    .where('id', '=', questionId)
    .execute()
  const wasUnseen = question.state === 'waiting' || question.state === 'hidden'
  await audit(work, to === 'open' ? 'reviews.question-opened' : 'reviews.question-closed', {
    kind: 'question',
    id: questionId,
  })
  if (!wasUnseen) return
  await settleCase(work, { kind: 'question', id: questionId }, { decision: 'keep' })
  await keepActs(work, [
    { act: 'question-shown', place, person: { id: question.person_id, name: '' }, text: question.text },
  ])
  work.record('reviews.question-shown', toldQuestion(question))
}

/** Takes a question off by a rule; its author keeps it and is told the rule and the reason. */
export async function hideQuestion(
  work: Work,
  questionId: string,
  { rule, reason }: BodyOf<typeof hideRoute>,
): Promise<void> {
  const question = await lockQuestion(work, questionId)
  if (question.state === 'removed' || question.state === 'merged') throw refuse.unknownQuestion()
  if (question.state === 'hidden') return
  await writing(work)
    .updateTable('reviews.question')
    .set({ state: 'hidden', rule, reason: reason.trim() })
    .where('id', '=', questionId)
    .execute()
  const person = { id: question.person_id, name: '' }
  await keepActs(work, [
    { act: 'question-hidden', place, person, text: question.text, reason: `${rule}: ${reason.trim()}` },
  ])
  await audit(work, 'reviews.question-hidden', { kind: 'question', id: questionId }, { rule, reason: reason.trim() })
  const about = { kind: 'question', id: questionId } as const
  const values = { text: question.text.slice(0, 200), reason: reason.trim() }
  const isTold = await settleCase(work, about, { decision: 'hide', answer: reason.trim() })
  if (!isTold) await tell(work, { kind: 'question-hidden', personIds: [question.person_id], about, values })
  work.record('reviews.question-removed', { ...toldQuestion(question), by: 'rule' })
}

/** Shows an answer that waits or was taken off, or takes one off by a rule. */
export async function turnAnswer(work: Work, answerId: string, turn: BodyOf<typeof turnAnswerRoute>): Promise<void> {
  const { answer, question } = await lockAnswer(work, answerId)
  if (answer.state === turn.to) return
  const why = turn.to === 'hidden' ? { rule: turn.rule, reason: turn.reason.trim() } : { rule: null, reason: null }
  if (turn.to === 'hidden') await unaccept(work, question, answerId)
  await writing(work)
    .updateTable('reviews.answer')
    .set({ state: turn.to, ...why })
    .where('id', '=', answerId)
    .execute()
  const person = { id: answer.person_id, name: '' }
  const reason = why.rule ? `${why.rule}: ${why.reason}` : undefined
  await keepActs(work, [{ act: `answer-${turn.to}`, place, person, text: answer.text, reason }])
  await audit(
    work,
    turn.to === 'shown' ? 'reviews.answer-shown' : 'reviews.answer-hidden',
    { kind: 'answer', id: answerId },
    why,
  )
  const decision = turn.to === 'hidden' ? 'hide' : 'keep'
  const thing = { kind: 'answer', id: answerId }
  const isTold = await settleCase(work, thing, { decision, answer: why.reason ?? undefined })
  if (turn.to === 'hidden') {
    const about = { kind: 'question', id: question.id } as const
    const values = { text: answer.text.slice(0, 200), reason: why.reason ?? '' }
    if (!isTold) await tell(work, { kind: 'answer-hidden', personIds: [answer.person_id], about, values })
    work.record('reviews.answer-removed', toldAnswer(answer))
  } else await tellFollowers(work, question, answer)
}
