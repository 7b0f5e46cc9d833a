import { Type } from 'typebox'

import { Id, Page, pageQuery, route } from '../route.ts'
import { Cooperation, CooperationCard, CooperationDraft, CooperationState } from './cooperation.ts'

const may = 'promotions.manage'
const params = Type.Object({ cooperationId: Id })
const pieceParams = Type.Object({ cooperationId: Id, deliverableId: Id })
const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const answers = { 200: Cooperation }

export const listCooperations = route({
  method: 'GET',
  path: '/cooperations',
  may,
  summary: 'Lists what is agreed with KOLs, the newest first.',
  query: Type.Object({
    ...pageQuery,
    /** A part of its title, or of the KOL’s name. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(CooperationState),
    kolId: Type.Optional(Id),
    /** Only those with something that is overdue or waits to be looked at. */
    needsCare: Type.Optional(Type.Boolean()),
  }),
  answers: { 200: Page(CooperationCard) },
})

export const getCooperation = route({
  method: 'GET',
  path: '/cooperations/:cooperationId',
  may: 'member',
  summary: 'One cooperation with its pieces, links and what came of it; for staff and for the KOL once it was offered.',
  params,
  answers,
})

export const draftCooperation = route({
  method: 'POST',
  path: '/cooperations',
  may,
  summary: 'Drafts a cooperation with a KOL; nobody else sees it until it is offered.',
  body: Type.Object({ kolId: Id, draft: CooperationDraft }, { additionalProperties: false }),
  answers: { 201: Cooperation },
})

export const changeCooperation = route({
  method: 'PUT',
  path: '/cooperations/:cooperationId',
  may,
  summary: 'Changes a draft, or an offer that is not answered. Refuses a version that is not the latest.',
  params,
  body: Type.Object({ version: Type.Integer(), draft: CooperationDraft }, { additionalProperties: false }),
  answers,
})

export const offerCooperation = route({
  method: 'POST',
  path: '/cooperations/:cooperationId/offer',
  may,
  summary: 'Offers a draft to its KOL, who is told.',
  params,
  answers,
})

export const answerCooperation = route({
  method: 'POST',
  path: '/cooperations/:cooperationId/answer',
  may: 'member',
  summary: 'The KOL accepts the version they saw, and gets links that count for it; or declines, and may say why.',
  params,
  body: Type.Object(
    { version: Type.Integer(), accept: Type.Boolean(), reason: Type.Optional(Type.String({ maxLength: 500 })) },
    { additionalProperties: false },
  ),
  answers,
})

export const closeCooperation = route({
  method: 'POST',
  path: '/cooperations/:cooperationId/close',
  may,
  summary: 'Calls it off, or ends it as done, in words: why, or what was learned. Done needs every piece approved.',
  params,
  body: Type.Object({ as: Type.Enum(['done', 'cancelled']), reason }, { additionalProperties: false }),
  answers,
})

export const submitDeliverable = route({
  method: 'POST',
  path: '/cooperations/:cooperationId/deliverables/:deliverableId/submit',
  may: 'member',
  summary: 'The KOL hands a piece in: where it stands, or what it will be. Again until it is approved.',
  params: pieceParams,
  body: Type.Object(
    {
      url: Type.Optional(Type.String({ maxLength: 500, pattern: '^(https://|/[^/\\\\])' })),
      text: Type.Optional(Type.String({ maxLength: 5000 })),
    },
    { additionalProperties: false },
  ),
  answers,
})

export const judgeDeliverable = route({
  method: 'POST',
  path: '/cooperations/:cooperationId/deliverables/:deliverableId/judge',
  may,
  summary: 'Approves a piece that was handed in, or returns it in words.',
  params: pieceParams,
  body: Type.Object(
    { approve: Type.Boolean(), text: Type.Optional(Type.String({ maxLength: 1000 })) },
    { additionalProperties: false },
  ),
  answers,
})

export const listOwnCooperations = route({
  method: 'GET',
  path: '/me/cooperations',
  may: 'member',
  summary: 'What was offered to the caller, the newest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(CooperationCard) },
})
