import { sql } from 'kysely'

import type { Work } from '#platform/work'

/** Lets what is opened in one show come one after the other, so that the second is refused in words. Held until the commit. */
export async function queueInShow(work: Work, showId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`draws ${showId}`}, 0))`.execute(work.tx)
}
