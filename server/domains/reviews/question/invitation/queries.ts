import type { QuestionInvitation } from '#contracts/reviews'
import type { Page } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { selectQuestions, type Viewer, wireQuestions } from '../select.ts'

/** The open questions somebody was asked to answer and has neither answered nor declined, the latest first. */
export async function findInvitations(
  db: Database,
  { after, limit = 20 }: { after?: string; limit?: number },
  viewer: Viewer,
  now: Date,
): Promise<Page<QuestionInvitation>> {
  const rows = await selectQuestions(db, viewer.id)
    .innerJoin('reviews.invitation as invitation', 'invitation.question_id', 'question.id')
    .select(['invitation.called_as', 'invitation.invited_at'])
    .where('invitation.person_id', '=', viewer.id)
    .where('invitation.state', '=', 'open')
    .where('question.state', '=', 'open')
    .$if(after !== undefined, (query) => query.where('question.id', '<', after ?? ''))
    .orderBy('question.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const questions = await wireQuestions(db, shown, viewer, now)
  const last = shown.at(-1)
  return {
    items: questions.flatMap((question, place) => {
      const row = shown[place]
      return row ? { question, calledAs: row.called_as, invitedAt: row.invited_at.toISOString() } : []
    }),
    ...(last && rows.length > limit && { next: last.id }),
  }
}
