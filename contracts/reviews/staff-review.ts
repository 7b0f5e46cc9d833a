import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Review, ReviewState, Stars } from './review.ts'

/** The rules by which a review is taken off, told to its author. */
export const reviewRules = ['abuse', 'private', 'advert', 'off-topic', 'illegal', 'paid'] as const
export type ReviewRule = (typeof reviewRules)[number]

/** A review as the house sees it: who wrote it also where the name is masked. */
export const StaffReview = Type.Object({
  ...Review.properties,
  orderId: Id,
  writer: Type.Object({ id: Type.String(), name: Type.String() }),
  isAnonymous: Type.Boolean(),
  unhelpful: Type.Integer(),
  /** Why it waits (`repeat`, `incentive`, `words`, …), or by which rule it was hidden. */
  rule: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  editions: Type.Array(Type.Object({ version: Type.Integer(), stars: Stars, text: Type.String(), until: Instant })),
})
export type StaffReview = Static<typeof StaffReview>

const filter = {
  search: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the text, or the name of the author' })),
  stars: Type.Optional(Stars),
  productId: Type.Optional(Id),
  state: Type.Optional(ReviewState),
  answered: Type.Optional(Type.Enum(['yes', 'no'])),
}
export const ReviewFilter = Type.Object(filter)
export type ReviewFilter = Static<typeof ReviewFilter>

export const listReviews = route({
  method: 'GET',
  path: '/reviews',
  may: 'reviews.manage',
  summary: 'Lists reviews of all products, the latest first.',
  query: Type.Object({ ...filter, ...pageQuery }),
  answers: { 200: Page(StaffReview) },
})

export const exportReviews = route({
  method: 'GET',
  path: '/reviews.csv',
  may: 'reviews.manage',
  summary: 'Gives the reviews that match as CSV.',
  query: ReviewFilter,
  answers: { 200: Type.String() },
})

const params = Type.Object({ reviewId: Id })

export const replyToReview = route({
  method: 'PUT',
  path: '/reviews/:reviewId/reply',
  may: 'reviews.manage',
  summary: 'Replies to a review in the name of the shop, or changes the reply.',
  params,
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) }),
  answers: { 200: StaffReview },
})

export const removeReply = route({
  method: 'DELETE',
  path: '/reviews/:reviewId/reply',
  may: 'reviews.manage',
  summary: 'Takes the reply of the shop back.',
  params,
  answers: { 200: StaffReview },
})

export const hideReview = route({
  method: 'POST',
  path: '/reviews/:reviewId/hide',
  may: 'reviews.manage',
  summary: 'Takes a review off by a rule, with a reason; its author is told both.',
  params,
  body: Type.Object({
    rule: Type.Enum([...reviewRules]),
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
  }),
  answers: { 200: StaffReview },
})

export const showReview = route({
  method: 'POST',
  path: '/reviews/:reviewId/show',
  may: 'reviews.manage',
  summary: 'Shows a review that waits or was hidden, with its follow-up reviews.',
  params,
  answers: { 200: StaffReview },
})

/** What of the reviews waits for somebody of the house. */
export const countReviews = route({
  method: 'GET',
  path: '/reviews/counts',
  may: 'reviews.manage',
  summary: 'Counts the reviews that wait to be looked at, and those of one and two stars without a reply.',
  answers: { 200: Type.Object({ waiting: Type.Integer(), unanswered: Type.Integer() }) },
})

export const readReview = route({
  method: 'GET',
  path: '/reviews/:reviewId/staff',
  may: 'reviews.manage',
  summary: 'Gives one review as the house sees it.',
  params,
  answers: { 200: StaffReview },
})
