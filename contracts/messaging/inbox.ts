import { type Static, Type } from 'typebox'

import { Day } from '../catalogue/shared.ts'
import { Done, Id, Instant, route } from '../route.ts'

const Skill = Type.String({ minLength: 1, maxLength: 30 })
const Somebody = Type.Object({ id: Type.String(), name: Type.String() })

/** Somebody who answers for the shop. */
export const Agent = Type.Object({
  id: Type.String(),
  name: Type.String(),
  isPresent: Type.Boolean(),
  skills: Type.Array(Type.String()),
  /** Conversations at once that are given to them. */
  most: Type.Integer(),
  open: Type.Integer(),
})
export type Agent = Static<typeof Agent>

export const listAgents = route({
  method: 'GET',
  path: '/service/agents',
  may: 'service.answer',
  summary: 'Who answers for the shop, who is there, and how much each has open.',
  answers: { 200: Type.Object({ items: Type.Array(Agent) }) },
})

export const setOwnAgent = route({
  method: 'PUT',
  path: '/service/me',
  may: 'service.answer',
  summary: 'Says whether one is there, what one knows well, and how many conversations one takes at once.',
  body: Type.Object(
    {
      isPresent: Type.Boolean(),
      skills: Type.Array(Skill, { maxItems: 20 }),
      most: Type.Integer({ minimum: 1, maximum: 100 }),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})

/** A text that is said often. `{{name}}` becomes the customer’s name, `{{agent}}` the writer’s. */
export const CannedAnswer = Type.Object({
  id: Id,
  shortcut: Type.String(),
  text: Type.String(),
  changedAt: Instant,
})
export type CannedAnswer = Static<typeof CannedAnswer>

const CannedDraft = Type.Object(
  {
    shortcut: Type.String({ pattern: '^[\\p{L}\\p{N}-]{1,20}$' }),
    text: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
)
const CannedParams = Type.Object({ cannedId: Id })

export const listCanned = route({
  method: 'GET',
  path: '/service/canned',
  may: 'service.answer',
  summary: 'All canned answers by their shortcut.',
  query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 100 })) }),
  answers: { 200: Type.Object({ items: Type.Array(CannedAnswer) }) },
})

export const putCanned = route({
  method: 'PUT',
  path: '/service/canned/:cannedId',
  may: 'service.answer',
  summary: 'Keeps a canned answer under an id of the client’s.',
  params: CannedParams,
  body: CannedDraft,
  answers: { 200: Done },
})

export const removeCanned = route({
  method: 'DELETE',
  path: '/service/canned/:cannedId',
  may: 'service.answer',
  summary: 'Removes a canned answer.',
  params: CannedParams,
  answers: { 200: Done },
})

const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Span = Type.Object({ from: Time, until: Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' }) })
const Spans = Type.Array(Span, { maxItems: 6 })

/** When the shop answers and how fast. Hours are those of the house’s time zone. */
export const ServiceRules = Type.Object(
  {
    firstMinutes: Type.Integer({ minimum: 1, maximum: 10_080 }),
    nextMinutes: Type.Integer({ minimum: 1, maximum: 10_080 }),
    /** So long after it was given to somebody it goes back to the queue, unless it was answered. */
    returnMinutes: Type.Integer({ minimum: 1, maximum: 1_440 }),
    asksRating: Type.Boolean(),
    /** Monday first. */
    week: Type.Array(Spans, { minItems: 7, maxItems: 7 }),
    days: Type.Array(Type.Object({ day: Day, spans: Spans }), { maxItems: 100 }),
  },
  { additionalProperties: false },
)
export type ServiceRules = Static<typeof ServiceRules>

/** Clocks as large marketplaces ask for them. */
export const clockTemplates = [
  { name: 'taobao', firstMinutes: 3, nextMinutes: 3 },
  { name: 'douyin', firstMinutes: 3, nextMinutes: 3 },
  { name: 'pinduoduo', firstMinutes: 5, nextMinutes: 5 },
] as const

export const getServiceRules = route({
  method: 'GET',
  path: '/service/rules',
  may: 'service.answer',
  summary: 'When the shop answers and how fast.',
  answers: { 200: Type.Object({ rules: ServiceRules, timeZone: Type.String() }) },
})

export const changeServiceRules = route({
  method: 'PUT',
  path: '/service/rules',
  may: 'service.manage',
  summary: 'Changes when the shop answers and how fast; clocks that run already keep their time.',
  body: ServiceRules,
  answers: { 200: Done },
})

const Figures = Type.Object({
  answers: Type.Integer(),
  /** Business time to the first answer that half of the customers did not wait longer than. */
  firstMedianMs: Type.Optional(Type.Integer()),
  inTimeShare: Type.Optional(Type.Number()),
  late: Type.Integer(),
  solved: Type.Integer(),
  ratings: Type.Integer(),
  satisfaction: Type.Optional(Type.Number()),
})
export const ServiceFigures = Type.Object({
  all: Figures,
  agents: Type.Array(Type.Object({ agent: Somebody, figures: Figures })),
})
export type ServiceFigures = Static<typeof ServiceFigures>

const FigureQuery = Type.Object({ from: Instant, until: Instant })

export const readServiceFigures = route({
  method: 'GET',
  path: '/service/figures',
  may: 'service.answer',
  summary: 'How fast and how well the shop answered in a span, together and by who answered.',
  query: FigureQuery,
  answers: { 200: ServiceFigures },
})

export const exportServiceFigures = route({
  method: 'GET',
  path: '/service/figures.csv',
  may: 'service.answer',
  summary: 'The same as CSV.',
  query: FigureQuery,
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})
