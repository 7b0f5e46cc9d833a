import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'

/** Where an event stands by its own state and the clock. */
export const GatheringPhase = Type.Enum(['draft', 'coming', 'running', 'over', 'cancelled'])
export type GatheringPhase = Static<typeof GatheringPhase>

/** A question of the form: answered in words, or by one of its choices. */
export const GatheringQuestion = Type.Object({
  title: Texts,
  choices: Type.Optional(Type.Array(Texts, { minItems: 2, maxItems: 8 })),
  isNeeded: Type.Boolean(),
})
export type GatheringQuestion = Static<typeof GatheringQuestion>

/** What somebody said to the form, in the order of its questions; empty where nothing was. */
export const GatheringAnswers = Type.Array(Type.String({ maxLength: 200 }), { maxItems: 8 })

export const GatheringParams = Type.Object({ gatheringId: Id })

const card = {
  id: Id,
  title: Texts,
  kind: Type.Enum(['online', 'offline']),
  place: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  signUpUntil: Instant,
  capacity: Type.Integer(),
  taken: Type.Integer(),
  waiting: Type.Integer(),
  phase: GatheringPhase,
}
export const GatheringCard = Type.Object(card)
export type GatheringCard = Static<typeof GatheringCard>

/** The caller's own place in an event. `code` is what lets them in. */
export const OwnSignUp = Type.Object({
  state: Type.Enum(['going', 'waiting', 'left']),
  /** How many stand before them while they wait. */
  ahead: Type.Optional(Type.Integer()),
  code: Type.String(),
  answers: GatheringAnswers,
  cameAt: Type.Optional(Instant),
  hasFeedback: Type.Boolean(),
})
export type OwnSignUp = Static<typeof OwnSignUp>

export const Gathering = Type.Object({
  ...card,
  about: Type.String(),
  questions: Type.Array(GatheringQuestion),
  cancelReason: Type.Optional(Type.String()),
  results: Type.Optional(Type.String()),
  own: Type.Optional(OwnSignUp),
})
export type Gathering = Static<typeof Gathering>

export const listGatherings = route({
  method: 'GET',
  path: '/gatherings',
  may: 'anyone',
  summary: 'Events to come, the next one first, or those that are over, the latest first.',
  query: Type.Object({ ...pageQuery, which: Type.Optional(Type.Enum(['coming', 'past'])) }),
  answers: { 200: Page(GatheringCard) },
})

export const listOwnGatherings = route({
  method: 'GET',
  path: '/me/gatherings',
  may: 'member',
  summary: 'Events the caller has signed up for, the latest first.',
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(Type.Object({ ...card, own: OwnSignUp })) },
})

export const getGathering = route({
  method: 'GET',
  path: '/gatherings/:gatheringId',
  may: 'anyone',
  summary: 'One event, with the caller’s own place in it.',
  params: GatheringParams,
  answers: { 200: Gathering },
})

export const gatheringCalendar = route({
  method: 'GET',
  path: '/gatherings/:gatheringId/calendar.ics',
  may: 'anyone',
  summary: 'One event as a calendar file.',
  params: GatheringParams,
  answers: { 200: Type.String({ contentMediaType: 'text/calendar' }) },
})
