import type { Work } from '#platform/work'
import { lockShowFor } from '../show/load.ts'
import { writing } from '../tables.ts'

/** Writes the teleprompter's text; the last one who writes stands. */
export async function writeScript(work: Work, showId: string, script: string): Promise<void> {
  await lockShowFor(work, showId, 'run')
  await writing(work).updateTable('live.show').set({ script }).where('id', '=', showId).execute()
}
