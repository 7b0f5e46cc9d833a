import { type Static, Type } from 'typebox'

import { Version } from '../../catalogue/shared.ts'
import { Id, Instant } from '../../route.ts'

export const newsLimits = { topics: 5, topic: 20, name: 60, link: 1500, title: 200, extract: 200, remark: 300 } as const

/** What news is sorted by: a short word of the editors' own. */
export const NewsTopic = Type.String({ minLength: 1, maxLength: newsLimits.topic })
export const NewsTopics = Type.Array(NewsTopic, { maxItems: newsLimits.topics })

/** An address of the web. What it leads to is looked at when it is used. */
export const NewsLink = Type.String({ pattern: '^https?://[^\\s]+$', maxLength: newsLimits.link })

/** `removed` is looked at no more and listed no more; what came from it stays. */
export const NewsSourceState = Type.Enum(['active', 'paused', 'removed'])
export type NewsSourceState = Static<typeof NewsSourceState>

/** What came of the last look. `fresh`: there was something new; `unchanged`: there was not; the others are why there was no look. */
export const NewsOutcome = Type.Enum([
  'fresh',
  'unchanged',
  'unreachable',
  'too-slow',
  'bad-answer',
  'too-big',
  'not-a-feed',
  'address-refused',
])
export type NewsOutcome = Static<typeof NewsOutcome>

export const NewsSourceDraft = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: newsLimits.name }),
    /** Where the feed lies: RSS 2.0, RSS 1.0 or Atom. */
    feedUrl: NewsLink,
    /** Where people read it. */
    siteUrl: Type.Optional(NewsLink),
    /** What comes from it is about this, unless an editor says otherwise. */
    topics: NewsTopics,
    /** It is looked at this often. */
    everyMinutes: Type.Integer({ minimum: 15, maximum: 10_080 }),
  },
  { additionalProperties: false },
)
export type NewsSourceDraft = Static<typeof NewsSourceDraft>

export const NewsSource = Type.Object({
  id: Id,
  name: Type.String(),
  feedUrl: Type.String(),
  siteUrl: Type.Optional(Type.String()),
  topics: Type.Array(Type.String()),
  everyMinutes: Type.Integer(),
  state: NewsSourceState,
  version: Version,
  /** An example of the demo: never looked at. */
  isDemo: Type.Boolean(),
  lookedAt: Type.Optional(Instant),
  outcome: Type.Optional(NewsOutcome),
  /** The status that a server answered with, where that was the trouble. */
  status: Type.Optional(Type.Integer()),
  /** In the last look: what was new, and what could not be used, for it has no title or no address. */
  fresh: Type.Integer(),
  unusable: Type.Integer(),
  /** Looks in a row that came to nothing. */
  failures: Type.Integer(),
  nextAt: Type.Optional(Instant),
  /** What came from it and waits for an editor, and what was published. */
  waiting: Type.Integer(),
  published: Type.Integer(),
})
export type NewsSource = Static<typeof NewsSource>
