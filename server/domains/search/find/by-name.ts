import { sql } from 'kysely'

import type { SearchKind } from '#contracts/search'
import type { Database } from '#platform/db/database'
import { findDocuments, type Hit } from '../segment/find.ts'
import { inFront, type Place } from './place.ts'
import { levelOf, type Query, soundSought } from './query.ts'

/** So many that fit in one way are compared; what is called exactly so is always among them. */
const mostCompared = 300

/**
 * What is found by what it is called: names that are the phrase in front, then those that begin with it, hold it, sound
 * like it, then what has it in its text, then what has its words. Each level in the order of the kind.
 */
export async function findByName(
  db: Database,
  { kind, query, behind, limit }: { kind: SearchKind; query: Query; behind: Place | undefined; limit: number },
): Promise<Place[]> {
  const { phrase, words } = query
  const seek = (parts: readonly string[]) => findDocuments(db, { kind, parts, limit: mostCompared })
  const sound = soundSought(phrase)
  const [starting, holding, sounding, wording] = await Promise.all([
    findStarting(db, kind, phrase),
    seek([phrase]),
    sound === phrase ? [] : seek([sound]),
    words.length > 0 ? seek(words) : [],
  ])
  const places = new Map<string, Place>()
  const add = (hits: readonly Hit[], foundBy: 'phrase' | 'words') => {
    for (const hit of hits) {
      if (places.has(hit.ref)) continue
      const level = levelOf(hit.name, query, foundBy, hit.sound.includes(`\n${sound}`))
      places.set(hit.ref, { level, rank: hit.rank, ref: hit.ref })
    }
  }
  add([...starting, ...holding, ...sounding], 'phrase')
  add(wording, 'words')
  return [...places.values()]
    .toSorted(inFront)
    .filter((place) => !behind || inFront(behind, place) < 0)
    .slice(0, limit)
}

/** Names that begin with it, the shortest first: what is called exactly so is among them. */
export async function findStarting(
  db: Database,
  kind: SearchKind,
  start: string,
  limit = mostCompared,
): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select ref, rank, name, sound from search.document
    where kind = ${kind} and name <> '' and name like ${`${start.replace(/[\\%_]/g, '\\$&')}%`}
    order by length(name), rank desc limit ${limit}`.execute(db)
  return rows
}
