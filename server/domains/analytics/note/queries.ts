import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'

/** What was written down with the report of a show. */
export function findNote(db: Database, showId: string) {
  return reading(db).selectFrom('analytics.note').selectAll().where('show_id', '=', showId).executeTakeFirst()
}
