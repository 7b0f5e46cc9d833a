import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type SourceRow, writing } from '../tables.ts'

/** The source with its row locked: whatever changes it queues there. */
export async function lockSource(work: Work, sourceId: string): Promise<SourceRow> {
  const row = await writing(work)
    .selectFrom('news.source')
    .selectAll()
    .where('id', '=', sourceId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownSource()
  return row
}
