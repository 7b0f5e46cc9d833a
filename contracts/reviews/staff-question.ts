import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { AnswerBadge, Question, QuestionState } from './question.ts'
import { reviewRules } from './staff-review.ts'

/** A question as the house sees it, with its clock. */
export const StaffQuestion = Type.Object({
  ...Question.properties,
  rule: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  firstAnswerAt: Type.Optional(Instant),
  firstAnswerAs: Type.Optional(AnswerBadge),
  /** Has no answer though it should. */
  isOverdue: Type.Boolean(),
  invited: Type.Integer(),
})
export type StaffQuestion = Static<typeof StaffQuestion>

export const listStaffQuestions = route({
  method: 'GET',
  path: '/staff/questions',
  may: 'reviews.manage',
  summary: 'Lists questions of all places, the latest first; overdue ones the oldest first.',
  query: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(QuestionState),
    overdue: Type.Optional(Type.Boolean()),
    ...pageQuery,
  }),
  answers: { 200: Page(StaffQuestion) },
})

export const exportQuestions = route({
  method: 'GET',
  path: '/staff/questions.csv',
  may: 'reviews.manage',
  summary: 'Gives questions with their clock as CSV, the latest first.',
  answers: { 200: Type.String() },
})

export const getQuestionClock = route({
  method: 'GET',
  path: '/staff/questions/clock',
  may: 'reviews.manage',
  summary: 'Tells how long questions of the last 30 days waited for their first answer, and how many wait too long.',
  answers: {
    200: Type.Object({
      targetHours: Type.Integer(),
      asked: Type.Integer(),
      answered: Type.Integer(),
      /** Half of the answered ones waited no longer; minutes. */
      medianMinutes: Type.Optional(Type.Integer()),
      overdue: Type.Integer(),
      waiting: Type.Integer(),
      firstAnswers: Type.Object({
        bought: Type.Integer(),
        expert: Type.Integer(),
        shop: Type.Integer(),
        none: Type.Integer(),
      }),
    }),
  },
})

const params = Type.Object({ questionId: Id })
const why = Type.Object({
  rule: Type.Enum([...reviewRules]),
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})

export const turnQuestion = route({
  method: 'POST',
  path: '/staff/questions/:questionId/turn',
  may: 'reviews.manage',
  summary: 'Closes a question to answers, or opens it: also one that waits or was taken off.',
  params,
  body: Type.Object({ to: Type.Enum(['open', 'closed']) }),
  answers: { 200: Done },
})

export const hideQuestion = route({
  method: 'POST',
  path: '/staff/questions/:questionId/hide',
  may: 'reviews.manage',
  summary: 'Takes a question off by a rule, with a reason; its author is told both.',
  params,
  body: why,
  answers: { 200: Done },
})

export const mergeQuestion = route({
  method: 'POST',
  path: '/staff/questions/:questionId/merge',
  may: 'reviews.manage',
  summary: 'Merges a question into another of the same place: its answers and followers go along, and it leads on.',
  params,
  body: Type.Object({ intoId: Id }),
  answers: { 200: Done },
})

export const turnAnswer = route({
  method: 'POST',
  path: '/staff/answers/:answerId/turn',
  may: 'reviews.manage',
  summary: 'Shows an answer that waits or was taken off, or takes one off by a rule, with a reason.',
  params: Type.Object({ answerId: Id }),
  body: Type.Union([
    Type.Object({ to: Type.Literal('shown') }),
    Type.Object({ to: Type.Literal('hidden'), ...why.properties }),
  ]),
  answers: { 200: Done },
})

export const ExpertPlaceKind = Type.Enum(['house', 'category', 'circle'])
export type ExpertPlaceKind = Static<typeof ExpertPlaceKind>

export const Expert = Type.Object({
  person: Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  placeKind: ExpertPlaceKind,
  /** Empty for the house. */
  placeId: Type.String({ maxLength: 26 }),
  namedAt: Instant,
})
export type Expert = Static<typeof Expert>

const naming = Type.Object({ personId: Id, placeKind: ExpertPlaceKind, placeId: Type.String({ maxLength: 26 }) })

export const listExperts = route({
  method: 'GET',
  path: '/staff/experts',
  may: 'reviews.manage',
  summary: 'Lists who is asked as an expert, and about what.',
  answers: { 200: Type.Object({ items: Type.Array(Expert) }) },
})

export const nameExpert = route({
  method: 'POST',
  path: '/staff/experts',
  may: 'reviews.manage',
  summary: 'Names somebody an expert of a category, a circle, or of all the house sells.',
  isRepeatable: true,
  body: naming,
  answers: { 200: Done },
})

export const dismissExpert = route({
  method: 'POST',
  path: '/staff/experts/dismiss',
  may: 'reviews.manage',
  summary: 'Asks somebody as an expert no longer; their answers keep their badge.',
  isRepeatable: true,
  body: naming,
  answers: { 200: Done },
})
