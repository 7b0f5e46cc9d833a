import type { Language, SearchHit, SearchKind, SearchSection } from '#contracts/search'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { findableOf, findables } from '../kind/all.ts'
import { refuse } from '../refusals.ts'
import { correct } from '../word/correct.ts'
import { findByName } from './by-name.ts'
import { findByText } from './by-text.ts'
import { markerOf } from './mark.ts'
import { type Place, readPlace, writePlace } from './place.ts'
import { type Query, queryOf } from './query.ts'

export interface Asked {
  readonly q: string
  readonly language?: Language
  readonly exactly?: boolean
}

/** Who asks, and when. */
export interface Asker {
  readonly actor: Actor
  readonly now: Date
}

interface Found {
  readonly items: SearchHit[]
  readonly next?: string
}

/** Of each kind so many are shown side by side. */
const perSection = 4

/** The first few of each kind that fit. Kinds of which there are none are left out. */
export async function findAll(
  db: Database,
  asked: Asked,
  asker: Asker,
): Promise<{ sections: SearchSection[]; corrected?: string }> {
  const sectionsOf = async (query: Query) => {
    const found = await Promise.all(
      findables.map(async ({ kind }) => {
        const { items, next } = await findPage(db, { kind, query, limit: perSection, asked }, asker)
        return { kind, items, hasMore: next !== undefined }
      }),
    )
    return found.filter(({ items }) => items.length > 0)
  }
  return corrected(db, asked, sectionsOf, (sections) => sections.length === 0).then(({ found, ...instead }) => ({
    sections: found,
    ...instead,
  }))
}

/** A page of one kind. */
export async function findOfKind(
  db: Database,
  kind: SearchKind,
  asked: Asked & { readonly after?: string; readonly limit?: number },
  asker: Asker,
): Promise<Found & { corrected?: string }> {
  const { after, limit = 20 } = asked
  const behind = after === undefined ? undefined : readPlace(after)
  const pageOf = (query: Query) => findPage(db, { kind, query, behind, limit, asked }, asker)
  const isFirst = behind === undefined
  const { found, ...instead } = await corrected(db, asked, pageOf, ({ items }) => isFirst && items.length === 0)
  return { ...found, ...instead }
}

/** Looks once more with the words as they were meant, where nothing holds them as they were written. */
async function corrected<Result>(
  db: Database,
  { q, exactly }: Asked,
  look: (query: Query) => Promise<Result>,
  isEmpty: (result: Result) => boolean,
): Promise<{ found: Result; corrected?: string }> {
  const query = queryOf(q)
  if (query.phrase === '') throw refuse.nothingAsked({ field: 'q' })
  const found = await look(query)
  if (exactly || !isEmpty(found)) return { found }
  const instead = await correct(db, query)
  if (instead === undefined) return { found }
  const again = await look(queryOf(instead))
  return isEmpty(again) ? { found } : { found: again, corrected: instead }
}

interface PageAsked {
  readonly kind: SearchKind
  readonly query: Query
  readonly behind?: Place | undefined
  readonly limit: number
  readonly asked: Asked
}

/** More pages than this are not read to fill one: much of what is found is then not for the caller to see. */
const mostLooks = 5

/** Reads on until the page is full: who may see what is asked of its domain now, not of the index. */
async function findPage(db: Database, page: PageAsked, { actor, now }: Asker): Promise<Found> {
  const { kind, query, limit, asked } = page
  const { isNamed, show } = findableOf(kind)
  const marker = markerOf([query.phrase, ...query.words].toSorted((a, b) => b.length - a.length))
  const asking = { actor, now, language: asked.language ?? 'zh', marker }
  const shown: { place: Place; hit: SearchHit }[] = []
  let behind = page.behind
  for (let looks = 0; looks < mostLooks; looks++) {
    const wanted = limit + 1 - shown.length
    const find = isNamed ? findByName : findByText
    const places = await find(db, { kind, query, behind, limit: wanted })
    const hits = await show(
      db,
      places.map(({ ref }) => ref),
      asking,
    )
    for (const place of places) {
      const hit = hits.get(place.ref)
      if (hit) shown.push({ place, hit })
    }
    behind = places.at(-1)
    if (shown.length > limit || places.length < wanted) break
  }
  const last = shown[limit - 1]?.place
  const next = shown.length > limit && last ? writePlace(last) : undefined
  return present({ items: shown.slice(0, limit).map(({ hit }) => hit), next })
}
