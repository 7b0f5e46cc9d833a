import { type Static, Type } from 'typebox'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { ScreeningReason } from './screening.ts'

export const RuleKind = Type.Enum(['link', 'pattern'])
export type RuleKind = Static<typeof RuleKind>

/** Refuse: turned down. Wait: somebody looks first. Allow (links only): never a reason. */
export const RuleAction = Type.Enum(['refuse', 'wait', 'allow'])
export type RuleAction = Static<typeof RuleAction>

/** A link (a host and all below it) or a pattern in RE2's language that the house has a rule for. */
const Rule = Type.Object({
  id: Id,
  kind: RuleKind,
  value: Type.String(),
  action: RuleAction,
  note: Type.String(),
  hits: Type.Integer(),
  addedAt: Instant,
  addedBy: Type.String(),
})
export type Rule = Static<typeof Rule>

const ruleQuery = {
  search: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(RuleKind),
}

export const listRules = route({
  method: 'GET',
  path: '/moderation/rules',
  may: 'room.moderate',
  summary: 'Links and patterns the house has a rule for.',
  query: Type.Object({ ...pageQuery, ...ruleQuery }),
  answers: { 200: Page(Rule) },
})

export const putRule = route({
  method: 'POST',
  path: '/moderation/rules',
  may: 'room.moderate',
  summary: 'Adds a rule; the same link or pattern again gets the new action.',
  body: Type.Object(
    {
      kind: RuleKind,
      value: Type.String({ minLength: 1, maxLength: 200 }),
      action: RuleAction,
      note: Type.Optional(Type.String({ maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Rule },
})

export const removeRule = route({
  method: 'DELETE',
  path: '/moderation/rules/:ruleId',
  may: 'room.moderate',
  summary: 'Takes a rule off the list.',
  params: Type.Object({ ruleId: Id }),
  answers: { 200: Done },
})

export const exportRules = route({
  method: 'GET',
  path: '/moderation/rules.csv',
  may: 'data.export',
  summary: 'Rules for links and patterns as CSV, at most 10,000 rows of the given filter.',
  query: Type.Object(ruleQuery),
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

export const tryText = route({
  method: 'POST',
  path: '/moderation/try',
  may: 'room.moderate',
  summary: 'What lists, disguise and the classifier would make of a text, whoever says it. Nothing is counted.',
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false }),
  answers: {
    200: Type.Object({
      verdict: Type.Enum(['publish', 'wait', 'refuse']),
      score: Type.Number(),
      reasons: Type.Array(ScreeningReason),
      text: Type.String(),
    }),
  },
})
