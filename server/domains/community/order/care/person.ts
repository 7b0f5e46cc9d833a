import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/** What somebody did for the good of all. */
export async function exportCare(db: Database, personId: string) {
  const { rows } = await sql`
    select act, kind, subject_id as "subjectId", note, at, undone_at as "undoneAt", was_right as "wasRight"
    from community.care_act where person_id = ${personId} order by id`.execute(db)
  return { care: rows }
}

/** What they recommended ends; what they hid stays with its case, which is no longer theirs. */
export async function eraseCare({ tx }: Work, personId: string): Promise<void> {
  await sql`delete from community.care_act where person_id = ${personId} or author_id = ${personId}`.execute(tx)
}
