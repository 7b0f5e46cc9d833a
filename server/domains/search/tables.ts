import type { Generated, GeneratedAlways } from 'kysely'

import type { SearchKind } from '#contracts/search'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

/** Rows of the PostgreSQL schema `search`. No other domain names these tables. */
export type SearchTables = {
  'search.document': {
    kind: SearchKind
    serial: Generated<number>
    ref: string
    name: string
    sound: string
    body: string
    rank: number
  }
  'search.segment': {
    id: GeneratedAlways<number>
    kind: SearchKind
    documents: number
    bits: number
    ranks: number[]
    built_at: Date
  }
  'search.page': { segment: number; page: number; postings: Buffer }
  'search.place': { segment: number; chunk: number; serials: number[] }
  'search.closed': { kind: SearchKind; serial: number }
  'search.word': {
    word: string
    first: GeneratedAlways<string>
    last: GeneratedAlways<string>
    letters: GeneratedAlways<number>
    documents: number
  }
  'search.asked': { day: string; query: string; person_key: string; shown: string }
  'search.rebuild': {
    id: string
    started_at: Date
    started_by: string
    kind: Generated<SearchKind | null>
    after_ref: Generated<string>
    done: Generated<number>
    ended_at: Generated<Date | null>
  }
}

export type SearchReader = Reader<SearchTables>

export const reading = (db: Database): SearchReader => db.$extendTables<SearchTables>()
export const writing = (work: Pick<Work, 'tx'>): Tx<SearchTables> => work.tx.$extendTables<SearchTables>()
