import { type Static, Type } from 'typebox'

import { Goods } from '../orders/breakdown.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Photo, Review, Stars } from './review.ts'
import { Aspect } from './setting.ts'

/** A line of an own order that was received. */
export const Receipt = Type.Object({
  lineId: Id,
  orderId: Id,
  ...Goods.properties,
  receivedAt: Instant,
  isReturned: Type.Boolean(),
})
export type Receipt = Static<typeof Receipt>

/** An own review with what may still be done with it. */
export const OwnReview = Type.Object({
  ...Review.properties,
  receipt: Receipt,
  isAnonymous: Type.Boolean(),
  version: Type.Integer(),
  /** By which rule it was hidden or waits, and in whose words. */
  rule: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  /** Until when it may be changed; absent once that is over. */
  editUntil: Type.Optional(Instant),
  /** How many follow-up reviews may be added now, and until when. */
  followUpsLeft: Type.Integer(),
  followUpUntil: Instant,
})
export type OwnReview = Static<typeof OwnReview>

const photoIds = Type.Array(Id, { maxItems: 9, uniqueItems: true })

export const ReviewDraft = Type.Object({
  stars: Stars,
  aspects: Type.Record(Type.String({ maxLength: 31 }), Stars, { maxProperties: 8 }),
  text: Type.String({ maxLength: 3000 }),
  photoIds,
  isAnonymous: Type.Boolean(),
})
export type ReviewDraft = Static<typeof ReviewDraft>

export const listToReview = route({
  method: 'GET',
  path: '/me/reviews/to-write',
  may: 'person',
  summary: 'Lists what the caller received and has not reviewed, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(Receipt) },
})

export const listOwnReviews = route({
  method: 'GET',
  path: '/me/reviews',
  may: 'person',
  summary: 'Lists what the caller wrote, the latest first, also what waits or was hidden.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(OwnReview) },
})

/** What the screen for writing needs to know of a line. */
export const ToReview = Type.Object({
  receipt: Receipt,
  aspects: Type.Array(Aspect),
  review: Type.Optional(OwnReview),
})
export type ToReview = Static<typeof ToReview>

export const getToReview = route({
  method: 'GET',
  path: '/me/received/:lineId/review',
  may: 'person',
  summary: 'Gives what there is to review of a received line, with the own review of it.',
  params: Type.Object({ lineId: Id }),
  answers: { 200: ToReview },
})

export const writeReview = route({
  method: 'POST',
  path: '/me/received/:lineId/review',
  may: 'person',
  summary: 'Reviews what was received, once a line of an order.',
  params: Type.Object({ lineId: Id }),
  body: ReviewDraft,
  answers: { 201: OwnReview },
})

const params = Type.Object({ reviewId: Id })

export const editReview = route({
  method: 'PUT',
  path: '/me/reviews/:reviewId',
  may: 'person',
  summary: 'Writes an own review anew, for 30 days; how it was before is kept.',
  params,
  body: Type.Object({ ...ReviewDraft.properties, version: Type.Integer({ minimum: 1 }) }),
  answers: { 200: OwnReview },
})

export const removeReview = route({
  method: 'DELETE',
  path: '/me/reviews/:reviewId',
  may: 'person',
  summary: 'Takes an own review away for good, with its photos, its history and its replies.',
  params,
  answers: { 200: Done },
})

export const addFollowUp = route({
  method: 'POST',
  path: '/me/reviews/:reviewId/follow-ups',
  may: 'person',
  summary: 'Adds how it is after some time of use.',
  params,
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 3000, pattern: '\\S' }), photoIds }),
  answers: { 201: OwnReview },
})

export const addReviewPhoto = route({
  method: 'POST',
  path: '/me/review-photos',
  may: 'person',
  summary: 'Keeps a photo for a review, sent as one multipart file; it is made anew without camera and place.',
  perMinute: 40,
  bodyLimit: 20 * 1024 * 1024,
  answers: { 201: Photo },
})
