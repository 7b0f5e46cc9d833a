import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockReview } from './load.ts'

/** Votes on a review, or changes the own vote; gives how many it helped. Counts move by trigger, under the review’s row. */
export async function voteOnReview(work: Work, reviewId: string, isHelpful: boolean): Promise<{ helpful: number }> {
  const review = await lockReview(work, reviewId)
  if (review.person_id === work.actor.id) throw refuse.ownReview()
  if (review.state !== 'shown') throw refuse.unknownReview()
  const tx = writing(work)
  await tx
    .insertInto('reviews.vote')
    .values({ review_id: reviewId, person_id: work.actor.id, is_helpful: isHelpful, at: work.now })
    .onConflict((conflict) =>
      conflict
        .columns(['review_id', 'person_id'])
        .doUpdateSet({ is_helpful: isHelpful, at: work.now })
        .where('reviews.vote.is_helpful', '<>', isHelpful),
    )
    .execute()
  const bundle = { byId: work.actor.id }
  const about = { kind: 'review', id: reviewId } as const
  if (isHelpful) await tell(work, { kind: 'review-helped', personIds: [review.person_id], about, bundle })
  return tx.selectFrom('reviews.review').select('helpful').where('id', '=', reviewId).executeTakeFirstOrThrow()
}

/** Takes the own vote back; none is as well. */
export async function withdrawVote(work: Work, reviewId: string): Promise<void> {
  await lockReview(work, reviewId)
  await writing(work)
    .deleteFrom('reviews.vote')
    .where('review_id', '=', reviewId)
    .where('person_id', '=', work.actor.id)
    .execute()
}
