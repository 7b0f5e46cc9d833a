import {
  getReview,
  getReviewSummary,
  getToReview,
  listBuyerShows,
  listOwnReviews,
  listProductReviews,
  listToReview,
} from '#contracts/reviews'

/** What is read again after somebody wrote, changed or deleted a review. */
export const changedByReviews = [
  getReview,
  getReviewSummary,
  getToReview,
  listBuyerShows,
  listOwnReviews,
  listProductReviews,
  listToReview,
]
