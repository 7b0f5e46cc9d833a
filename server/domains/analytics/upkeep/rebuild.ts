import { sql } from 'kysely'

import { startOver } from '#platform/facts/follow'
import type { Work } from '#platform/work'

/**
 * Forgets everything that follows from facts and lets it be counted again from the first fact on. Clicks, which are signals,
 * and notes stay. Until the last fact has been heard again, reports show less than there is.
 */
export async function rebuildReports(work: Work): Promise<void> {
  await startOver(work.tx, 'analytics')
  await sql`delete from analytics.tally where measure not in ('click', 'nameless-click', 'replay-click')`.execute(
    work.tx,
  )
  for (const table of ['coupon', 'launch', 'seat', 'sold', 'follow', 'counted'])
    await sql`delete from ${sql.table(`analytics.${table}`)}`.execute(work.tx)
  work.record('analytics.rebuilding-started', { by: work.actor.id })
}
