import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Message } from './conversation.ts'

const PersonId = Type.String({ minLength: 1, maxLength: 64 })
const Seq = Type.Integer({ minimum: 0 })
const Tag = Type.String({ minLength: 1, maxLength: 30 })
const Skill = Type.String({ minLength: 1, maxLength: 30 })
const Somebody = Type.Object({ id: Type.String(), name: Type.String() })

/** Open: the customer waits. Waiting: the shop waits for the customer. */
export const CaseState = Type.Enum(['open', 'waiting', 'snoozed', 'solved'])
export type CaseState = Static<typeof CaseState>

/** A service conversation as those who answer have it. */
export const ServiceCase = Type.Object({
  conversationId: Id,
  state: CaseState,
  person: Type.Object({
    id: Type.String(),
    name: Type.String(),
    avatarUrl: Type.Optional(Type.String()),
    isGuest: Type.Boolean(),
  }),
  place: Type.Object({ kind: Type.String(), id: Type.String(), title: Type.Optional(Texts) }),
  agent: Type.Optional(Somebody),
  skill: Type.Optional(Type.String()),
  tags: Type.Array(Type.String()),
  seq: Seq,
  unread: Type.Integer(),
  readByPerson: Seq,
  last: Type.Optional(Message),
  lastAt: Instant,
  /** Since when the customer waits, and when the answer is due; absent while nothing is owed. */
  askedAt: Type.Optional(Instant),
  dueAt: Type.Optional(Instant),
  /** The answer that is owed is the first since it was opened. */
  isFirst: Type.Optional(Type.Boolean()),
  /** When it goes back to the queue unless it is answered. */
  returnAt: Type.Optional(Instant),
  snoozedUntil: Type.Optional(Instant),
  solvedAt: Type.Optional(Instant),
  rating: Type.Optional(Type.Object({ score: Type.Optional(Type.Integer()), comment: Type.String() })),
  /** Answered by voice up to this message. */
  voiceSeq: Type.Optional(Seq),
  /** Conversations of the same person that go on in this one, oldest first. */
  parts: Type.Array(Type.Object({ id: Id, seq: Seq, placeKind: Type.String(), beganAt: Instant })),
})
export type ServiceCase = Static<typeof ServiceCase>

export const CaseEvent = Type.Object({
  id: Id,
  at: Instant,
  kind: Type.Enum([
    'note',
    'assigned',
    'returned',
    'handed-over',
    'solved',
    'reopened',
    'snoozed',
    'woken',
    'tagged',
    'merged',
    'breached',
    'voice',
    'rated',
  ]),
  by: Type.Optional(Somebody),
  to: Type.Optional(Somebody),
  text: Type.String(),
})
export type CaseEvent = Static<typeof CaseEvent>

const CaseParams = Type.Object({ conversationId: Id })

export const caseViews = ['mine', 'queue', 'all', 'open', 'waiting', 'snoozed', 'solved'] as const

export const listCases = route({
  method: 'GET',
  path: '/service/cases',
  may: 'service.answer',
  summary: 'Conversations with customers: those who wait first, by the time that is left to answer.',
  query: Type.Object({
    ...pageQuery,
    view: Type.Optional(Type.Enum([...caseViews])),
    /** Part of the customer’s name. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
    tag: Type.Optional(Tag),
    personId: Type.Optional(PersonId),
  }),
  answers: { 200: Page(ServiceCase) },
})

export const countCases = route({
  method: 'GET',
  path: '/service/counts',
  may: 'service.answer',
  summary: 'How many conversations each view has, and how many are late.',
  answers: {
    200: Type.Object({
      mine: Type.Integer(),
      queue: Type.Integer(),
      open: Type.Integer(),
      waiting: Type.Integer(),
      snoozed: Type.Integer(),
      late: Type.Integer(),
    }),
  },
})

export const listPlaceCases = route({
  method: 'GET',
  path: '/service/places/:placeKind/:placeId/cases',
  may: 'member',
  summary: 'Private messages to those who run a place, such as a show; for them.',
  params: Type.Object({ placeKind: Type.String({ maxLength: 20 }), placeId: Id }),
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(ServiceCase) },
})

export const getCase = route({
  method: 'GET',
  path: '/service/cases/:conversationId',
  may: 'service.answer',
  summary: 'One conversation with a customer, with all that was done about it.',
  params: CaseParams,
  answers: { 200: Type.Object({ case: ServiceCase, events: Type.Array(CaseEvent) }) },
})

export const exportCase = route({
  method: 'GET',
  path: '/service/cases/:conversationId/history.csv',
  may: 'service.answer',
  summary: 'The whole conversation with notes and acts as CSV, those that were merged into it included.',
  params: CaseParams,
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const exportCases = route({
  method: 'GET',
  path: '/service/cases.csv',
  may: 'service.answer',
  summary: 'All conversations of a view as CSV, at most 10,000.',
  query: Type.Object({ view: Type.Optional(Type.Enum([...caseViews])) }),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const claimCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/claim',
  may: 'service.answer',
  summary: 'Takes a conversation from the queue; of two who do it at once one has it.',
  params: CaseParams,
  answers: { 200: Done },
})

export const handOverCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/hand-over',
  may: 'service.answer',
  summary: 'Gives a conversation to a colleague, or back to the queue for those with a skill; with the reason.',
  params: CaseParams,
  body: Type.Object(
    {
      toId: Type.Optional(PersonId),
      skill: Type.Optional(Skill),
      reason: Type.String({ minLength: 1, maxLength: 300 }),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})

export const solveCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/solve',
  may: 'service.answer',
  summary: 'Says it is solved, and asks the customer once how it was. Refused when the customer wrote meanwhile.',
  params: CaseParams,
  body: Type.Object({ seq: Seq }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const reopenCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/reopen',
  may: 'service.answer',
  summary: 'Opens a solved or snoozed conversation again.',
  params: CaseParams,
  answers: { 200: Done },
})

export const snoozeCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/snooze',
  may: 'service.answer',
  summary: 'Puts a conversation aside until an instant, or until the customer writes.',
  params: CaseParams,
  body: Type.Object({ until: Instant }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const noteCase = route({
  method: 'POST',
  path: '/service/cases/:conversationId/notes',
  may: 'service.answer',
  summary: 'Writes a note that only staff see.',
  params: CaseParams,
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false }),
  answers: { 201: Done },
})

export const tagCase = route({
  method: 'PUT',
  path: '/service/cases/:conversationId/tags',
  may: 'service.answer',
  summary: 'Sets the tags of a conversation.',
  params: CaseParams,
  body: Type.Object({ tags: Type.Array(Tag, { maxItems: 20 }) }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const mergeCases = route({
  method: 'POST',
  path: '/service/cases/:conversationId/merge',
  may: 'service.answer',
  summary: 'Lets a conversation go on in another one of the same person.',
  params: CaseParams,
  body: Type.Object({ intoId: Id }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const answerByVoice = route({
  method: 'POST',
  path: '/service/cases/:conversationId/voice',
  may: 'member',
  summary: 'Says that the host has answered aloud up to a message.',
  params: CaseParams,
  body: Type.Object({ seq: Seq }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const rateService = route({
  method: 'PUT',
  path: '/conversations/:conversationId/rating',
  may: 'person',
  summary: 'Answers once how the service was, after it was asked.',
  params: CaseParams,
  body: Type.Object(
    { score: Type.Integer({ minimum: 1, maximum: 5 }), comment: Type.Optional(Type.String({ maxLength: 500 })) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})
