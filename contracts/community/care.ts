import { type Static, Type } from 'typebox'

import { PersonCard } from '../identity/person.ts'
import { CaseReason } from '../moderation/reason.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PostCard } from './post.ts'
import { TopicTag } from './topic-tag.ts'

/** What members do for the good of all, beside moderators. */
export const CareAct = Type.Enum(['hide', 'tag', 'merge', 'recommend'])
export type CareAct = Static<typeof CareAct>

/** What members may take from sight until a moderator has looked. */
export const HideableKind = Type.Enum(['post', 'comment', 'question', 'answer'])
export type HideableKind = Static<typeof HideableKind>

/** How often an act is left to the caller today, or this week. */
export const CareLeft = Type.Object({ left: Type.Integer(), most: Type.Integer() })

/** An act on a note, as its page tells of it. */
const CareEntry = Type.Object({
  id: Id,
  act: CareAct,
  /** Absent of what was hidden: who reports is not told. */
  by: Type.Optional(PersonCard),
  topic: Type.Optional(TopicTag),
  /** Of a topic: whether it was added. */
  isAdded: Type.Optional(Type.Boolean()),
  note: Type.Optional(Type.String()),
  at: Instant,
  undoneAt: Type.Optional(Instant),
  mayUndo: Type.Boolean(),
})
export type CareEntry = Static<typeof CareEntry>

export const PostCare = Type.Object({
  hide: Type.Optional(CareLeft),
  tag: Type.Optional(CareLeft),
  recommend: Type.Optional(CareLeft),
  entries: Type.Array(CareEntry),
})
export type PostCare = Static<typeof PostCare>

const onPost = Type.Object({ postId: Id })

export const getPostCare = route({
  method: 'GET',
  path: '/posts/:postId/care',
  may: 'anyone',
  summary: 'What the caller may do for a note of another, and what members did with it.',
  params: onPost,
  answers: { 200: PostCare },
})

/** Refusals: `community.no-care-right`, `community.care-full`, `moderation.left-before`. */
export const hidePending = route({
  method: 'POST',
  path: '/care/hides',
  may: 'member',
  summary: 'Takes a thing from sight until a moderator has looked; again is the same.',
  body: Type.Object(
    {
      kind: HideableKind,
      subjectId: Id,
      reason: CaseReason,
      note: Type.Optional(Type.String({ maxLength: 500 })),
    },
    { additionalProperties: false },
  ),
  perMinute: 20,
  answers: { 200: Done },
})

export const getHideCare = route({
  method: 'GET',
  path: '/care/hides/:kind/:subjectId',
  may: 'anyone',
  summary: 'Tells how often hiding is left to the caller; nothing to whom it is not given.',
  params: Type.Object({ kind: HideableKind, subjectId: Id }),
  answers: { 200: Type.Object({ hide: Type.Optional(CareLeft) }) },
})

/** Refusals: `community.no-care-right`, `community.care-full`, `community.too-many-topics`. */
export const tagPost = route({
  method: 'PUT',
  path: '/posts/:postId/care/topics/:topicId',
  may: 'member',
  summary: 'Adds a topic to a note of another, or takes it off; its author is told and can undo that.',
  params: Type.Object({ postId: Id, topicId: Id }),
  body: Type.Object({ isAdded: Type.Boolean() }, { additionalProperties: false }),
  perMinute: 30,
  answers: { 200: Done },
})

/** Refusals: `community.no-care-right`, `community.care-full`, `community.already-recommended`. */
export const recommendPost = route({
  method: 'POST',
  path: '/posts/:postId/care/recommend',
  may: 'member',
  summary: 'Recommends a note to the circle in which it stands, with a reason.',
  params: onPost,
  body: Type.Object(
    { note: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  perMinute: 20,
  answers: { 200: Done },
})

/** Into what a thing should be drawn, and why. */
export const MergeDraft = Type.Object(
  { intoId: Id, note: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }) },
  { additionalProperties: false },
)

/** Refusals: `community.no-care-right`, `community.care-full`, `community.merge-proposed`, `community.topic-merged`. */
export const proposeMerge = route({
  method: 'POST',
  path: '/topics/:topicId/care/merge',
  may: 'member',
  summary: 'Proposes that a topic be drawn into another; staff decide.',
  params: Type.Object({ topicId: Id }),
  body: MergeDraft,
  perMinute: 20,
  answers: { 200: Done },
})

export const getTopicCare = route({
  method: 'GET',
  path: '/topics/:topicId/care',
  may: 'anyone',
  summary: 'Tells whether the caller may propose to merge a topic, and whether that is proposed already.',
  params: Type.Object({ topicId: Id }),
  answers: { 200: Type.Object({ merge: Type.Optional(CareLeft), isProposed: Type.Boolean() }) },
})

const MergeProposal = Type.Object({
  id: Id,
  from: TopicTag,
  into: TopicTag,
  by: Type.Optional(PersonCard),
  note: Type.String(),
  at: Instant,
})
export type MergeProposal = Static<typeof MergeProposal>

export const listMergeProposals = route({
  method: 'GET',
  path: '/community/merge-proposals',
  may: 'community.manage',
  summary: 'Lists proposals to merge topics that wait for a decision, the oldest first.',
  answers: { 200: Type.Object({ items: Type.Array(MergeProposal) }) },
})

/** Refusals: `community.care-decided`. */
export const decideMerge = route({
  method: 'POST',
  path: '/community/merge-proposals/:actId',
  may: 'community.manage',
  summary: 'Merges what was proposed, or not; whoever proposed it is told. Again the same is the same.',
  params: Type.Object({ actId: Id }),
  body: Type.Object({ isDone: Type.Boolean() }, { additionalProperties: false }),
  isRepeatable: true,
  answers: { 200: Done },
})

/** Refusals: `community.care-stays`. */
export const undoCare = route({
  method: 'POST',
  path: '/care/:actId/undo',
  may: 'member',
  summary:
    'Undoes an act on a note: its author, whoever did it within a day, and those who keep order may. Again is the same.',
  params: Type.Object({ actId: Id }),
  isRepeatable: true,
  answers: { 200: Done },
})

const Recommended = Type.Object({
  post: PostCard,
  by: PersonCard,
  note: Type.String(),
  at: Instant,
})
export type Recommended = Static<typeof Recommended>

export const listCircleRecommended = route({
  method: 'GET',
  path: '/circles/:circleId/recommended',
  may: 'anyone',
  summary: 'Lists what core members recommend in a circle now, the latest first.',
  params: Type.Object({ circleId: Id }),
  answers: { 200: Type.Object({ items: Type.Array(Recommended) }) },
})

/** An act in the public log: nobody is named. */
const CareLogEntry = Type.Object({
  id: Id,
  act: CareAct,
  kind: Type.String(),
  /** Whether it was done as a core member of a circle; else for the level of trust. */
  asCore: Type.Boolean(),
  at: Instant,
  /** What became of it; of what was hidden whether a moderator agreed. */
  outcome: Type.Enum(['stands', 'waits', 'agreed', 'disagreed', 'undone']),
})
export type CareLogEntry = Static<typeof CareLogEntry>

export const listCareLog = route({
  method: 'GET',
  path: '/community/care-log',
  may: 'anyone',
  summary: 'Lists what members did for the good of all, the latest first, without names.',
  query: Type.Object({ act: Type.Optional(CareAct), ...pageQuery }),
  answers: { 200: Page(CareLogEntry) },
})
