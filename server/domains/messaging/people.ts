import type { PersonCard } from '#contracts/identity'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'

/** How people are shown, by the id asked for; ids that lead nowhere are left out. */
export function findPeople(db: Database, ids: readonly string[]): Promise<Map<string, PersonCard>> {
  return personCards(readingIdentity(db), ids)
}

/** A member by id; undefined for guests and ids that lead nowhere. */
export async function findPerson(db: Database, personId: string): Promise<PersonCard | undefined> {
  const card = (await findPeople(db, [personId])).get(personId)
  return card?.kind === 'member' && card.id === personId ? card : undefined
}

/** Ids of people whose name holds a text. */
export function findPeopleNamed(db: Database, text: string): Promise<string[]> {
  return findNamed(readingIdentity(db), text)
}
