import { sql } from 'kysely'

import type { Work } from '#platform/work'

/** Takes everything out that was counted of these shows. Facts stay, so a rebuilding would bring back what follows from them. */
export async function removeReports(work: Work, showIds: readonly string[]): Promise<void> {
  await sql`delete from analytics.coupon using analytics.launch
    where launch.id = launch_id and launch.show_id = any(${showIds})`.execute(work.tx)
  await sql`delete from analytics.seat using analytics.sold
    where sold.order_id = seat.order_id and sold.show_id = any(${showIds})`.execute(work.tx)
  for (const table of ['launch', 'tally', 'sold', 'follow', 'click_person', 'note'])
    await sql`delete from ${sql.table(`analytics.${table}`)} where show_id = any(${showIds})`.execute(work.tx)
}
