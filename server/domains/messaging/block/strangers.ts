import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'

/** How many strangers somebody may write to in a day; undefined where nothing but the usual holds them. */
type Strangers = (db: Database, actor: Actor) => Promise<number | undefined>

let source: Strangers | undefined

/** The domain that knows how far people are trusted says how many; a second one replaces the first. */
export function registerStrangers(strangers: Strangers): void {
  source = strangers
}

export async function strangersOf(db: Database, actor: Actor): Promise<number | undefined> {
  return source?.(db, actor)
}
