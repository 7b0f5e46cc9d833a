import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { GatheringParams, GatheringPhase, GatheringQuestion } from './gathering.ts'

/** One step of the warm-up: `announce` goes to the invited who have not signed up, the others to those who have. */
export const WarmUpStep = Type.Object({
  kind: Type.Enum(['announce', 'news', 'reminder']),
  at: Instant,
  text: Type.String({ maxLength: 200 }),
})
export type WarmUpStep = Static<typeof WarmUpStep>

/** What an event is judged by: people who signed up, who came, or who bought after they came. */
export const GatheringMeasure = Type.Enum(['signed', 'came', 'bought'])
export type GatheringMeasure = Static<typeof GatheringMeasure>

const terms = {
  title: Texts,
  about: Type.String({ maxLength: 4000 }),
  kind: Type.Enum(['online', 'offline']),
  place: Type.String({ maxLength: 200 }),
  /** Where an online event is; told to those who join. */
  link: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
  startsAt: Instant,
  endsAt: Instant,
  signUpUntil: Instant,
  capacity: Type.Integer({ minimum: 1, maximum: 5000 }),
  /** What it is for, how that is measured and how much would be enough: needed before it opens, and kept from then on. */
  goal: Type.String({ maxLength: 300 }),
  measure: GatheringMeasure,
  target: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  /** Purchases count for so many days after its end. */
  boughtDays: Type.Integer({ minimum: 1, maximum: 60 }),
  /** Who is invited: members who were here within so many days, or those of them who have bought. */
  activeDays: Type.Integer({ minimum: 1, maximum: 365 }),
  buyersOnly: Type.Boolean(),
  questions: Type.Array(GatheringQuestion, { maxItems: 8 }),
  steps: Type.Array(WarmUpStep, { maxItems: 12 }),
  thanks: Type.String({ maxLength: 300 }),
  rewardBatchId: Type.Optional(Id),
}
export const GatheringDraft = Type.Object(terms, { additionalProperties: false })
export type GatheringDraft = Static<typeof GatheringDraft>

export const RunGathering = Type.Object({
  ...terms,
  id: Id,
  version: Type.Integer(),
  phase: GatheringPhase,
  /** Out of sight: it waits for a look, or was taken off. */
  isHidden: Type.Boolean(),
  steps: Type.Array(
    Type.Object({ ...WarmUpStep.properties, sentAt: Type.Optional(Instant), people: Type.Optional(Type.Integer()) }),
  ),
  taken: Type.Integer(),
  waiting: Type.Integer(),
  came: Type.Integer(),
  invited: Type.Integer(),
  cancelReason: Type.Optional(Type.String()),
  results: Type.Optional(Type.String()),
  resultsAt: Type.Optional(Instant),
  verdict: Type.Optional(Type.Enum(['continue', 'adjust', 'stop'])),
})
export type RunGathering = Static<typeof RunGathering>

const asked = {
  q: Type.Optional(Type.String({ maxLength: 60 })),
  phase: Type.Optional(GatheringPhase),
}

export const listRunGatherings = route({
  method: 'GET',
  path: '/run-gatherings',
  may: 'community.manage',
  summary: 'Every event for those who run them, the newest first.',
  query: Type.Object({ ...pageQuery, ...asked }),
  answers: { 200: Page(RunGathering) },
})

export const exportGatherings = route({
  method: 'GET',
  path: '/run-gatherings.csv',
  may: 'community.manage',
  summary: 'Events with their figures, as a spreadsheet.',
  query: Type.Object(asked),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const getRunGathering = route({
  method: 'GET',
  path: '/run-gatherings/:gatheringId',
  may: 'community.manage',
  summary: 'One event for those who run it.',
  params: GatheringParams,
  answers: { 200: RunGathering },
})

export const createGathering = route({
  method: 'POST',
  path: '/run-gatherings',
  may: 'community.manage',
  summary: 'Drafts an event.',
  body: GatheringDraft,
  answers: { 201: RunGathering },
})

const seen = { version: Type.Integer({ minimum: 1 }) }

export const changeGathering = route({
  method: 'PUT',
  path: '/run-gatherings/:gatheringId',
  may: 'community.manage',
  summary: 'Changes an event; its goal only before it opens, its start is told to those who go.',
  params: GatheringParams,
  body: Type.Object({ ...terms, ...seen }, { additionalProperties: false }),
  answers: { 200: RunGathering },
})

export const openGathering = route({
  method: 'POST',
  path: '/run-gatherings/:gatheringId/open',
  may: 'community.manage',
  summary: 'Opens a drafted event for signing up; its goal and measure are kept from now on.',
  params: GatheringParams,
  body: Type.Object(seen),
  answers: { 200: RunGathering },
})

export const cancelGathering = route({
  method: 'POST',
  path: '/run-gatherings/:gatheringId/cancel',
  may: 'community.manage',
  summary: 'Calls an event off; everybody who signed up is told why.',
  params: GatheringParams,
  body: Type.Object({ ...seen, reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) }),
  answers: { 200: RunGathering },
})

export const publishResults = route({
  method: 'POST',
  path: '/run-gatherings/:gatheringId/results',
  may: 'community.manage',
  summary: 'Publishes what came of an event that is over; who came is thanked, rewarded and asked how it was.',
  params: GatheringParams,
  body: Type.Object({ ...seen, text: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }) }),
  answers: { 200: RunGathering },
})
