import { type Static, Type } from 'typebox'

import { Picture } from '../catalogue/media.ts'
import { PersonCard } from '../identity/person.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { PostCard } from './post.ts'

/** What people can talk about, like and save. */
export const TalkKind = Type.Enum(['post', 'article', 'news'])
export type TalkKind = Static<typeof TalkKind>

/** How much is said and done about a subject, and what of it is the caller's. */
export const TalkFigures = Type.Object({
  likes: Type.Integer(),
  saves: Type.Integer(),
  comments: Type.Integer(),
  shares: Type.Integer(),
  liked: Type.Boolean(),
  saved: Type.Boolean(),
})
export type TalkFigures = Static<typeof TalkFigures>

export const Talk = Type.Object({
  kind: TalkKind,
  subjectId: Id,
  ...TalkFigures.properties,
  /** Its author lets nobody comment any more. */
  isClosed: Type.Boolean(),
  /** What the caller may do as its author. */
  rights: Type.Array(Type.Enum(['close', 'pin'])),
})
export type Talk = Static<typeof Talk>

const params = Type.Object({ kind: TalkKind, subjectId: Id })

/** Refusals: `community.unknown-subject`. */
export const getTalk = route({
  method: 'GET',
  path: '/talk/:kind/:subjectId',
  may: 'anyone',
  summary: 'Tells how much is said and done about something that the caller may see.',
  params,
  answers: { 200: Talk },
})

const Liked = Type.Object({ liked: Type.Boolean(), likes: Type.Integer() })

/** Refusals: `community.unknown-subject`, `community.likes-too-fast`. */
export const like = route({
  method: 'PUT',
  path: '/talk/:kind/:subjectId/like',
  may: 'member',
  summary: 'Likes something. Twice is once.',
  params,
  perMinute: 90,
  answers: { 200: Liked },
})

export const unlike = route({
  method: 'DELETE',
  path: '/talk/:kind/:subjectId/like',
  may: 'member',
  summary: 'Likes something no longer; harmless where one does not.',
  params,
  perMinute: 90,
  answers: { 200: Liked },
})

const Saved = Type.Object({ saved: Type.Boolean(), saves: Type.Integer() })

/** Refusals: `community.unknown-subject`, `community.unknown-collection`, `community.saves-full`. */
export const save = route({
  method: 'PUT',
  path: '/talk/:kind/:subjectId/save',
  may: 'member',
  summary: 'Saves something, into a collection where one is named; saving again moves it there.',
  params,
  body: Type.Optional(Type.Object({ collectionId: Type.Optional(Id) }, { additionalProperties: false })),
  perMinute: 90,
  answers: { 200: Saved },
})

export const unsave = route({
  method: 'DELETE',
  path: '/talk/:kind/:subjectId/save',
  may: 'member',
  summary: 'Takes something out of what the caller saved; harmless where it is not in it.',
  params,
  perMinute: 90,
  answers: { 200: Saved },
})

export const closeComments = route({
  method: 'PUT',
  path: '/talk/:kind/:subjectId/closed',
  may: 'member',
  summary: 'Lets nobody comment on something of the caller’s any more; what was said stays.',
  params,
  answers: { 200: Talk },
})

export const openComments = route({
  method: 'DELETE',
  path: '/talk/:kind/:subjectId/closed',
  may: 'member',
  summary: 'Lets people comment again.',
  params,
  answers: { 200: Talk },
})

export const findMentionable = route({
  method: 'GET',
  path: '/mentionable-people',
  may: 'member',
  summary: 'Finds people to mention by a part of their name: whom the caller follows, who talks here, then everybody.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 40 })),
    kind: Type.Optional(TalkKind),
    subjectId: Type.Optional(Id),
  }),
  perMinute: 120,
  answers: { 200: Type.Object({ items: Type.Array(PersonCard) }) },
})

/** Something liked or saved. `post`, or `thing` for other kinds, is absent when it is gone or not for the caller any more. */
const Kept = {
  kind: TalkKind,
  subjectId: Id,
  at: Instant,
  post: Type.Optional(PostCard),
  thing: Type.Optional(
    Type.Object({
      title: Type.String(),
      note: Type.String(),
      path: Type.String(),
      picture: Type.Optional(Picture),
    }),
  ),
}
export const SavedItem = Type.Object({ ...Kept, collectionId: Type.Optional(Id) })
export type SavedItem = Static<typeof SavedItem>
export const LikedItem = Type.Object(Kept)
export type LikedItem = Static<typeof LikedItem>

export const listOwnLikes = route({
  method: 'GET',
  path: '/me/likes',
  may: 'member',
  summary: 'Lists what the caller likes, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(LikedItem) },
})

export const listOwnSaves = route({
  method: 'GET',
  path: '/me/saves',
  may: 'member',
  summary: 'Lists what the caller saved, of all or of one collection, the latest first.',
  query: Type.Object({ collectionId: Type.Optional(Id), ...pageQuery }),
  answers: { 200: Page(SavedItem) },
})
