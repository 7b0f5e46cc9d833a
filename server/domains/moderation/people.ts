import { personCards } from '#domains/identity/index'
import type { Database } from '#platform/db/database'

/** The name of a person; undefined when there is nobody. */
export async function findPersonName(db: Database, personId: string): Promise<string | undefined> {
  return (await personCards(db, [personId])).get(personId)?.name
}
