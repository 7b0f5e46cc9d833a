import { type Static, Type } from 'typebox'

import { Version } from '../catalogue/shared.ts'
import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { CircleTag } from './circle.ts'

/**
 * How a proposal to change rules stands: it gathers supporters, is discussed, is voted on, has passed or failed; what has passed
 * whoever answers for the rules puts into force, or refuses with a reason that everybody reads.
 */
export const ProposalState = Type.Enum([
  'gathering',
  'discussing',
  'voting',
  'passed',
  'failed',
  'in-force',
  'refused',
  'withdrawn',
])
export type ProposalState = Static<typeof ProposalState>

export const BallotChoice = Type.Enum(['yes', 'no', 'abstain'])
export type BallotChoice = Static<typeof BallotChoice>

const rule = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const rules = Type.Array(rule, { maxItems: 20 })

const shared = {
  id: Id,
  /** Absent: the rules of the whole house. */
  circle: Type.Optional(CircleTag),
  by: PersonCard,
  reason: Type.String(),
  state: ProposalState,
  openedAt: Instant,
  /** When what it does now ends. */
  until: Type.Optional(Instant),
  yes: Type.Integer(),
  no: Type.Integer(),
  abstain: Type.Integer(),
  supporters: Type.Integer(),
}

export const ProposalCard = Type.Object(shared)
export type ProposalCard = Static<typeof ProposalCard>

export const RuleProposal = Type.Object({
  ...shared,
  before: Type.Array(Type.String()),
  rules: Type.Array(Type.String()),
  supportersNeeded: Type.Integer(),
  /** The level of trust that it takes to vote. */
  fromLevel: Type.Integer(),
  /** So many of a hundred who may vote have to, and so many of a hundred who say yes or no have to say yes. */
  quorumPercent: Type.Integer(),
  sharePercent: Type.Integer(),
  isSecret: Type.Boolean(),
  /** How many could vote; counted when the vote closed. */
  eligible: Type.Optional(Type.Integer()),
  /** Of a vote that is not secret: who said what. */
  named: Type.Optional(Type.Array(Type.Object({ person: PersonCard, choice: BallotChoice }))),
  answer: Type.Optional(Type.String()),
  settledBy: Type.Optional(PersonCard),
  /** What the caller may do now. */
  rights: Type.Array(Type.Enum(['support', 'vote', 'withdraw', 'settle'])),
  /** Why the caller cannot take part: too low a level, or a member only since it was proposed. */
  missing: Type.Optional(Type.Enum(['sign-in', 'level', 'member'])),
  hasSupported: Type.Boolean(),
  hasVoted: Type.Boolean(),
  /** The caller's own, where votes are not secret. */
  choice: Type.Optional(BallotChoice),
})
export type RuleProposal = Static<typeof RuleProposal>

const params = Type.Object({ proposalId: Id })

export const listRuleProposals = route({
  method: 'GET',
  path: '/rule-proposals',
  may: 'anyone',
  summary: 'Lists proposals to change the rules, the latest first: of one circle, of the house alone, or all.',
  query: Type.Object({
    circleId: Type.Optional(Id),
    isOfHouse: Type.Optional(Type.Boolean()),
    state: Type.Optional(ProposalState),
    q: Type.Optional(Type.String({ maxLength: 60 })),
    ...pageQuery,
  }),
  answers: { 200: Page(ProposalCard) },
})

export const getRuleProposal = route({
  method: 'GET',
  path: '/rule-proposals/:proposalId',
  may: 'anyone',
  summary: 'Gives one proposal, with how it stands and what the caller may do.',
  params,
  answers: { 200: RuleProposal },
})

/** Refusals: `community.proposal-open`, `community.not-eligible`, `community.same-rules`. */
export const proposeRules = route({
  method: 'POST',
  path: '/rule-proposals',
  may: 'member',
  summary:
    'Proposes other rules for a circle or the house, with a reason. Owners and staff open the discussion at once.',
  body: Type.Object(
    {
      circleId: Type.Optional(Id),
      rules,
      reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
    },
    { additionalProperties: false },
  ),
  perMinute: 10,
  answers: { 201: RuleProposal },
})

export const supportProposal = route({
  method: 'PUT',
  path: '/rule-proposals/:proposalId/support',
  may: 'member',
  summary: 'Supports a proposal, so that it is discussed; again is the same.',
  params,
  answers: { 200: RuleProposal },
})

export const withdrawProposal = route({
  method: 'POST',
  path: '/rule-proposals/:proposalId/withdraw',
  may: 'member',
  summary: 'Takes an own proposal back before it is voted on.',
  params,
  isRepeatable: true,
  answers: { 200: RuleProposal },
})

/** Refusals: `community.not-eligible`, `community.vote-closed`, `community.ballot-cast`. */
export const voteOnRules = route({
  method: 'PUT',
  path: '/rule-proposals/:proposalId/ballot',
  may: 'member',
  summary:
    'Votes, once a person. A secret vote cannot be changed, because nobody knows whose it was; another can until the end.',
  params,
  body: Type.Object({ choice: BallotChoice }, { additionalProperties: false }),
  answers: { 200: RuleProposal },
})

/** Refusals: `community.rules-changed-since`, `community.reason-needed`, `community.vote-open`. */
export const settleProposal = route({
  method: 'POST',
  path: '/rule-proposals/:proposalId/settle',
  may: 'member',
  summary: 'Puts into force what has passed, or refuses it with a reason that everybody reads; for owners and staff.',
  params,
  body: Type.Object(
    { isInForce: Type.Boolean(), answer: Type.String({ maxLength: 500 }) },
    { additionalProperties: false },
  ),
  answers: { 200: RuleProposal },
})

export const HouseRules = Type.Object({
  rules: Type.Array(Type.String()),
  version: Version,
  changedAt: Type.Optional(Instant),
  /** They were changed since the caller joined or last agreed. */
  isUnseen: Type.Boolean(),
  /** What is unseen: the rules as the caller knew them. */
  before: Type.Optional(Type.Array(Type.String())),
})
export type HouseRules = Static<typeof HouseRules>

export const getHouseRules = route({
  method: 'GET',
  path: '/community/house-rules',
  may: 'anyone',
  summary: 'Gives the rules of the house that members can change by vote.',
  answers: { 200: HouseRules },
})

export const noteHouseRulesSeen = route({
  method: 'PUT',
  path: '/community/house-rules/seen',
  may: 'member',
  summary: 'Tells that the caller has read the rules of the house as they are in this version, and agrees.',
  body: Type.Object({ version: Version }, { additionalProperties: false }),
  answers: { 200: Done },
})
