import * as contract from '#contracts/reviews'
import { on } from '#platform/http'
import { findRatings, getSummary } from '../summary/queries.ts'
import { findBuyerShows, findProductReviews, getReview } from './queries.ts'
import { voteOnReview, withdrawVote } from './vote.ts'

/** What everybody may read of reviews, and voting. */
export const reviewRoutes = [
  on(contract.findRatings, async ({ query, reader }) => ({
    items: await findRatings(reader, query.productIds.split(',')),
  })),
  on(contract.getReviewSummary, ({ params, reader }) => getSummary(reader, params.productId)),
  on(contract.listProductReviews, ({ params, query, reader, actor }) =>
    findProductReviews(reader, params.productId, query, { viewerId: actor.id }),
  ),
  on(contract.listBuyerShows, ({ query, reader }) => findBuyerShows(reader, query)),
  on(contract.getReview, ({ params, reader, actor }) => getReview(reader, params.reviewId, { viewerId: actor.id })),
  on(contract.voteOnReview, ({ params, body, perform }) =>
    perform((work) => voteOnReview(work, params.reviewId, body.isHelpful)),
  ),
  on(contract.withdrawVote, async ({ params, perform }) => {
    await perform((work) => withdrawVote(work, params.reviewId))
    return {}
  }),
]
