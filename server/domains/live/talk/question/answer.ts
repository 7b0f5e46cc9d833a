import type { Question } from '#contracts/live'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { noEarlierThan } from '../../house/no-earlier.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { findQuestions } from './queries.ts'

/** Marks a question as answered, or opens it again. */
export async function answerQuestion(
  work: Work,
  showId: string,
  questionId: string,
  answered: boolean,
): Promise<Question> {
  await lockShowFor(work, showId, 'answer')
  const [before] = await findQuestions(work.tx, showId, { id: questionId })
  if (!before) throw refuse.unknownQuestion()
  if ((before.answeredAt !== undefined) === answered) return before
  await writing(work)
    .updateTable('live.question')
    .set(answered ? { answered_at: noEarlierThan(work, 'answering_at') } : { answered_at: null, answering_at: null })
    .where('id', '=', questionId)
    .execute()
  const { wording, people } = before
  if (answered) work.record('live.question-answered', { showId, questionId, wording, people })
  if (answered && before.answeringAt !== undefined) {
    tellRoom(work, showId, { lane: 'must', type: 'question-answering', body: { mediaTime: work.now.getTime() } })
  }
  const { answeredAt: _, answeringAt, ...question } = before
  if (!answered) return question
  return present({ ...question, answeringAt, answeredAt: work.now.toISOString() })
}
