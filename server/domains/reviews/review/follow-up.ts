import { waitForReview } from '#domains/moderation/index'
import type { Work } from '#platform/work'
import { placePhotos } from '../photo/keep.ts'
import { refuse } from '../refusals.ts'
import { clean } from '../screen.ts'
import { readSettings } from '../setting/keep.ts'
import { writing } from '../tables.ts'
import { followUpId, lockOwnReview, told } from './load.ts'
import { daysAfter, followUpDays } from './review.ts'
import { judge } from './suspicion.ts'

interface Draft {
  readonly text: string
  readonly photoIds: readonly string[]
}

/** Adds to an own review how it is after some time; as often as the house lets, within 180 days of delivery. */
export async function addFollowUp(work: Work, reviewId: string, { text, photoIds }: Draft): Promise<void> {
  const review = await lockOwnReview(work, reviewId)
  const tx = writing(work)
  const { received_at } = await tx
    .selectFrom('reviews.receipt')
    .select('received_at')
    .where('line_id', '=', review.line_id)
    .executeTakeFirstOrThrow()
  if (work.now >= daysAfter(received_at, followUpDays)) throw refuse.followUpOver({ days: followUpDays })
  const { followUps } = await readSettings(tx)
  if (review.follow_ups >= followUps) throw refuse.followUpsUsed({ most: followUps })
  const judged = await judge(work, { text: clean(text), photoIds })
  if (judged.text === '') throw refuse.saysNothing({ field: 'text' })
  const number = review.follow_ups + 1
  const state = judged.waits ? 'waiting' : 'shown'
  await tx
    .insertInto('reviews.follow_up')
    .values({
      review_id: reviewId,
      number,
      text: judged.text,
      state,
      rule: judged.waits?.rule ?? null,
      written_at: work.now,
    })
    .execute()
  const shown = review.shown_follow_ups + (state === 'shown' ? 1 : 0)
  await tx
    .updateTable('reviews.review')
    .set({ follow_ups: number, shown_follow_ups: shown })
    .where('id', '=', reviewId)
    .execute()
  await placePhotos(work, { reviewId, number, photoIds })
  if (judged.waits) await waitForReview(work, { kind: 'follow-up', id: followUpId(reviewId, number) }, judged.waits)
  work.record('reviews.follow-up-written', { ...told(review), number })
}
