import { sql } from 'kysely'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { findSlideFiles } from '../stage/slide/queries.ts'
import { reading, writing } from '../tables.ts'

/** Says of a show that it came with the demo: simulated viewers may enter it though it is public, and it can be removed as one. */
export async function markAsDemo(work: Work, showId: string): Promise<void> {
  await writing(work).updateTable('live.show').set({ is_demo: true }).where('id', '=', showId).execute()
}

/**
 * Removes the demo's shows with all that was said and done in them, and hosts who have no other show. Gives the shows' ids
 * and the files of their slides: recordings and files can go after the commit.
 */
export async function removeDemoShows(work: Work): Promise<{ shows: string[]; files: string[] }> {
  const tx = writing(work)
  const demo = await tx.selectFrom('live.show').select('id').where('is_demo', '=', true).execute()
  const files = await findSlideFiles(
    tx,
    demo.map((show) => show.id),
  )
  const shows = await tx.deleteFrom('live.show').where('is_demo', '=', true).returning(['id', 'host_id']).execute()
  const hostIds = [...new Set(shows.map((show) => show.host_id))]
  const idle = sql<boolean>`person_id = any(${hostIds})
    and not exists (select from live.show where show.host_id = person_id)
    and not exists (select from live.series where series.host_id = person_id)`
  const hosts = await tx.selectFrom('live.host').select('person_id').where(idle).execute()
  const gone = hosts.map((host) => host.person_id)
  if (gone.length > 0) {
    await tx.deleteFrom('live.fan').where('host_id', 'in', gone).execute()
    await tx.deleteFrom('live.host').where('person_id', 'in', gone).execute()
  }
  return { shows: shows.map((show) => show.id), files }
}

export async function countDemoShows(db: Database): Promise<number> {
  const { count } = await reading(db)
    .selectFrom('live.show')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('is_demo', '=', true)
    .executeTakeFirstOrThrow()
  return count
}
