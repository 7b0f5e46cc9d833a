import type { Work } from '#platform/work'
import { writing } from '../tables.ts'

/** Locks a room's row: lines that are being kept come wholly before what follows, all later ones wholly after it. */
export async function lockTalk(work: Work, showId: string): Promise<void> {
  await writing(work).selectFrom('live.room').select('show_id').where('show_id', '=', showId).forNoKeyUpdate().execute()
}
