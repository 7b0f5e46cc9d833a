import { type Static, Type } from 'typebox'

import { Picture } from '../../catalogue/media.ts'
import { Version } from '../../catalogue/shared.ts'
import { PersonCard } from '../../identity/person.ts'
import { Id, Instant } from '../../route.ts'

/** What an author of a column is known as. */
export const AuthorBadge = Type.Enum(['expert', 'designer', 'kol', 'editor'])
export type AuthorBadge = Static<typeof AuthorBadge>

export const AuthorState = Type.Enum(['invited', 'accepted', 'declined', 'left'])
export type AuthorState = Static<typeof AuthorState>

export const ColumnAuthor = Type.Object({ person: PersonCard, badge: AuthorBadge, state: AuthorState })
export type ColumnAuthor = Static<typeof ColumnAuthor>

export const ColumnDraft = Type.Object(
  {
    /** Its name in addresses. */
    handle: Type.String({ minLength: 2, maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    title: Type.String({ minLength: 1, maxLength: 40 }),
    purpose: Type.String({ maxLength: 500 }),
    /** Staff look at each article before it comes out. */
    needsApproval: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type ColumnDraft = Static<typeof ColumnDraft>

const shared = {
  id: Id,
  handle: Type.String(),
  title: Type.String(),
  purpose: Type.String(),
  cover: Type.Optional(Picture),
  isOpen: Type.Boolean(),
  /** Those who write; of the caller's own invitations also who has not answered. */
  authors: Type.Array(ColumnAuthor),
  subscribers: Type.Integer(),
  /** Published ones. */
  articles: Type.Integer(),
  /** When the newest one came out. */
  latestAt: Type.Optional(Instant),
}

export const ColumnCard = Type.Object({
  ...shared,
  isSubscribed: Type.Boolean(),
  /** Articles since the caller last looked; for subscribers. */
  unread: Type.Optional(Type.Integer()),
})
export type ColumnCard = Static<typeof ColumnCard>

export const ColumnSeries = Type.Object({ id: Id, title: Type.String(), articles: Type.Integer() })
export type ColumnSeries = Static<typeof ColumnSeries>

export const Column = Type.Object({
  ...ColumnCard.properties,
  series: Type.Array(ColumnSeries),
  needsApproval: Type.Boolean(),
  /** The caller is asked to write here. */
  invitedAs: Type.Optional(AuthorBadge),
  rights: Type.Array(Type.Enum(['write'])),
})
export type Column = Static<typeof Column>

/** A column as staff see it. */
export const RunColumn = Type.Object({
  ...shared,
  version: Version,
  needsApproval: Type.Boolean(),
  waiting: Type.Integer(),
})
export type RunColumn = Static<typeof RunColumn>
