import type { Question } from '#contracts/live'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
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
    .set({ answered_at: answered ? work.now : null })
    .where('id', '=', questionId)
    .execute()
  const { wording, people } = before
  if (answered) work.record('live.question-answered', { showId, questionId, wording, people })
  const { answeredAt: _, ...question } = before
  return answered ? { ...question, answeredAt: work.now.toISOString() } : question
}
