import { Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../route.ts'
import { Case, CaseFile, Decision } from './case.ts'
import { CaseReason } from './reason.ts'

const params = Type.Object({ caseId: Id })
const kind = Type.Optional(Type.String({ maxLength: 20 }))

const caseQuery = {
  /** Open: to be decided; appealed: decided, and an appeal waits. */
  state: Type.Optional(Type.Enum(['open', 'decided', 'appealed'])),
  kind,
  reason: Type.Optional(CaseReason),
  source: Type.Optional(Type.Enum(['report', 'screening'])),
  authorId: Type.Optional(Type.String({ maxLength: 64 })),
  /** In the words of the thing or the name of its author. */
  search: Type.Optional(Type.String({ maxLength: 100 })),
  mine: Type.Optional(Type.Boolean()),
}

export const listCases = route({
  method: 'GET',
  path: '/moderation/cases',
  may: 'member',
  summary: 'Cases that the caller may decide or has reach over: open ones by urgency, others newest first.',
  query: Type.Object({ ...pageQuery, ...caseQuery }),
  answers: { 200: Page(Case) },
})

export const exportCases = route({
  method: 'GET',
  path: '/moderation/cases.csv',
  may: 'data.export',
  summary: 'Cases as CSV, at most 100,000 rows of the given filter.',
  query: Type.Object(caseQuery),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const getCase = route({
  method: 'GET',
  path: '/moderation/cases/:caseId',
  may: 'member',
  summary: 'A case with its reports, how the thing looked and looks, and the next step of the ladder.',
  params,
  answers: { 200: CaseFile },
})

export const claimNextCase = route({
  method: 'POST',
  path: '/moderation/cases/next',
  may: 'member',
  summary: 'Takes the most urgent free case for a quarter of an hour; two who ask at once get two.',
  body: Type.Object({ kind }, { additionalProperties: false }),
  answers: { 200: Type.Object({ caseId: Type.Optional(Id) }) },
  perMinute: 120,
  isRepeatable: true,
})

export const claimCase = route({
  method: 'POST',
  path: '/moderation/cases/:caseId/claim',
  may: 'member',
  summary: 'Takes one case for a quarter of an hour.',
  params,
  answers: { 200: Done },
  isRepeatable: true,
})

export const releaseCase = route({
  method: 'DELETE',
  path: '/moderation/cases/:caseId/claim',
  may: 'member',
  summary: 'Gives a case back to the queue.',
  params,
  answers: { 200: Done },
})

export const askSecondLook = route({
  method: 'POST',
  path: '/moderation/cases/:caseId/second-look',
  may: 'member',
  summary: 'Gives a case back for another pair of eyes.',
  params,
  answers: { 200: Done },
})

export const decideCase = route({
  method: 'POST',
  path: '/moderation/cases/:caseId/decision',
  may: 'member',
  summary: 'Decides a case; its person is told half a minute later, until then it can be taken back.',
  params,
  body: Type.Object(
    {
      decision: Decision,
      rule: CaseReason,
      /** What it was chosen by; its answer is told in the person's language where no other is given. */
      templateId: Type.Optional(Id),
      /** What the person is told besides the rule. */
      answer: Type.Optional(Type.String({ maxLength: 500 })),
      /** For mute and ban; 0: until lifted. */
      minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 525_600 })),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
  perMinute: 120,
})

export const undoDecision = route({
  method: 'DELETE',
  path: '/moderation/cases/:caseId/decision',
  may: 'member',
  summary: 'Takes a decision back within half a minute, before its person is told.',
  params,
  answers: { 200: Done },
})

export const decideAppeal = route({
  method: 'POST',
  path: '/moderation/cases/:caseId/appeal/decision',
  may: 'member',
  summary: 'Decides an appeal; never by who decided first. Overturned restores the thing and lifts the measure.',
  params,
  body: Type.Object(
    { outcome: Type.Enum(['upheld', 'overturned']), answer: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})
