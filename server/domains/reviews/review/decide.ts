import type { ReviewRule } from '#contracts/reviews'
import { audit } from '#domains/identity/index'
import { keepActs, settleCase } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { followUpId, lockReview, tellAuthor, told } from './load.ts'

interface Why {
  readonly rule: ReviewRule
  readonly reason: string
}

const place = { scope: 'reviews', subjectId: '' } as const

/** Takes a review off by a rule; its author keeps it, and is told the rule and the reason. */
export async function hideReview(work: Work, reviewId: string, { rule, reason }: Why): Promise<void> {
  const review = await lockReview(work, reviewId)
  if (review.state === 'removed') throw refuse.removed()
  if (review.state === 'hidden') throw refuse.notShown()
  await writing(work)
    .updateTable('reviews.review')
    .set({ state: 'hidden', rule, reason: reason.trim() })
    .where('id', '=', reviewId)
    .execute()
  const person = { id: review.person_id, name: '' }
  await keepActs(work, [
    { act: 'review-hidden', place, person, text: review.text, reason: `${rule}: ${reason.trim()}` },
  ])
  await audit(work, 'reviews.review-hidden', { kind: 'review', id: reviewId }, { rule, reason: reason.trim() })
  const isTold = await settleCase(work, { kind: 'review', id: reviewId }, { decision: 'hide', answer: reason.trim() })
  if (!isTold) await tellAuthor(work, review, { kind: 'review-hidden', reason: reason.trim() })
  work.record('reviews.review-hidden', { ...told(review), rule })
}

/** Shows a review that waits or was hidden, and its follow-ups that wait. */
export async function showReview(work: Work, reviewId: string): Promise<void> {
  const review = await lockReview(work, reviewId)
  if (review.state === 'removed') throw refuse.removed()
  const tx = writing(work)
  const shown = await tx
    .updateTable('reviews.follow_up')
    .set({ state: 'shown' })
    .where('review_id', '=', reviewId)
    .where('state', '=', 'waiting')
    .returning('number')
    .execute()
  if (review.state === 'shown' && shown.length === 0) throw refuse.shownAlready()
  await tx
    .updateTable('reviews.review')
    .set({ state: 'shown', rule: null, reason: null, shown_follow_ups: review.shown_follow_ups + shown.length })
    .where('id', '=', reviewId)
    .execute()
  const person = { id: review.person_id, name: '' }
  await keepActs(work, [{ act: 'review-shown', place, person, text: review.text }])
  await audit(work, 'reviews.review-shown', { kind: 'review', id: reviewId }, { before: review.state })
  for (const { number } of shown)
    await settleCase(work, { kind: 'follow-up', id: followUpId(reviewId, number) }, { decision: 'keep' })
  if (review.state === 'shown') return
  const isTold = await settleCase(work, { kind: 'review', id: reviewId }, { decision: 'keep' })
  if (!isTold) await tellAuthor(work, review, { kind: 'review-shown' })
  work.record('reviews.review-shown', { ...told(review), stars: review.stars })
}
