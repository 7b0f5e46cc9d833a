import type { Question } from '#contracts/live'
import type { Work } from '#platform/work'
import { noEarlierThan } from '../../house/no-earlier.ts'
import { refuse } from '../../refusals.ts'
import { tellRoom } from '../../room/tell.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { findQuestions } from './queries.ts'

/**
 * Says which question is being answered now. One at a time (an index says so): the one before is answered by it. From here to
 * its answer it is a chapter of the replay.
 */
export async function startAnswering(work: Work, showId: string, questionId: string): Promise<Question> {
  const show = await lockShowFor(work, showId, 'answer')
  if (show.state !== 'live') throw refuse.notLive()
  const [question] = await findQuestions(work.tx, showId, { id: questionId })
  if (!question) throw refuse.unknownQuestion()
  if (question.answeringAt !== undefined && question.answeredAt === undefined) return question
  await endAnswering(work, showId)
  await writing(work)
    .updateTable('live.question')
    .set({ answering_at: work.now, answered_at: null })
    .where('id', '=', questionId)
    .execute()
  const { id, wording, people, answeredAt: _, ...rest } = question
  const mediaTime = work.now.getTime()
  tellRoom(work, showId, {
    lane: 'must',
    type: 'question-answering',
    body: { question: { id, wording, people }, mediaTime },
  })
  return { id, wording, people, ...rest, answeringAt: work.now.toISOString() }
}

/** What was being answered is answered; harmless when nothing was. The show's row is locked. */
export async function endAnswering(work: Work, showId: string): Promise<void> {
  const rows = await writing(work)
    .updateTable('live.question')
    .set({ answered_at: noEarlierThan(work, 'answering_at') })
    .where('show_id', '=', showId)
    .where('answering_at', 'is not', null)
    .where('answered_at', 'is', null)
    .returning(['id', 'wording'])
    .execute()
  for (const { id: questionId, wording } of rows) {
    const [question] = await findQuestions(work.tx, showId, { id: questionId })
    work.record('live.question-answered', { showId, questionId, wording, people: question?.people ?? 0 })
    tellRoom(work, showId, { lane: 'must', type: 'question-answering', body: { mediaTime: work.now.getTime() } })
  }
}
