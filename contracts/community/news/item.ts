import { type Static, Type } from 'typebox'

import { Version } from '../../catalogue/shared.ts'
import { Id, Instant } from '../../route.ts'
import { TalkFigures } from '../talk.ts'
import { NewsLink, NewsTopics, newsLimits } from './source.ts'

/** `waiting` for an editor; `aside` is not for members. */
export const NewsState = Type.Enum(['waiting', 'published', 'aside'])
export type NewsState = Static<typeof NewsState>

const shared = {
  id: Id,
  title: Type.String(),
  /** Where it is read: at its source, never here. */
  link: Type.String(),
  /** Its own first words, 200 characters at most; empty where the source gives none. */
  extract: Type.String(),
  /** Who tells it; several where several tell the same. */
  sources: Type.Array(Type.Object({ name: Type.String(), siteUrl: Type.Optional(Type.String()) })),
  topics: Type.Array(Type.String()),
  /** What the editor says of it. */
  remark: Type.Optional(Type.String()),
  /** When it came out at its source. */
  toldAt: Instant,
  publishedAt: Type.Optional(Instant),
}

/** A piece of news as members see it. */
export const NewsItem = Type.Object({ ...shared, talk: TalkFigures })
export type NewsItem = Static<typeof NewsItem>

/** The same as editors see it. */
export const RunNewsItem = Type.Object({
  ...shared,
  state: NewsState,
  version: Version,
  /** How often members opened it. */
  opened: Type.Integer(),
  /** An editor entered it, so its words may be changed. */
  isByHand: Type.Boolean(),
  foundAt: Instant,
  /** Who decided on it last. */
  settledBy: Type.Optional(Type.String()),
})
export type RunNewsItem = Static<typeof RunNewsItem>

const title = Type.String({ minLength: 1, maxLength: newsLimits.title })
const extract = Type.String({ maxLength: newsLimits.extract })
const remark = Type.String({ maxLength: newsLimits.remark })

/** News that an editor enters. */
export const NewsDraft = Type.Object(
  {
    title,
    link: NewsLink,
    /** Who tells it. */
    source: Type.String({ minLength: 1, maxLength: newsLimits.name }),
    extract,
    topics: NewsTopics,
    remark,
    /** Members see it at once. */
    isPublished: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type NewsDraft = Static<typeof NewsDraft>

/** What editors add to news; of what they entered themselves also its words. */
export const NewsEdit = Type.Object(
  { remark, topics: NewsTopics, title: Type.Optional(title), extract: Type.Optional(extract) },
  { additionalProperties: false },
)
export type NewsEdit = Static<typeof NewsEdit>
