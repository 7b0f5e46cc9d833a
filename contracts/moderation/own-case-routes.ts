import { Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../route.ts'
import { OwnCase, OwnReport, PublicDecision } from './case.ts'
import { CaseReason } from './reason.ts'

export const reportThing = route({
  method: 'POST',
  path: '/moderation/reports',
  may: 'person',
  summary: 'Reports a thing that the caller can see; once a person and thing.',
  body: Type.Object(
    {
      kind: Type.String({ minLength: 1, maxLength: 20 }),
      subjectId: Type.String({ minLength: 1, maxLength: 64 }),
      reason: CaseReason,
      note: Type.Optional(Type.String({ maxLength: 500 })),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Type.Object({ reportId: Id }) },
  perMinute: 10,
  isRepeatable: true,
})

export const listOwnReports = route({
  method: 'GET',
  path: '/moderation/reports/own',
  may: 'person',
  summary: 'What the caller reported, and whether the house agreed.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(OwnReport) },
})

export const listOwnCases = route({
  method: 'GET',
  path: '/moderation/own',
  may: 'person',
  summary: 'What of the caller’s waits for a look, and decisions about it; whoever reported it is not told.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(OwnCase) },
})

export const getOwnCase = route({
  method: 'GET',
  path: '/moderation/own/:caseId',
  may: 'person',
  summary: 'One case about something of the caller’s.',
  params: Type.Object({ caseId: Id }),
  answers: { 200: OwnCase },
})

export const appealCase = route({
  method: 'POST',
  path: '/moderation/own/:caseId/appeal',
  may: 'person',
  summary: 'Asks for another person’s decision, once and within 20 days.',
  params: Type.Object({ caseId: Id }),
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const listPublicDecisions = route({
  method: 'GET',
  path: '/moderation/decisions',
  may: 'anyone',
  summary: 'The public log: what was decided by which rule, without names and without the words it was about.',
  query: Type.Object({ ...pageQuery, rule: Type.Optional(CaseReason) }),
  answers: { 200: Page(PublicDecision) },
})
