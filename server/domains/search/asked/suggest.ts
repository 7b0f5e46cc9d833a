import type { Language, SearchHit } from '#contracts/search'
import type { Database } from '#platform/db/database'
import { findByName } from '../find/by-name.ts'
import type { Asker } from '../find/find.ts'
import { markerOf } from '../find/mark.ts'
import { queryOf } from '../find/query.ts'
import { findables } from '../kind/all.ts'
import { findAsked } from './keep.ts'

const mostQueries = 8
const perKind = 3

/** What the words typed so far may become: what others asked for that begins so, and things that are called so. */
export async function suggest(
  db: Database,
  { q = '', language = 'zh' }: { q?: string; language?: Language },
  { actor, now }: Asker,
): Promise<{ queries: string[]; names: SearchHit[] }> {
  const query = queryOf(q)
  const queries = await findAsked(db, query.phrase, now, mostQueries)
  if (query.phrase === '') return { queries, names: [] }
  const marker = markerOf([query.phrase])
  const named = await Promise.all(
    findables
      .filter(({ isNamed }) => isNamed)
      .map(async ({ kind, show }) => {
        const places = await findByName(db, { kind, query, behind: undefined, limit: perKind })
        const refs = places.map(({ ref }) => ref)
        const hits = await show(db, refs, { actor, now, language, marker })
        return refs.flatMap((ref) => hits.get(ref) ?? [])
      }),
  )
  return { queries, names: named.flat() }
}
