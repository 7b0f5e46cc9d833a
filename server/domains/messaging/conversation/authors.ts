import type { Database } from '#platform/db/database'
import { findPeople } from '../people.ts'
import { shop } from './conversation.ts'
import type { Company, MessageRow } from './shown.ts'

/** Who wrote for the shop, for those who answer for it too. */
export async function findAuthors(db: Database, rows: readonly MessageRow[]): Promise<NonNullable<Company['authors']>> {
  const ids = rows.filter((row) => row.side === shop).map((row) => row.author_id)
  const people = await findPeople(db, ids)
  return new Map([...people].map(([id, { name }]) => [id, { id, name }]))
}
