import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { route } from '../route.ts'

/** Something that gets stars of its own besides those over all. Its key never changes; its name may. */
export const Aspect = Type.Object({ key: Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' }), name: Texts })
export type Aspect = Static<typeof Aspect>

export const ReviewSettings = Type.Object({
  aspects: Type.Array(Aspect, { maxItems: 8 }),
  /** Days after delivery at which the buyer is asked for a review, once. */
  askAfterDays: Type.Integer({ minimum: 0, maximum: 60 }),
  /** How many follow-up reviews somebody may add to a review. */
  followUps: Type.Integer({ minimum: 0, maximum: 3 }),
  /** Ready texts for replies. */
  templates: Type.Array(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }), { maxItems: 30 }),
  /** Within so many hours a question should have its first answer. */
  answerTargetHours: Type.Integer({ minimum: 1, maximum: 720 }),
  /** How many buyers are asked to answer one question, and how often at most one person in seven days. */
  invitedBuyers: Type.Integer({ minimum: 0, maximum: 10 }),
  invitedWeekly: Type.Integer({ minimum: 1, maximum: 20 }),
  /** After so many days without the asker's word the shop may accept an answer. */
  shopAcceptsAfterDays: Type.Integer({ minimum: 0, maximum: 90 }),
})
export type ReviewSettings = Static<typeof ReviewSettings>

export const getReviewSettings = route({
  method: 'GET',
  path: '/reviews/settings',
  may: 'reviews.manage',
  summary: 'Gives what the house asks about, when it asks, and the ready replies.',
  answers: { 200: ReviewSettings },
})

export const changeReviewSettings = route({
  method: 'PATCH',
  path: '/reviews/settings',
  may: 'reviews.manage',
  summary: 'Changes what the house asks about from now on; stars that were given stay.',
  body: Type.Partial(ReviewSettings),
  answers: { 200: ReviewSettings },
})
