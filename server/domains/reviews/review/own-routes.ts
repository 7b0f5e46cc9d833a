import * as contract from '#contracts/reviews'
import { dropFiles, storePicture } from '#domains/catalogue/index'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { lookOf } from '#platform/image/index'
import { keepPhoto, photoOf } from '../photo/keep.ts'
import { getOwnReceipt, listToReview } from '../receipt/queries.ts'
import { refuse } from '../refusals.ts'
import { readSettings } from '../setting/keep.ts'
import { reading } from '../tables.ts'
import { editReview } from './edit.ts'
import { addFollowUp } from './follow-up.ts'
import { findOwnReview, findOwnReviews } from './queries.ts'
import { removeReview } from './remove.ts'
import { shownPhoto } from './select.ts'
import { writeReview } from './write.ts'

async function ownReview(reader: Database, personId: string, reviewId: string, now: Date) {
  const review = await findOwnReview(reader, personId, { reviewId }, now)
  if (!review) throw refuse.unknownReview()
  return review
}

/** What somebody does with their own reviews. */
export const ownReviewRoutes = [
  on(contract.listToReview, ({ query, reader, actor }) => listToReview(reader, actor.id, query)),
  on(contract.listOwnReviews, ({ query, reader, actor, now }) => findOwnReviews(reader, actor.id, { ...query, now })),
  on(contract.getToReview, async ({ params, reader, actor, now }) => {
    const [receipt, { aspects }, review] = await Promise.all([
      getOwnReceipt(reader, actor.id, params.lineId),
      readSettings(reading(reader)),
      findOwnReview(reader, actor.id, { lineId: params.lineId }, now),
    ])
    return { receipt, aspects, ...(review && { review }) }
  }),
  on(contract.writeReview, async ({ params, body, perform, reader, actor, now }) => {
    const id = await perform((work) => writeReview(work, params.lineId, body))
    return ownReview(reader, actor.id, id, now)
  }),
  on(contract.editReview, async ({ params, body, perform, reader, actor, now }) => {
    await perform((work) => editReview(work, params.reviewId, body))
    return ownReview(reader, actor.id, params.reviewId, now)
  }),
  on(contract.removeReview, async ({ params, perform }) => {
    await perform((work) => removeReview(work, params.reviewId))
    return {}
  }),
  on(contract.addFollowUp, async ({ params, body, perform, reader, actor, now }) => {
    await perform((work) => addFollowUp(work, params.reviewId, body))
    return ownReview(reader, actor.id, params.reviewId, now)
  }),
  on(contract.addReviewPhoto, async ({ request, house, perform }) => {
    const bytes = await photoOf(request)
    const stored = await storePicture(house.storage, bytes, 'reviews')
    const look = await lookOf(bytes)
    const id = await perform((work) => keepPhoto(work, stored, look)).catch(async (error) => {
      await dropFiles(house.storage, stored.sizes)
      throw error
    })
    return { id, picture: shownPhoto(stored) }
  }),
]
