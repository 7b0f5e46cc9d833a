import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { readSettings } from '../../setting/keep.ts'
import { writing } from '../../tables.ts'
import { lockAnswer, toldAnswer } from '../load.ts'
import { accepterOf } from '../question.ts'

/** Accepts an answer, one a question; the same again is the same. Gives the question. */
export async function acceptAnswer(work: Work, answerId: string): Promise<string> {
  const { answer, question } = await lockAnswer(work, answerId)
  if (question.state !== 'open' && question.state !== 'closed') throw refuse.questionClosed({ state: question.state })
  if (answer.state !== 'shown') throw refuse.unknownAnswer()
  const tx = writing(work)
  const { shopAcceptsAfterDays } = await readSettings(tx)
  const { actor, now } = work
  const who = { id: actor.id, isMember: true, isStaff: actor.may.has('reviews.manage') }
  const by = accepterOf(question, who, shopAcceptsAfterDays, now)
  if (!by) throw refuse.notYourQuestion({ days: shopAcceptsAfterDays })
  if (question.accepted_answer_id === answerId) return question.id
  if (question.accepted_answer_id !== null) throw refuse.acceptedAlready()
  await tx
    .updateTable('reviews.question')
    .set({ accepted_answer_id: answerId, accepted_by: by, accepted_at: now })
    .where('id', '=', question.id)
    .execute()
  if (answer.person_id !== actor.id) {
    const about = { kind: 'question', id: question.id } as const
    const values = { text: question.text.slice(0, 200) }
    await tell(work, { kind: 'answer-accepted', personIds: [answer.person_id], about, values })
  }
  if (by === 'shop') await audit(work, 'reviews.answer-accepted', { kind: 'question', id: question.id }, { answerId })
  work.record('reviews.answer-accepted', { ...toldAnswer(answer), by })
  return question.id
}
