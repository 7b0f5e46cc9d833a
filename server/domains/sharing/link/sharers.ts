import type { Database } from '#platform/db/database'
import { reading } from './tables.ts'

/** Of these people those who made a link to a show: copied it, had a card drawn of it, or handed it to another app. */
export async function findSharers(
  db: Database,
  { personIds, showId }: { readonly personIds: readonly string[]; readonly showId: string },
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await reading(db)
    .selectFrom('sharing.share_link')
    .select('sharer_id')
    .distinct()
    .where('kind', '=', 'show')
    .where('subject_id', '=', showId)
    .where('sharer_id', 'in', personIds)
    .execute()
  return new Set(rows.map(({ sharer_id }) => sharer_id))
}
