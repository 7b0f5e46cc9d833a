import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'
import { sendHome } from './direct.ts'

/**
 * Whoever takes a seat by link and whoever bars a device queue here, so that no seat is taken between the measure and what follows
 * from it. After the show's row, before those of guests.
 */
export async function holdDevices(work: Work, deviceIds: readonly string[]): Promise<void> {
  for (const id of [...deviceIds].sort())
    await sql`select pg_advisory_xact_lock(hashtextextended(${`live.guest-device ${id}`}, 0))`.execute(work.tx)
}

/** Withdraws every invitation by which one of these devices came, in one show or in all: link and seat open nothing any more. */
export async function withdrawDevices(work: Work, deviceIds: readonly string[], showId?: string): Promise<void> {
  if (deviceIds.length === 0) return
  await holdDevices(work, deviceIds)
  const rows = await writing(work)
    .selectFrom('live.guest_host')
    .selectAll()
    .where('device_id', 'in', deviceIds)
    .where('state', '<>', 'gone')
    .$if(showId !== undefined, (query) => query.where('show_id', '=', showId ?? ''))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  await sendHome(work, rows)
}
