import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, pageQuery, route } from '../route.ts'
import { noticeAbouts, noticeKindNames, noticeTopics } from './notice-kind.ts'

/** What fills in a notice's sentence and stands below it. */
export const NoticeValues = Type.Object({
  /** What the thing is called. */
  title: Type.Optional(Texts),
  /** What was said, shortened. */
  text: Type.Optional(Type.String({ maxLength: 200 })),
  host: Type.Optional(Type.String()),
  startsAt: Type.Optional(Instant),
  reason: Type.Optional(Type.String()),
  count: Type.Optional(Type.Integer()),
  /** Where the thing stands when it has no place of its own: the post of a comment. */
  inId: Type.Optional(Type.String()),
  /** What kind of thing that is; a post when absent. */
  inKind: Type.Optional(Type.String()),
})
export type NoticeValues = Static<typeof NoticeValues>

/** What the box and the bell show; `notice-saying.ts` words it by `kind`, `notice-place.ts` knows where it leads. */
export const Notice = Type.Object({
  id: Id,
  kind: Type.Enum(noticeKindNames),
  about: Type.Object({ kind: Type.Enum([...noticeAbouts]), id: Type.String() }),
  values: NoticeValues,
  /** How many different people a bundled one is about, and up to three of them, the newest first. */
  people: Type.Optional(Type.Object({ count: Type.Integer(), newest: Type.Array(PersonCard) })),
  at: Instant,
  readAt: Type.Optional(Instant),
})
export type Notice = Static<typeof Notice>

export const listNotices = route({
  method: 'GET',
  path: '/me/notices',
  may: 'member',
  summary: 'What the caller was told, newest first, with the count of unread.',
  query: Type.Object({
    ...pageQuery,
    unread: Type.Optional(Type.Boolean()),
    topic: Type.Optional(Type.Enum([...noticeTopics])),
    kind: Type.Optional(Type.Enum(noticeKindNames)),
    search: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  answers: {
    200: Type.Object({
      items: Type.Array(Notice),
      next: Type.Optional(Type.String()),
      unread: Type.Integer(),
    }),
  },
})

export const readNotices = route({
  method: 'POST',
  path: '/me/notices/read',
  may: 'member',
  summary: 'Marks the named notices as read, or all; the answer is what takes it back.',
  body: Type.Object({ ids: Type.Optional(Type.Array(Id, { maxItems: 200 })) }),
  answers: { 200: Type.Object({ read: Type.Integer(), readAt: Instant }) },
})

export const unreadNotices = route({
  method: 'POST',
  path: '/me/notices/unread',
  may: 'member',
  summary: 'Takes back one marking: what was marked as read at that instant is unread again.',
  isRepeatable: true,
  body: Type.Object({ readAt: Instant }),
  answers: { 200: Done },
})
