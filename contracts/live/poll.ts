import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ShowParams } from './common.ts'

/** `poll` asks for opinions, `quiz` has one right option that is told at its close, `topic` invites to talk and has no options. */
export const PollKind = Type.Enum(['poll', 'quiz', 'topic'])
export type PollKind = Static<typeof PollKind>

/** When viewers see how the others answered. */
export const PollReveal = Type.Enum(['live', 'closed'])

/** A question to the room, as everybody gets it. */
export const Poll = Type.Object({
  id: Id,
  showId: Id,
  kind: PollKind,
  question: Type.String(),
  options: Type.Array(Type.String()),
  /** Options one person may choose. */
  most: Type.Integer(),
  reveal: PollReveal,
  openedAt: Instant,
  /** When it closes by itself; absent: when the host says so. */
  closesAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  /** People who answered; of a topic, who joined in. */
  people: Type.Integer(),
  /** Votes of each option; absent as long as they are not to be seen. */
  votes: Type.Optional(Type.Array(Type.Integer())),
  /** Place of a quiz’s right option; absent until it has closed. */
  rightOption: Type.Optional(Type.Integer()),
})
export type Poll = Static<typeof Poll>

/** The latest count of an open one. */
export const PollCount = Type.Object({
  pollId: Id,
  people: Type.Integer(),
  votes: Type.Optional(Type.Array(Type.Integer())),
})
export type PollCount = Static<typeof PollCount>

/** With the caller’s own choice, as places of options. */
export const OwnPoll = Type.Interface([Poll], { mine: Type.Optional(Type.Array(Type.Integer())) })
export type OwnPoll = Static<typeof OwnPoll>

const Wording = Type.String({ minLength: 1, maxLength: 80 })

export const PollDraft = Type.Object(
  {
    kind: PollKind,
    question: Wording,
    /** Two to six; none for a topic. */
    options: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 30 }), { maxItems: 6 })),
    /** A quiz’s right one, by its place from 0. */
    rightOption: Type.Optional(Type.Integer({ minimum: 0, maximum: 5 })),
    most: Type.Optional(Type.Integer({ minimum: 1, maximum: 6 })),
    reveal: Type.Optional(PollReveal),
    /** How long it is open; absent: until it is closed. */
    seconds: Type.Optional(Type.Integer({ minimum: 5, maximum: 3_600 })),
  },
  { additionalProperties: false },
)
export type PollDraft = Static<typeof PollDraft>

const PollParams = Type.Object({ ...ShowParams.properties, pollId: Id })

export const openPoll = route({
  method: 'POST',
  path: '/shows/:showId/polls',
  may: 'member',
  summary: 'Puts a question to the room; the one of its kind that was open is closed.',
  params: ShowParams,
  body: PollDraft,
  answers: { 201: Poll },
})

export const closePoll = route({
  method: 'POST',
  path: '/shows/:showId/polls/:pollId/close',
  may: 'member',
  summary: 'Closes a question and tells its result; a closed one stays as it is.',
  params: PollParams,
  answers: { 200: Poll },
  isRepeatable: true,
})

export const listPolls = route({
  method: 'GET',
  path: '/shows/:showId/polls',
  may: 'anyone',
  summary: 'Questions of a show with their results and the caller’s choices, newest first.',
  params: ShowParams,
  query: Type.Object({ ...pageQuery, open: Type.Optional(Type.Boolean()) }),
  answers: { 200: Page(OwnPoll) },
})

export const answerPoll = route({
  method: 'POST',
  path: '/shows/:showId/polls/:pollId/answers',
  may: 'person',
  summary:
    'Answers a question: once a person; the same answer again is the same answer. A topic is joined without choices.',
  params: PollParams,
  body: Type.Object(
    { choices: Type.Array(Type.Integer({ minimum: 0, maximum: 5 }), { maxItems: 6 }) },
    { additionalProperties: false },
  ),
  answers: { 201: OwnPoll },
  isRepeatable: true,
})
