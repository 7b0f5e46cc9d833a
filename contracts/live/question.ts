import { type Static, Type } from 'typebox'

import { Id, Instant, route } from '../route.ts'
import { MediaTime, ShowParams } from './common.ts'

/** Alike questions from the chat as one; `wording` is the one asked first. */
export const Question = Type.Object({
  id: Id,
  wording: Type.String(),
  people: Type.Integer(),
  productId: Type.Optional(Id),
  firstAt: Instant,
  lastAt: Instant,
  lineIds: Type.Array(Id),
  /** Since when it is being answered, or was. */
  answeringAt: Type.Optional(Instant),
  answeredAt: Type.Optional(Instant),
})
export type Question = Static<typeof Question>

/** A question as everybody sees it. */
export const AskedQuestion = Type.Object({
  id: Id,
  wording: Type.String(),
  people: Type.Integer(),
  state: Type.Enum(['open', 'answering', 'answered']),
  /** When its answer began. */
  from: Type.Optional(MediaTime),
  /** Where that is in the replay. */
  offsetMs: Type.Optional(Type.Integer()),
})
export type AskedQuestion = Static<typeof AskedQuestion>

export const listAsked = route({
  method: 'GET',
  path: '/shows/:showId/asked',
  may: 'anyone',
  summary: 'What viewers ask: what is being answered, what waits, what was answered; after the show only what was.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(AskedQuestion) }) },
})

const QuestionParams = Type.Object({ ...ShowParams.properties, questionId: Id })

export const listQuestions = route({
  method: 'GET',
  path: '/shows/:showId/questions',
  may: 'member',
  summary: 'Questions merged and ranked by people; for the crew.',
  params: ShowParams,
  query: Type.Object({ answered: Type.Optional(Type.Boolean()) }),
  answers: { 200: Type.Object({ items: Type.Array(Question) }) },
})

export const startAnswering = route({
  method: 'POST',
  path: '/shows/:showId/questions/:questionId/answering',
  may: 'member',
  summary: 'Says that this question is being answered now; the one before is answered by it.',
  params: QuestionParams,
  answers: { 200: Question },
  isRepeatable: true,
})

export const answerQuestion = route({
  method: 'POST',
  path: '/shows/:showId/questions/:questionId/answer',
  may: 'member',
  summary: 'Marks a question as answered, or opens it again.',
  params: QuestionParams,
  body: Type.Object({ answered: Type.Boolean() }),
  answers: { 200: Question },
})
