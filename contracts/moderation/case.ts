import { type Static, Type } from 'typebox'

import { Id, Instant } from '../route.ts'
import { Jury } from './jury.ts'
import { CaseReason } from './reason.ts'
import { ScreeningReason } from './screening.ts'

/** Keep: as it is. Note: stays, its author is told. Hide: others no longer see it. Mute, ban: hidden, and a measure. */
export const decisions = ['keep', 'note', 'hide', 'mute', 'ban'] as const
export const Decision = Type.Enum([...decisions])
export type Decision = Static<typeof Decision>

/** What the thing looked like at an instant. */
export const Evidence = Type.Object({
  at: Instant,
  title: Type.Optional(Type.String()),
  text: Type.String(),
  pictures: Type.Optional(Type.Array(Type.String())),
  path: Type.Optional(Type.String()),
})
export type Evidence = Static<typeof Evidence>

const Somebody = Type.Object({ id: Type.String(), name: Type.String() })

export const Appeal = Type.Object({
  text: Type.String(),
  at: Instant,
  outcome: Type.Optional(Type.Enum(['upheld', 'overturned'])),
  answer: Type.String(),
  by: Type.Optional(Somebody),
  decidedAt: Type.Optional(Instant),
})
export type Appeal = Static<typeof Appeal>

/** A case as moderators see it in the queue. */
export const Case = Type.Object({
  id: Id,
  kind: Type.String(),
  subjectId: Type.String(),
  author: Somebody,
  scope: Type.String(),
  placeId: Type.Optional(Type.String()),
  placeName: Type.Optional(Type.String()),
  source: Type.Enum(['report', 'screening']),
  reason: CaseReason,
  risk: Type.Number(),
  screening: Type.Array(ScreeningReason),
  evidence: Type.Array(Evidence),
  reports: Type.Integer(),
  weight: Type.Number(),
  state: Type.Enum(['open', 'decided']),
  openedAt: Instant,
  hiddenAt: Type.Optional(Instant),
  claimedBy: Type.Optional(Somebody),
  claimedUntil: Type.Optional(Instant),
  isSecondLook: Type.Boolean(),
  decision: Type.Optional(Decision),
  rule: Type.Optional(CaseReason),
  answer: Type.String(),
  until: Type.Optional(Instant),
  decidedBy: Type.Optional(Somebody),
  decidedAt: Type.Optional(Instant),
  appeal: Type.Optional(Appeal),
})
export type Case = Static<typeof Case>

/** A report as moderators see it; what the reporter is called stays with the house. */
const Report = Type.Object({
  reason: CaseReason,
  note: Type.String(),
  weight: Type.Number(),
  at: Instant,
  wasRight: Type.Optional(Type.Boolean()),
})

/** A case with all that helps to decide it. */
export const CaseFile = Type.Object({
  ...Case.properties,
  reportList: Type.Array(Report),
  /** How it looks now; absent when it is gone. */
  now: Type.Optional(Evidence),
  /** Decisions against the same person in the last 90 days. */
  earlier: Type.Integer(),
  next: Type.Object({ decision: Decision, minutes: Type.Optional(Type.Integer()) }),
  mayUndo: Type.Boolean(),
  /** Once members were asked about it. */
  jury: Type.Optional(Jury),
})
export type CaseFile = Static<typeof CaseFile>

/** What a person sees of a case about something of theirs. */
export const OwnCase = Type.Object({
  id: Id,
  kind: Type.String(),
  subjectId: Type.String(),
  /** Their own words, as they were. */
  text: Type.String(),
  path: Type.Optional(Type.String()),
  state: Type.Enum(['waiting', 'decided']),
  decision: Type.Optional(Decision),
  rule: Type.Optional(CaseReason),
  answer: Type.String(),
  at: Instant,
  until: Type.Optional(Instant),
  appealUntil: Type.Optional(Instant),
  appeal: Type.Optional(
    Type.Object({
      text: Type.String(),
      at: Instant,
      outcome: Type.Optional(Type.Enum(['upheld', 'overturned'])),
      answer: Type.String(),
    }),
  ),
})
export type OwnCase = Static<typeof OwnCase>

export const OwnReport = Type.Object({
  id: Id,
  kind: Type.String(),
  reason: CaseReason,
  at: Instant,
  state: Type.Enum(['open', 'agreed', 'not-agreed']),
})
export type OwnReport = Static<typeof OwnReport>

/** A decision as everybody may read it: without names and without the words it was about. */
export const PublicDecision = Type.Object({
  id: Id,
  kind: Type.String(),
  decision: Decision,
  rule: CaseReason,
  decidedAt: Instant,
  appeal: Type.Optional(Type.Enum(['open', 'upheld', 'overturned'])),
})
export type PublicDecision = Static<typeof PublicDecision>
