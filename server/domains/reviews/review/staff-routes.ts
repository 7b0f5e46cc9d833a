import { Readable } from 'node:stream'

import * as contract from '#contracts/reviews'
import { audit } from '#domains/identity/index'
import { on } from '#platform/http'
import { hideReview, showReview } from './decide.ts'
import { removeReply, replyToReview } from './reply.ts'
import { countReviews, findReviews, readReview, reviewsCsv } from './staff-queries.ts'

/** What the house does with reviews. */
export const staffReviewRoutes = [
  on(contract.listReviews, ({ query, reader }) => findReviews(reader, query)),
  on(contract.countReviews, ({ reader }) => countReviews(reader)),
  on(contract.exportReviews, async ({ query, reader, reply, perform }) => {
    await perform((work) => audit(work, 'reviews.exported', { kind: 'house', id: 'reviews' }, { ...query }))
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="reviews.csv"')
      .send(Readable.from(reviewsCsv(reader, query)))
    return undefined
  }),
  on(contract.readReview, ({ params, reader }) => readReview(reader, params.reviewId)),
  on(contract.replyToReview, async ({ params, body, perform, reader }) => {
    await perform((work) => replyToReview(work, params.reviewId, body.text))
    return readReview(reader, params.reviewId)
  }),
  on(contract.removeReply, async ({ params, perform, reader }) => {
    await perform((work) => removeReply(work, params.reviewId))
    return readReview(reader, params.reviewId)
  }),
  on(contract.hideReview, async ({ params, body, perform, reader }) => {
    await perform((work) => hideReview(work, params.reviewId, body))
    return readReview(reader, params.reviewId)
  }),
  on(contract.showReview, async ({ params, perform, reader }) => {
    await perform((work) => showReview(work, params.reviewId))
    return readReview(reader, params.reviewId)
  }),
]
