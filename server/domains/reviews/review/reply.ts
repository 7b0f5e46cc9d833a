import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { clean } from '../screen.ts'
import { writing } from '../tables.ts'
import { lockReview, tellAuthor, told } from './load.ts'

/** Replies in the name of the shop, or changes the reply; who wrote what is in the audit log. The author is told of the first. */
export async function replyToReview(work: Work, reviewId: string, text: string): Promise<void> {
  const review = await lockReview(work, reviewId)
  if (review.state === 'removed') throw refuse.removed()
  const reply = clean(text)
  if (reply === '') throw refuse.saysNothing({ field: 'text' })
  if (reply === review.reply) return
  const isFirst = review.replied_at === null
  const when = isFirst ? { replied_at: work.now } : { reply_changed_at: work.now }
  await writing(work)
    .updateTable('reviews.review')
    .set({ reply, replied_by: work.actor.id, ...when })
    .where('id', '=', reviewId)
    .execute()
  work.record('reviews.replied', { ...told(review), isFirst })
  if (isFirst) await tellAuthor(work, review, { kind: 'review-replied', text: reply.slice(0, 200) })
  const change = { from: review.reply, to: reply }
  await audit(work, isFirst ? 'reviews.replied' : 'reviews.reply-changed', { kind: 'review', id: reviewId }, change)
}

/** Takes the reply back. */
export async function removeReply(work: Work, reviewId: string): Promise<void> {
  const review = await lockReview(work, reviewId)
  if (review.reply === null) return
  await writing(work)
    .updateTable('reviews.review')
    .set({ reply: null, replied_by: null, replied_at: null, reply_changed_at: null })
    .where('id', '=', reviewId)
    .execute()
  await audit(work, 'reviews.reply-removed', { kind: 'review', id: reviewId }, { from: review.reply })
}
