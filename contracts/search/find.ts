import { type Static, Type } from 'typebox'

import { Done, route } from '../route.ts'
import { SearchHit, SearchKind } from './hit.ts'

/** In which language texts that are kept in several are given. */
export const Language = Type.Enum(['zh', 'en'])
export type Language = Static<typeof Language>

const asked = {
  q: Type.String({ minLength: 1, maxLength: 100 }),
  language: Type.Optional(Language),
  /** The words as they are written, also where a correction is at hand. */
  exactly: Type.Optional(Type.Boolean()),
}

/** What was found instead, where nothing holds the words as they were written. */
const corrected = Type.Optional(Type.String())

export const SearchSection = Type.Object({
  kind: SearchKind,
  items: Type.Array(SearchHit),
  /** Whether there are more than these. */
  hasMore: Type.Boolean(),
})
export type SearchSection = Static<typeof SearchSection>

/** Refusals: `search.nothing-asked`. */
export const searchAll = route({
  method: 'GET',
  path: '/search',
  may: 'anyone',
  summary: 'Finds whatever holds the words and the caller may see: the first few of each kind.',
  query: Type.Object(asked),
  perMinute: 120,
  answers: { 200: Type.Object({ sections: Type.Array(SearchSection), corrected }) },
})

/** Refusals: `search.nothing-asked`, `search.bad-cursor`. */
export const searchKind = route({
  method: 'GET',
  path: '/search/:kind',
  may: 'anyone',
  summary: 'Finds things of one kind that hold the words and that the caller may see, page by page.',
  params: Type.Object({ kind: SearchKind }),
  query: Type.Object({
    ...asked,
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  }),
  perMinute: 120,
  answers: {
    200: Type.Object({ items: Type.Array(SearchHit), next: Type.Optional(Type.String()), corrected }),
  },
})

export const suggestSearches = route({
  method: 'GET',
  path: '/search-suggestions',
  may: 'anyone',
  summary:
    'Gives what the words typed so far may become: what others asked for, and names; without words what many ask for.',
  query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), language: Type.Optional(Language) }),
  perMinute: 240,
  answers: {
    200: Type.Object({
      /** What at least three people asked for in the last days, the most people first. */
      queries: Type.Array(Type.String()),
      names: Type.Array(SearchHit),
    }),
  },
})

export const noteSearch = route({
  method: 'POST',
  path: '/search-suggestions',
  may: 'person',
  summary: 'Tells that the caller looked for these words and found something; only how many people did is kept.',
  body: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false }),
  isRepeatable: true,
  perMinute: 30,
  answers: { 200: Done },
})
