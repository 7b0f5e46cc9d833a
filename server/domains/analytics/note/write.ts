import { permitRunning } from '#domains/live/index'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/** Writes down what to do again and what to do otherwise; the last one who writes stands. */
export async function writeNote(
  work: Work,
  showId: string,
  { again, otherwise }: { readonly again: string; readonly otherwise: string },
): Promise<void> {
  await permitRunning(work, showId)
  const written = { again, otherwise, written_by: work.actor.id, written_at: work.now }
  await writing(work)
    .insertInto('analytics.note')
    .values({ show_id: showId, ...written })
    .onConflict((known) => known.column('show_id').doUpdateSet(written))
    .execute()
  work.record('analytics.note-written', { showId })
}
