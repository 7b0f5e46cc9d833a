import type { Database } from '#platform/db/database'
import { standingAgainst } from './sanction/queries.ts'
import { hardest, type Place, type Somebody, type Standing } from './sanction/sanction.ts'
import { currentLists } from './screen/lists.ts'
import { type ReadText, readText } from './screen/read-text.ts'
import { reading } from './tables.ts'
import type { WordFilter } from './word/word.ts'

/** What a place needs to know before it lets people speak: the lists, and who is held by what. */
export interface Order {
  readonly filter: WordFilter
  /** What lists, classifier and disguise say of a text; without a query. */
  read(text: string): ReadText
  hardestOn(who: Somebody, now: Date): Standing | undefined
}

/** Reads the order of a place for these people in the reader's snapshot: two small queries, however many people. */
export async function readOrder(reader: Database, place: Place, people: readonly Somebody[]): Promise<Order> {
  const tables = reading(reader)
  const [standing, lists] = await Promise.all([standingAgainst(tables, place, people), currentLists(tables)])
  return {
    filter: lists.filter,
    read: (text) => readText(lists, text),
    hardestOn: (who, now) => hardest(standing, who, now),
  }
}

/** The measure that bears hardest on somebody here now. */
export async function findHardest(
  reader: Database,
  place: Place,
  who: Somebody,
  now: Date,
): Promise<Standing | undefined> {
  return hardest(await standingAgainst(reading(reader), place, [who]), who, now)
}
