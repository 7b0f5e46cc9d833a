import { type Static, Type } from 'typebox'

import { CareLeft, MergeDraft } from '../community/care.ts'
import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'

const Named = Type.Object({ id: Id, text: Type.String(), answers: Type.Integer() })

/** A proposal that a question be drawn into another which says the same. */
export const QuestionMerge = Type.Object({
  id: Id,
  from: Named,
  into: Named,
  by: Type.Optional(PersonCard),
  note: Type.String(),
  at: Instant,
  mayDecide: Type.Boolean(),
})
export type QuestionMerge = Static<typeof QuestionMerge>

export const QuestionCare = Type.Object({
  hide: Type.Optional(CareLeft),
  merge: Type.Optional(CareLeft),
  proposal: Type.Optional(QuestionMerge),
  /** Of a merged one. */
  mayUnmerge: Type.Optional(Type.Boolean()),
})
export type QuestionCare = Static<typeof QuestionCare>

const params = Type.Object({ questionId: Id })

export const getQuestionCare = route({
  method: 'GET',
  path: '/questions/:questionId/care',
  may: 'anyone',
  summary: 'What the caller may do for a question and its answers for the good of all, and what is proposed.',
  params,
  answers: { 200: QuestionCare },
})

export const listQuestionMerges = route({
  method: 'GET',
  path: '/question-merges',
  may: 'member',
  summary: 'Lists proposals to merge questions that wait for a decision of the caller, the oldest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(QuestionMerge) },
})

/** Refusals: `community.no-care-right`, `community.care-full`, `community.merge-proposed`, `reviews.merge-not-possible`. */
export const proposeQuestionMerge = route({
  method: 'POST',
  path: '/questions/:questionId/care/merge',
  may: 'member',
  summary:
    'Proposes that a question be drawn into another of the same place; staff or a second trusted member decides.',
  params,
  body: MergeDraft,
  perMinute: 20,
  answers: { 200: Done },
})

/** Refusals: `community.no-care-right`, `community.not-yourself`, `community.care-decided`, `reviews.merge-not-possible`. */
export const decideQuestionMerge = route({
  method: 'POST',
  path: '/question-merges/:actId',
  may: 'member',
  summary: 'Merges what was proposed, or not; whoever proposed it is told. Again the same is the same.',
  params: Type.Object({ actId: Id }),
  body: Type.Object({ isDone: Type.Boolean() }, { additionalProperties: false }),
  isRepeatable: true,
  answers: { 200: Done },
})

/** Refusals: `reviews.not-merged`, `reviews.merge-stays`, `reviews.merged-further`. */
export const unmergeQuestion = route({
  method: 'POST',
  path: '/questions/:questionId/unmerge',
  may: 'member',
  summary:
    'Takes a merged question out of the other again, with its answers and followers: staff, or whoever merged it within a day.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})
