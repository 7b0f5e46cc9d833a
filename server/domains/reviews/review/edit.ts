import type { ReviewDraft } from '#contracts/reviews'
import { waitForReview } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { placePhotos } from '../photo/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockOwnReview, told } from './load.ts'
import { daysAfter, editDays } from './review.ts'
import { sayingOf } from './write.ts'

/**
 * Writes an own review anew and keeps how it was. What was shown is looked at again: a text that asks for a look waits. One that
 * waits, or was hidden, does so until somebody of the house has looked.
 */
export async function editReview(
  work: Work,
  reviewId: string,
  draft: ReviewDraft & { version: number },
): Promise<void> {
  const before = await lockOwnReview(work, reviewId)
  if (work.now >= daysAfter(before.written_at, editDays)) throw refuse.editOver({ days: editDays })
  if (before.version !== draft.version) throw refuse.changedMeanwhile()
  const { waits, ...said } = await sayingOf(work, draft, before)
  const tx = writing(work)
  await tx
    .insertInto('reviews.edition')
    .values({
      review_id: reviewId,
      version: before.version,
      stars: before.stars,
      aspects: JSON.stringify(before.aspects),
      text: before.text,
      until: work.now,
    })
    .execute()
  const state = before.state === 'shown' && waits ? 'waiting' : before.state
  await tx
    .updateTable('reviews.review')
    .set({
      ...said,
      ...(waits && state === 'waiting' && { rule: waits.rule }),
      state,
      photos: draft.photoIds.length,
      version: before.version + 1,
      edited_at: work.now,
    })
    .where('id', '=', reviewId)
    .execute()
  await placePhotos(work, { reviewId, number: 0, photoIds: draft.photoIds })
  if (state === 'waiting')
    await waitForReview(work, { kind: 'review', id: reviewId }, waits ?? { score: 0, reasons: [] })
  work.record('reviews.review-edited', { ...told(before), stars: draft.stars, isShown: state === 'shown' })
}
