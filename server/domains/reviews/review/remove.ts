import { forgetNotices } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { dropLater } from '../photo/keep.ts'
import { writing } from '../tables.ts'
import { lockOwnReview, told } from './load.ts'

/**
 * Takes an own review away for good: text, history, photos with their files, follow-ups, reply and votes. What stays is that
 * the line was reviewed once.
 */
export async function removeReview(work: Work, reviewId: string): Promise<void> {
  const review = await lockOwnReview(work, reviewId)
  const tx = writing(work)
  for (const table of ['edition', 'follow_up', 'vote'] as const)
    await tx.deleteFrom(`reviews.${table}`).where('review_id', '=', reviewId).execute()
  const photos = await tx.deleteFrom('reviews.photo').where('review_id', '=', reviewId).returning('sizes').execute()
  dropLater(work, photos)
  const nothing = { text: '', mark: null, aspects: '{}', photos: 0, follow_ups: 0, shown_follow_ups: 0 }
  const noReply = { reply: null, replied_by: null, replied_at: null, reply_changed_at: null }
  await tx
    .updateTable('reviews.review')
    .set({ state: 'removed', rule: null, reason: null, ...nothing, ...noReply })
    .where('id', '=', reviewId)
    .execute()
  await forgetNotices(work, { kind: 'review', id: reviewId })
  work.record('reviews.review-removed', told(review))
}
