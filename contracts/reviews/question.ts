import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'

/** What a question is about: a product, or a circle in which it is asked. */
export const PlaceKind = Type.Enum(['product', 'circle'])
export type PlaceKind = Static<typeof PlaceKind>
export const Place = Type.Object({ kind: PlaceKind, id: Id })
export type Place = Static<typeof Place>

/** `removed` lost its text by its author, its answers stay; `merged` leads on to the question that says the same. */
export const questionStates = ['waiting', 'open', 'closed', 'hidden', 'removed', 'merged'] as const
export type QuestionState = (typeof questionStates)[number]
export const QuestionState = Type.Enum([...questionStates])

/** What speaks for who answers: received the product, named as an expert, speaks for the shop. */
export const AnswerBadge = Type.Enum(['bought', 'expert', 'shop', 'none'])
export type AnswerBadge = Static<typeof AnswerBadge>

const author = Type.Object({
  id: Type.Optional(Type.String()),
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
})

export const Answer = Type.Object({
  id: Id,
  questionId: Id,
  author,
  badge: AnswerBadge,
  text: Type.String(),
  helpful: Type.Integer(),
  isVoted: Type.Boolean({ description: 'The caller found it helpful' }),
  isOwn: Type.Boolean(),
  isAccepted: Type.Boolean(),
  isEdited: Type.Boolean(),
  state: Type.Enum(['waiting', 'shown', 'hidden', 'removed']),
  answeredAt: Instant,
})
export type Answer = Static<typeof Answer>

export const Question = Type.Object({
  id: Id,
  place: Place,
  author,
  text: Type.String(),
  state: QuestionState,
  answers: Type.Integer(),
  followers: Type.Integer(),
  isFollowed: Type.Boolean(),
  isOwn: Type.Boolean(),
  isEdited: Type.Boolean(),
  version: Type.Integer(),
  /** The accepted answer, else the one that helped most. */
  best: Type.Optional(Answer),
  acceptedBy: Type.Optional(Type.Enum(['asker', 'shop'])),
  mergedInto: Type.Optional(Id),
  /** What the caller may do with it now. */
  moves: Type.Array(Type.Enum(['answer', 'accept', 'edit', 'remove'])),
  askedAt: Instant,
})
export type Question = Static<typeof Question>

const params = Type.Object({ questionId: Id })
const placeQuery = { placeKind: PlaceKind, placeId: Id }
const text = Type.String({ minLength: 4, maxLength: 500, pattern: '\\S' })
const answerText = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

export const listQuestions = route({
  method: 'GET',
  path: '/questions',
  may: 'anyone',
  summary: 'Lists the questions about a product or in a circle, the latest first, or those that match the words.',
  query: Type.Object({
    ...placeQuery,
    search: Type.Optional(Type.String({ maxLength: 100 })),
    answered: Type.Optional(Type.Enum(['yes', 'no'])),
    ...pageQuery,
  }),
  answers: { 200: Page(Question) },
})

export const findSimilarQuestions = route({
  method: 'GET',
  path: '/questions/similar',
  may: 'anyone',
  summary: 'Finds up to five questions at the same place that say much the same, the closest first.',
  query: Type.Object({ ...placeQuery, text: Type.String({ minLength: 2, maxLength: 500 }) }),
  answers: { 200: Type.Object({ items: Type.Array(Question) }) },
})

export const getQuestion = route({
  method: 'GET',
  path: '/questions/:questionId',
  may: 'anyone',
  summary: 'Gives one question; a merged one says where it went.',
  params,
  answers: { 200: Question },
})

export const listAnswers = route({
  method: 'GET',
  path: '/questions/:questionId/answers',
  may: 'anyone',
  summary: 'Lists the answers to a question: the accepted one, then what helped most.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(Answer) },
})

export const askQuestion = route({
  method: 'POST',
  path: '/questions',
  may: 'member',
  summary: 'Asks about a product, or in a circle of the caller.',
  body: Type.Object({ place: Place, text }),
  answers: { 201: Question },
})

export const editQuestion = route({
  method: 'PUT',
  path: '/questions/:questionId',
  may: 'member',
  summary: 'Words an own question anew.',
  params,
  body: Type.Object({ text, version: Type.Integer({ minimum: 1 }) }),
  answers: { 200: Question },
})

export const removeQuestion = route({
  method: 'DELETE',
  path: '/questions/:questionId',
  may: 'member',
  summary: 'Takes the text of an own question away for good; answers that were given stay.',
  params,
  answers: { 200: Done },
})

export const followQuestion = route({
  method: 'PUT',
  path: '/questions/:questionId/follow',
  may: 'member',
  summary: 'Follows a question: the caller is told of answers.',
  params,
  answers: { 200: Done },
})

export const unfollowQuestion = route({
  method: 'DELETE',
  path: '/questions/:questionId/follow',
  may: 'member',
  summary: 'Follows a question no longer.',
  params,
  answers: { 200: Done },
})

export const answerQuestion = route({
  method: 'POST',
  path: '/questions/:questionId/answers',
  may: 'member',
  summary: 'Answers an open question, once a person.',
  params,
  body: Type.Object({ text: answerText, asShop: Type.Optional(Type.Boolean()) }),
  answers: { 201: Answer },
})

const ofAnswer = Type.Object({ answerId: Id })

export const editAnswer = route({
  method: 'PUT',
  path: '/answers/:answerId',
  may: 'member',
  summary: 'Words an own answer anew.',
  params: ofAnswer,
  body: Type.Object({ text: answerText }),
  answers: { 200: Answer },
})

export const removeAnswer = route({
  method: 'DELETE',
  path: '/answers/:answerId',
  may: 'member',
  summary: 'Takes an own answer away for good; an accepted one is no longer accepted.',
  params: ofAnswer,
  answers: { 200: Done },
})

export const voteOnAnswer = route({
  method: 'PUT',
  path: '/answers/:answerId/vote',
  may: 'member',
  summary: 'Says that an answer helped; once a person, and not on an own one.',
  params: ofAnswer,
  answers: { 200: Type.Object({ helpful: Type.Integer() }) },
})

export const withdrawAnswerVote = route({
  method: 'DELETE',
  path: '/answers/:answerId/vote',
  may: 'member',
  summary: 'Takes that back.',
  params: ofAnswer,
  answers: { 200: Type.Object({ helpful: Type.Integer() }) },
})

export const acceptAnswer = route({
  method: 'POST',
  path: '/answers/:answerId/accept',
  may: 'member',
  summary: 'Accepts an answer: the asker, or after some days the shop; one a question.',
  params: ofAnswer,
  answers: { 200: Question },
})

/** A question that somebody was asked to answer. */
export const QuestionInvitation = Type.Object({
  question: Question,
  calledAs: Type.Enum(['bought', 'expert']),
  invitedAt: Instant,
})
export type QuestionInvitation = Static<typeof QuestionInvitation>

export const listQuestionInvitations = route({
  method: 'GET',
  path: '/me/question-invitations',
  may: 'member',
  summary: 'Lists the open questions the caller was asked to answer, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(QuestionInvitation) },
})

export const declineQuestionInvitation = route({
  method: 'POST',
  path: '/me/question-invitations/:questionId/decline',
  may: 'member',
  summary: 'Would rather not answer; the caller is not asked for a month.',
  params,
  answers: { 200: Done },
})

export const listOwnQuestions = route({
  method: 'GET',
  path: '/me/questions',
  may: 'member',
  summary: 'Lists what the caller asked, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(Question) },
})
