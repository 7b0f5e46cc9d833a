import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { CaseReason } from './reason.ts'

/** Breaks: a rule is broken. Fine: it is not. */
export const JuryVote = Type.Enum(['breaks', 'fine'])
export type JuryVote = Static<typeof JuryVote>

/** What three fifths said; undecided when they did not agree, or too few came. */
export const JuryOutcome = Type.Enum(['breaks', 'fine', 'undecided'])
export type JuryOutcome = Static<typeof JuryOutcome>

/** A jury as its case shows it. */
export const Jury = Type.Object({
  id: Id,
  openedAt: Instant,
  closesAt: Instant,
  closedAt: Type.Optional(Instant),
  seats: Type.Integer(),
  breaks: Type.Integer(),
  fine: Type.Integer(),
  outcome: Type.Optional(JuryOutcome),
})
export type Jury = Static<typeof Jury>

/** What a member is asked as a juror: the words, and never whose they are. */
export const OwnJury = Type.Object({
  id: Id,
  kind: Type.String(),
  title: Type.Optional(Type.String()),
  text: Type.String(),
  rule: CaseReason,
  closesAt: Instant,
  vote: Type.Optional(JuryVote),
  outcome: Type.Optional(JuryOutcome),
  /** The number they were drawn by, and what stands for them in the list: to check the draw. */
  number: Type.Integer(),
  salt: Type.String(),
})
export type OwnJury = Static<typeof OwnJury>

/** All that is needed to draw a jury once more. */
export const JuryProof = Type.Object({
  lotId: Id,
  commitment: Type.String(),
  committedAt: Type.Optional(Instant),
  /** Absent until the jury has closed. */
  seed: Type.Optional(Type.String()),
  root: Type.String(),
  eligible: Type.Integer(),
  numbers: Type.Array(Type.Integer()),
})
export type JuryProof = Static<typeof JuryProof>

export const callJury = route({
  method: 'POST',
  path: '/moderation/cases/:caseId/jury',
  may: 'member',
  summary: 'Asks a panel of members, drawn by lot from those who are not involved; once a case.',
  params: Type.Object({ caseId: Id }),
  answers: { 200: Done },
})

export const listOwnJuries = route({
  method: 'GET',
  path: '/moderation/juries/own',
  may: 'member',
  summary: 'What the caller is asked as a juror, and was.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(OwnJury) },
})

export const voteInJury = route({
  method: 'PUT',
  path: '/moderation/juries/:juryId/vote',
  may: 'member',
  summary: 'Says whether a rule is broken; can be changed until the jury closes.',
  params: Type.Object({ juryId: Id }),
  body: Type.Object({ vote: JuryVote }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const proveJury = route({
  method: 'GET',
  path: '/moderation/juries/:juryId/proof',
  may: 'anyone',
  summary: 'What a jury was drawn from: its seed was bound before the case was sent to it.',
  params: Type.Object({ juryId: Id }),
  answers: { 200: JuryProof },
})
