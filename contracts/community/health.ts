import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { CircleTag } from './circle.ts'

/** What a circle can suffer from. Each has its measure, its limit, and what to do next. */
export const CircleTrouble = Type.Enum([
  'quiet',
  'unanswered',
  'slow-order',
  'newcomers-leave',
  'off-purpose',
  'few-people',
])
export type CircleTrouble = Static<typeof CircleTrouble>

/** A share of something: `of` how many; without any there is no share. */
const Share = Type.Object({ count: Type.Integer(), of: Type.Integer() })
export type Share = Static<typeof Share>

export const CircleWarning = Type.Object({
  trouble: CircleTrouble,
  since: Instant,
  /** The measure, as it was when the house looked last, and the limit it crossed. */
  measured: Type.Number(),
  limit: Type.Number(),
})
export type CircleWarning = Static<typeof CircleWarning>

/** How a circle is, over the last thirty days. `docs/reference/circle-health.md` has every formula. */
export const CircleHealth = Type.Object({
  circle: CircleTag,
  members: Type.Integer(),
  posts: Type.Integer(),
  comments: Type.Integer(),
  /** Different people who posted or commented, now and in the thirty days before. */
  people: Type.Integer(),
  peopleBefore: Type.Integer(),
  /** Posts that somebody else answered within a day, of those that are a day old. */
  answered: Share,
  /** Half of those that were answered at all waited no longer. */
  medianAnswerMinutes: Type.Optional(Type.Integer()),
  /** Posts that wait for somebody to look at them, and for how long the first of them. */
  waiting: Type.Integer(),
  oldestWaitMinutes: Type.Optional(Type.Integer()),
  /** Of those who joined long enough ago, who took part on the day after, in the week after, in the month after. */
  stayed: Type.Object({ day: Share, week: Share, month: Share }),
  /** Posts about what the circle is there for; absent while it names nothing. */
  onPurpose: Type.Optional(Share),
  /** What the five busiest people wrote, of everything. */
  topFive: Share,
  warnings: Type.Array(CircleWarning),
})
export type CircleHealth = Static<typeof CircleHealth>

export const CircleWeek = Type.Object({
  /** Its Monday, in the house's time zone. */
  week: Type.String({ format: 'date' }),
  posts: Type.Integer(),
  comments: Type.Integer(),
  people: Type.Integer(),
})
export type CircleWeek = Static<typeof CircleWeek>

export const listCircleHealth = route({
  method: 'GET',
  path: '/circle-health',
  may: 'community.manage',
  summary: 'How each circle is, those with warnings first.',
  query: Type.Object({
    ...pageQuery,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    trouble: Type.Optional(CircleTrouble),
  }),
  answers: { 200: Page(CircleHealth) },
})

export const getCircleHealth = route({
  method: 'GET',
  path: '/circles/:circleId/health',
  may: 'member',
  summary: 'How one circle is, with twelve weeks of its life; for operators and those who keep order in it.',
  params: Type.Object({ circleId: Id }),
  answers: {
    200: Type.Interface([CircleHealth], {
      weeks: Type.Array(CircleWeek),
      /** What a post is looked for to be about the circle’s purpose. */
      purposeWords: Type.Array(Type.String()),
    }),
  },
})
