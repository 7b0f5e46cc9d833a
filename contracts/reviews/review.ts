import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { Texts } from '../catalogue/shared.ts'
import { Goods } from '../orders/breakdown.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Aspect } from './setting.ts'

export const Stars = Type.Integer({ minimum: 1, maximum: 5 })

/** `waiting` is seen by its author until somebody of the house has looked; `hidden` was taken off by a rule; `removed` by its author. */
export const reviewStates = ['waiting', 'shown', 'hidden', 'removed'] as const
export type ReviewState = (typeof reviewStates)[number]
export const ReviewState = Type.Enum([...reviewStates])

export const Photo = Type.Object({ id: Id, picture: Picture })
export type Photo = Static<typeof Photo>

/** Why it waits, where more is known than that somebody looks: a photo looks like one that was taken down. */
const WaitsFor = Type.Enum(['picture'])

export const FollowUp = Type.Object({
  number: Type.Integer(),
  text: Type.String(),
  /** Whole days since the goods were received. */
  afterDays: Type.Integer(),
  photos: Type.Array(Photo),
  isWaiting: Type.Boolean(),
  waitsFor: Type.Optional(WaitsFor),
  /** Taken off by itself; its author still sees it. */
  isHidden: Type.Boolean(),
  writtenAt: Instant,
})
export type FollowUp = Static<typeof FollowUp>

export const Review = Type.Object({
  id: Id,
  productId: Id,
  /** A masked name, without id and picture, where the author wished so. */
  author: Type.Object({
    id: Type.Optional(Type.String()),
    name: Type.String(),
    avatarUrl: Type.Optional(Type.String()),
  }),
  /** What of the product was bought. */
  goods: Type.Object({ title: Texts, values: Type.Array(Type.String()), options: Goods.properties.options }),
  variantId: Id,
  stars: Stars,
  aspects: Type.Record(Type.String(), Stars),
  text: Type.String(),
  photos: Type.Array(Photo),
  followUps: Type.Array(FollowUp),
  reply: Type.Optional(Type.Object({ text: Type.String(), at: Instant, isEdited: Type.Boolean() })),
  helpful: Type.Integer(),
  /** The caller's own vote. */
  vote: Type.Optional(Type.Enum(['helpful', 'unhelpful'])),
  isOwn: Type.Boolean(),
  /** What it speaks of went back, or its money did. */
  isReturned: Type.Boolean(),
  isEdited: Type.Boolean(),
  state: ReviewState,
  waitsFor: Type.Optional(WaitsFor),
  writtenAt: Instant,
})
export type Review = Static<typeof Review>

/** What is shown of a product in numbers; `fives` … `ones` add up to `reviews`. */
export const ReviewSummary = Type.Object({
  reviews: Type.Integer(),
  /** The mean of the stars with one digit; absent without a review. */
  mean: Type.Optional(Type.Number()),
  /** How many gave five, four, three, two, one. */
  distribution: Type.Array(Type.Integer(), { minItems: 5, maxItems: 5 }),
  withPhotos: Type.Integer(),
  withFollowUps: Type.Integer(),
  aspects: Type.Array(Type.Object({ ...Aspect.properties, mean: Type.Number(), reviews: Type.Integer() })),
})
export type ReviewSummary = Static<typeof ReviewSummary>

const ofProduct = Type.Object({ productId: Id })

export const getReviewSummary = route({
  method: 'GET',
  path: '/products/:productId/review-summary',
  may: 'anyone',
  summary: 'Gives how many stars a product got, over all and by aspect.',
  params: ofProduct,
  answers: { 200: ReviewSummary },
})

/** What a card of a product shows of its reviews. */
export const Rating = Type.Object({ productId: Id, reviews: Type.Integer(), mean: Type.Number() })
export type Rating = Static<typeof Rating>

export const findRatings = route({
  method: 'GET',
  path: '/review-ratings',
  may: 'anyone',
  summary: 'Gives the stars of up to fifty products, their ids parted by commas; those without a review are left out.',
  query: Type.Object({
    productIds: Type.String({ pattern: '^[0-9a-hjkmnp-tv-z]{26}(,[0-9a-hjkmnp-tv-z]{26}){0,49}$', maxLength: 1349 }),
  }),
  answers: { 200: Type.Object({ items: Type.Array(Rating) }) },
})

export const ReviewSort = Type.Enum(['helpful', 'newest'])
export type ReviewSort = Static<typeof ReviewSort>

export const listProductReviews = route({
  method: 'GET',
  path: '/products/:productId/reviews',
  may: 'anyone',
  summary: 'Lists what those who received a product say of it.',
  params: ofProduct,
  query: Type.Object({
    stars: Type.Optional(Stars),
    with: Type.Optional(Type.Enum(['photos', 'follow-ups'])),
    variantId: Type.Optional(Id),
    sort: Type.Optional(ReviewSort),
    ...pageQuery,
  }),
  answers: { 200: Page(Review) },
})

/** A review as it stands in a strip of pictures. */
export const BuyerShow = Type.Object({
  reviewId: Id,
  productId: Id,
  title: Texts,
  authorName: Type.String(),
  stars: Stars,
  text: Type.String(),
  picture: Picture,
  photos: Type.Integer(),
})
export type BuyerShow = Static<typeof BuyerShow>

export const listBuyerShows = route({
  method: 'GET',
  path: '/buyer-shows',
  may: 'anyone',
  summary: 'Lists reviews with photos of all products, or of one, the latest first.',
  query: Type.Object({ productId: Type.Optional(Id), ...pageQuery }),
  answers: { 200: Page(BuyerShow) },
})

export const getReview = route({
  method: 'GET',
  path: '/reviews/:reviewId',
  may: 'anyone',
  summary: 'Gives one review; one that is not shown only to its author.',
  params: Type.Object({ reviewId: Id }),
  answers: { 200: Review },
})

export const voteOnReview = route({
  method: 'PUT',
  path: '/reviews/:reviewId/vote',
  may: 'member',
  summary: 'Says whether a review helped; one vote a person, and none on an own one.',
  params: Type.Object({ reviewId: Id }),
  body: Type.Object({ isHelpful: Type.Boolean() }),
  answers: { 200: Type.Object({ helpful: Type.Integer() }) },
})

export const withdrawVote = route({
  method: 'DELETE',
  path: '/reviews/:reviewId/vote',
  may: 'member',
  summary: 'Takes the own vote back.',
  params: Type.Object({ reviewId: Id }),
  answers: { 200: Done },
})
