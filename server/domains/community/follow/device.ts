import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { dayOf } from './count.ts'

/** Devices with how often people were followed from each today, locked until the transaction has ended, in the order of their ids. */
export async function lockDevices(work: Work, deviceIds: readonly string[]): Promise<Map<string, number>> {
  const ids = [...new Set(deviceIds)].sort()
  if (ids.length === 0) return new Map()
  for (const id of ids)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`community.device-follow ${id}`}, 0))`.execute(work.tx)
  const { rows } = await sql<{ device_id: string; follows: number }>`
    select device_id, follows from community.device_follow
    where device_id = any(${ids}) and day = ${dayOf(work.now)}::date`.execute(work.tx)
  return new Map(rows.map(({ device_id, follows }) => [device_id, follows]))
}

/** Counts one follow for each of these, a device as often as it stands there. */
export async function countDevices({ tx, now }: Work, deviceIds: readonly string[]): Promise<void> {
  if (deviceIds.length === 0) return
  await sql`
    insert into community.device_follow as known (device_id, day, follows)
    select device_id, ${dayOf(now)}::date, count(*)::int from unnest(${deviceIds}::text[]) as own (device_id)
    group by device_id order by device_id
    on conflict (device_id, day) do update set follows = known.follows + excluded.follows`.execute(tx)
}

/** Forgets the days that are over. */
export async function sweepDevices({ tx, now }: Work): Promise<void> {
  await sql`delete from community.device_follow where day < ${dayOf(now)}::date - 1`.execute(tx)
}
