import type { SearchKind } from '#contracts/search'
import type { Database } from '#platform/db/database'
import { findDocuments } from '../segment/find.ts'
import type { Place } from './place.ts'
import { levels, type Query } from './query.ts'

interface Asked {
  readonly kind: SearchKind
  readonly query: Query
  readonly behind: Place | undefined
  readonly limit: number
}

/**
 * What is found by its text: first whatever holds the phrase, in the order of the kind, then whatever holds all of its
 * words somewhere. However many there are, only as far as the page is read.
 */
export async function findByText(db: Database, { kind, query, behind, limit }: Asked): Promise<Place[]> {
  const { phrase, words } = query
  const isPastPhrase = behind?.level === levels.words
  const whole = isPastPhrase ? [] : await findDocuments(db, { kind, parts: [phrase], behind, limit })
  const found = whole.map((hit) => ({ ...hit, level: levels.text }))
  if (found.length === limit || words.length === 0) return found
  const rest = await findDocuments(db, {
    kind,
    parts: words,
    without: phrase,
    behind: isPastPhrase ? behind : undefined,
    limit: limit - found.length,
  })
  return [...found, ...rest.map((hit) => ({ ...hit, level: levels.words }))]
}
