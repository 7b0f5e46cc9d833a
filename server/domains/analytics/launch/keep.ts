import type { Insertable, Updateable } from 'kysely'

import type { Work } from '#platform/work'
import { type AnalyticsTables, writing } from '../tables.ts'

type Launch = Insertable<AnalyticsTables['analytics.launch']>

/** Notes that something was launched, or more of what is known already; hearing it again changes nothing. */
export async function keepLaunch(work: Work, launch: Launch): Promise<void> {
  const { id, show_id: _show, kind: _kind, ...told } = launch
  await writing(work)
    .insertInto('analytics.launch')
    .values(launch)
    .onConflict((known) =>
      Object.keys(told).length > 0 ? known.column('id').doUpdateSet(told) : known.column('id').doNothing(),
    )
    .execute()
}

/** What became of it. Something that nobody launched in a show is passed over. */
export async function changeLaunch(
  work: Work,
  launchId: string,
  change: Updateable<AnalyticsTables['analytics.launch']>,
): Promise<void> {
  await writing(work).updateTable('analytics.launch').set(change).where('id', '=', launchId).execute()
}
