import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Query } from '../find/query.ts'
import { type KnownWord, meant, mistakesIn } from './word.ts'

/** Words that are compared with one of a query, the most frequent first. */
const mostCompared = 4_000
const mostCorrected = 4

/** The phrase with its misspelt Latin words as they were meant; undefined when none is misspelt or nothing near is known. */
export async function correct(db: Database, { phrase }: Query): Promise<string | undefined> {
  const words = [...new Set(phrase.match(/[a-z]{4,24}/g))].slice(0, mostCorrected)
  const corrections = new Map<string, string>()
  for (const word of words) {
    const found = meant(word, await nearWords(db, word))
    if (found) corrections.set(word, found)
  }
  if (corrections.size === 0) return undefined
  return phrase.replace(/[a-z]{4,24}/g, (word) => corrections.get(word) ?? word)
}

/** Words of about the same length that begin or end alike: a mistake seldom takes both letters. None when it is known itself. */
async function nearWords(db: Database, word: string): Promise<KnownWord[]> {
  const most = mistakesIn(word)
  const span = sql`letters between ${word.length - most} and ${word.length + most}`
  const { rows } = await sql<KnownWord>`
    (select word, documents from search.word where first = ${word[0]} and ${span} order by documents desc limit ${mostCompared})
    union
    (select word, documents from search.word where last = ${word.at(-1)} and ${span} order by documents desc limit ${mostCompared})
    `.execute(db)
  return rows.some((row) => row.word === word) ? [] : rows
}
