import type { PersonCard } from '#contracts/identity'
import { personCards } from '#domains/identity/index'
import type { Database } from '#platform/db/database'

/** How people are shown, by the id asked for; ids that lead nowhere are left out. */
export function findPeople(db: Database, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  return personCards(db, ids)
}
