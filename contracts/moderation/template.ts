import { type Static, Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../route.ts'
import { Decision } from './case.ts'
import { CaseReason } from './reason.ts'

/** What the person is told, in the language they use; in the other one where there is no such text. */
export const TemplateAnswer = Type.Object(
  { zh: Type.Optional(Type.String({ maxLength: 500 })), en: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
)
export type TemplateAnswer = Static<typeof TemplateAnswer>

const terms = {
  decision: Decision,
  rule: CaseReason,
  /** For mute and ban; 0: until lifted. */
  minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 525_600 })),
  answer: TemplateAnswer,
  /** The first nine have a key each, in this order. */
  place: Type.Integer({ minimum: 1, maximum: 999 }),
}

export const TemplateDraft = Type.Object(terms, { additionalProperties: false })
export type TemplateDraft = Static<typeof TemplateDraft>

/** A decision ready to be made. */
export const Template = Type.Object({ ...terms, id: Id, isArchived: Type.Boolean() })
export type Template = Static<typeof Template>

const params = Type.Object({ templateId: Id })

export const listTemplates = route({
  method: 'GET',
  path: '/moderation/templates',
  may: 'member',
  summary: 'Decisions ready to be made, in the order of their keys.',
  query: Type.Object({
    ...pageQuery,
    isArchived: Type.Optional(Type.Boolean()),
    search: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  answers: { 200: Page(Template) },
})

export const addTemplate = route({
  method: 'POST',
  path: '/moderation/templates',
  may: 'room.moderate',
  summary: 'Adds a decision ready to be made.',
  body: TemplateDraft,
  answers: { 201: Template },
})

export const changeTemplate = route({
  method: 'PUT',
  path: '/moderation/templates/:templateId',
  may: 'room.moderate',
  summary: 'Changes a decision ready to be made; what was decided by it stays as it was told.',
  params,
  body: TemplateDraft,
  answers: { 200: Template },
})

export const archiveTemplate = route({
  method: 'DELETE',
  path: '/moderation/templates/:templateId',
  may: 'room.moderate',
  summary: 'Puts a template away.',
  params,
  answers: { 200: Done },
})

export const restoreTemplate = route({
  method: 'POST',
  path: '/moderation/templates/:templateId/restore',
  may: 'room.moderate',
  summary: 'Takes a template that was put away into use again.',
  params,
  answers: { 200: Done },
  isRepeatable: true,
})
