import { type Static, Type } from 'typebox'

import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { TalkKind } from './talk.ts'

/** Letters of one comment; who wants to say more writes a post. */
export const commentMax = 1_000
/** People one comment may mention. */
export const mentionsMax = 10

/** `waiting` is looked at first, and meanwhile seen by its author only; of `removed` nothing is left but its answers. */
export const CommentState = Type.Enum(['visible', 'waiting', 'removed'])

/**
 * Something somebody said. In `text` a mention stands as `@{id}`; `mentions` has today's name of each. An answer tells in
 * `replyTo` to whom it answers, where that is not who began the thread.
 */
export const Comment = Type.Object({
  id: Id,
  state: CommentState,
  /** Absent when it was removed. */
  author: Type.Optional(PersonCard),
  text: Type.String(),
  mentions: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  rootId: Type.Optional(Id),
  replyTo: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
  likes: Type.Integer(),
  liked: Type.Boolean(),
  isPinned: Type.Boolean(),
  /** By the author of what is talked about. */
  isAuthor: Type.Boolean(),
  saidAt: Instant,
  rights: Type.Array(Type.Enum(['remove', 'pin', 'hide'])),
})
export type Comment = Static<typeof Comment>

/** What began a thread, how many answered, and the first of them. */
export const Thread = Type.Object({
  ...Comment.properties,
  replies: Type.Integer(),
  firstReplies: Type.Array(Comment),
})
export type Thread = Static<typeof Thread>

export const CommentOrder = Type.Enum(['best', 'newest', 'oldest'])
export type CommentOrder = Static<typeof CommentOrder>

const subject = Type.Object({ kind: TalkKind, subjectId: Id })
const params = Type.Object({ commentId: Id })

/** Refusals: `community.unknown-subject`. */
export const listComments = route({
  method: 'GET',
  path: '/talk/:kind/:subjectId/comments',
  may: 'anyone',
  summary: 'Lists threads about something; the pinned one stands first on the first page.',
  params: subject,
  query: Type.Object({ order: Type.Optional(CommentOrder), ...pageQuery }),
  answers: { 200: Page(Thread) },
})

/** Refusals: `community.unknown-comment`. */
export const listReplies = route({
  method: 'GET',
  path: '/comments/:commentId/replies',
  may: 'anyone',
  summary: 'Lists the answers of a thread, the oldest first.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(Comment) },
})

/** Refusals: `community.unknown-comment`. */
export const getThread = route({
  method: 'GET',
  path: '/comments/:commentId/thread',
  may: 'anyone',
  summary: 'Gives the thread a comment stands in, with that comment among the answers; what a notice leads to.',
  params,
  answers: { 200: Type.Object({ kind: TalkKind, subjectId: Id, thread: Thread }) },
})

/**
 * Refusals: `community.empty-comment`, `community.comments-closed`, `community.comment-gone`, `community.comments-too-fast`,
 * `community.comment-repeated`, `community.words-refused`, `community.blocked`, `community.unknown-mention`.
 */
export const addComment = route({
  method: 'POST',
  path: '/talk/:kind/:subjectId/comments',
  may: 'member',
  summary: 'Says something about a subject, or answers a comment. A mention is written `@{id}`.',
  params: subject,
  body: Type.Object(
    // A mention takes more letters than it shows.
    {
      text: Type.String({ minLength: 1, maxLength: commentMax + mentionsMax * 29 }),
      replyToId: Type.Optional(Id),
    },
    { additionalProperties: false },
  ),
  perMinute: 30,
  // Large enough that a text far too long is refused as what it is, naming the field.
  bodyLimit: 2 * 1024 * 1024,
  answers: { 201: Comment },
})

/** Refusals: `community.unknown-comment`, `community.not-yours`. */
export const removeComment = route({
  method: 'DELETE',
  path: '/comments/:commentId',
  may: 'member',
  summary: 'Removes an own comment: its words are gone everywhere, answers to it stay.',
  params,
  answers: { 200: Done },
})

const Liked = Type.Object({ liked: Type.Boolean(), likes: Type.Integer() })

export const likeComment = route({
  method: 'PUT',
  path: '/comments/:commentId/like',
  may: 'member',
  summary: 'Likes a comment. Twice is once.',
  params,
  perMinute: 90,
  answers: { 200: Liked },
})

export const unlikeComment = route({
  method: 'DELETE',
  path: '/comments/:commentId/like',
  may: 'member',
  summary: 'Likes a comment no longer.',
  params,
  perMinute: 90,
  answers: { 200: Liked },
})

/** Refusals: `community.unknown-comment`, `community.not-yours`, `community.pins-threads`. */
export const pinComment = route({
  method: 'PUT',
  path: '/comments/:commentId/pin',
  may: 'member',
  summary:
    'Sets a thread before all others, in place of the one that stood there; for the author of what is talked about.',
  params,
  answers: { 200: Done },
})

export const unpinComment = route({
  method: 'DELETE',
  path: '/comments/:commentId/pin',
  may: 'member',
  summary: 'Sets a thread among the others again.',
  params,
  answers: { 200: Done },
})
