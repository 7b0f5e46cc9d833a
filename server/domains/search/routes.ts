import * as wire from '#contracts/search'
import { on } from '#platform/http'
import { noteAsked } from './asked/keep.ts'
import { suggest } from './asked/suggest.ts'
import { findAll, findOfKind } from './find/find.ts'
import { readIndex } from './rebuild/queries.ts'
import { startRebuild } from './rebuild/run.ts'

export const searchRoutes = [
  on(wire.searchAll, ({ query, reader, actor, now }) => findAll(reader, query, { actor, now })),
  on(wire.searchKind, ({ params, query, reader, actor, now }) =>
    findOfKind(reader, params.kind, query, { actor, now }),
  ),
  on(wire.suggestSearches, ({ query, reader, actor, now }) => suggest(reader, query, { actor, now })),
  on(wire.noteSearch, async ({ body, house, perform }) => {
    await perform((work) => noteAsked(work, body.q, house.secrets.key('search.asked')))
    return {}
  }),
  on(wire.readSearchIndex, ({ reader }) => readIndex(reader)),
  on(wire.rebuildSearchIndex, async ({ perform, reader }) => {
    await perform(startRebuild)
    return readIndex(reader)
  }),
]
