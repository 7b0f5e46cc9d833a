import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { writing } from '../../tables.ts'
import { dayOf, type FanAct, levelOf, pointsFor } from './fan.ts'

/** Something that brings a follower closer: `units` minutes, lines or taps. */
export interface Earning {
  readonly hostId: string
  readonly personId: string
  readonly act: FanAct
  readonly units: number
}

interface DayRow {
  host_id: string
  person_id: string
  act: FanAct
  units: number
  points: number
}

/**
 * Adds to the day of each follower and gives the points that the day's cap leaves. Those who do not follow earn nothing.
 * Rows are taken in id order, so that two nodes never wait for each other in a ring.
 */
export async function earnPoints(work: Work, earnings: readonly Earning[]): Promise<void> {
  if (earnings.length === 0) return
  const day = dayOf(work.now)
  for (const { host_id, person_id, act, units, points } of await addUnits(work, earnings, day)) {
    const gained = pointsFor(act, units) - points
    if (gained <= 0) continue
    await givePoints(work, { hostId: host_id, personId: person_id, act, units: gained }, day)
  }
}

async function addUnits(work: Work, earnings: readonly Earning[], day: string): Promise<DayRow[]> {
  const rows = earnings.map(({ hostId, personId, act, units }) => ({
    host_id: hostId,
    person_id: personId,
    act,
    units,
  }))
  const added = await sql<DayRow>`
    insert into live.fan_day as so_far (host_id, person_id, day, act, units, points)
    select fan.host_id, fan.person_id, ${day}, act, sum(units), 0
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as done (host_id text, person_id text, act text, units int)
    join live.fan on fan.host_id = done.host_id and fan.person_id = done.person_id and fan.follows
    group by fan.host_id, fan.person_id, act
    order by fan.host_id, fan.person_id, act
    on conflict (host_id, person_id, day, act) do update set units = so_far.units + excluded.units
    returning host_id, person_id, act, units, points`.execute(work.tx)
  return added.rows
}

async function givePoints(work: Work, { hostId, personId, act, units: gained }: Earning, day: string): Promise<void> {
  const tx = writing(work)
  await tx
    .updateTable('live.fan_day')
    .set((eb) => ({ points: eb('points', '+', gained) }))
    .where('host_id', '=', hostId)
    .where('person_id', '=', personId)
    .where('day', '=', day)
    .where('act', '=', act)
    .execute()
  const { points } = await tx
    .updateTable('live.fan')
    .set((eb) => ({ points: eb('points', '+', gained) }))
    .where('host_id', '=', hostId)
    .where('person_id', '=', personId)
    .returning('points')
    .executeTakeFirstOrThrow()
  const level = levelOf(points)
  if (level > levelOf(points - gained)) work.record('live.fan-levelled', { hostId, personId, level })
}
