import type { ReviewDraft } from '#contracts/reviews'
import type { Work } from '#platform/work'
import { placePhotos } from '../photo/keep.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockOwnReview, told } from './load.ts'
import { daysAfter, editDays } from './review.ts'
import { sayingOf } from './write.ts'

/**
 * Writes an own review anew and keeps how it was. What was shown is looked at again: a text that asks for a look waits,
 * and one that the house has hidden stays hidden until somebody of the house shows it.
 */
export async function editReview(
  work: Work,
  reviewId: string,
  draft: ReviewDraft & { version: number },
): Promise<void> {
  const before = await lockOwnReview(work, reviewId)
  if (work.now >= daysAfter(before.written_at, editDays)) throw refuse.editOver({ days: editDays })
  if (before.version !== draft.version) throw refuse.changedMeanwhile()
  const { rule, ...said } = await sayingOf(work, draft, before)
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
  const isHidden = before.state === 'hidden'
  const state = isHidden ? 'hidden' : rule === null ? 'shown' : 'waiting'
  await tx
    .updateTable('reviews.review')
    .set({
      ...said,
      ...(!isHidden && { rule }),
      state,
      photos: draft.photoIds.length,
      version: before.version + 1,
      edited_at: work.now,
    })
    .where('id', '=', reviewId)
    .execute()
  await placePhotos(work, { reviewId, number: 0, photoIds: draft.photoIds })
  work.record('reviews.review-edited', { ...told(before), stars: draft.stars, isShown: state === 'shown' })
}
