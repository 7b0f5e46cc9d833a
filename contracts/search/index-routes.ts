import { type Static, Type } from 'typebox'

import { Instant, route } from '../route.ts'
import { SearchKind } from './hit.ts'

export const SearchIndex = Type.Object({
  kinds: Type.Array(
    Type.Object({
      kind: SearchKind,
      documents: Type.Integer(),
      segments: Type.Integer(),
      /** Documents that are in no segment yet; each search looks through them. */
      open: Type.Integer(),
      bytes: Type.Integer(),
    }),
  ),
  /** The last time everything was read anew, or is being read. */
  rebuild: Type.Optional(
    Type.Object({
      startedAt: Instant,
      startedBy: Type.String(),
      done: Type.Integer(),
      kind: Type.Optional(SearchKind),
      endedAt: Type.Optional(Instant),
    }),
  ),
})
export type SearchIndex = Static<typeof SearchIndex>

export const readSearchIndex = route({
  method: 'GET',
  path: '/search-index',
  may: 'house.operate',
  summary: 'Tells what the search knows of each kind and how far reading everything anew has come.',
  answers: { 200: SearchIndex },
})

/** Refusals: `search.rebuild-running`. */
export const rebuildSearchIndex = route({
  method: 'POST',
  path: '/search-index/rebuild',
  may: 'house.operate',
  summary: 'Reads everything that can be found anew; search goes on meanwhile.',
  answers: { 202: SearchIndex },
})
