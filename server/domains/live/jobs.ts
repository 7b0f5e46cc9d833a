import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { freeLostSeats } from './air/guest-host/news.ts'
import { openReplaysDue } from './air/replay/open.ts'
import { remindDue } from './schedule/reservation/remind.ts'
import { extendSeries } from './schedule/series/plan.ts'
import { endAbandoned } from './show/turn.ts'
import { reading } from './tables.ts'
import { lowerHandsDue } from './talk/hand/routes.ts'

/** A show without picture for so long is over, whatever its host forgot to press. */
const abandonedMs = 3_600_000
/** Series are looked after when they reach less than this far ahead. */
const shortMs = 49 * 86_400_000

const nothing = Type.Object({})
export const everyMinute = job({
  name: 'live.every-minute',
  data: nothing,
  retries: 0,
  limitSeconds: 120,
  keepSeconds: 3600,
})
export const everyNight = job({ name: 'live.every-night', data: nothing, retries: 3 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(everyMinute, () => doWhatIsDue(house))
  await house.jobs.on(everyNight, () => extendAll(house))
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '23 3 * * *', 'UTC', {})
}

/** Reminders, replays whose recording was closed while nobody could tell, and shows that nobody ended. */
export async function doWhatIsDue(house: House): Promise<void> {
  await house.perform(system, remindDue)
  await openReplaysDue(house)
  await freeLostSeats(house)
  await lowerHandsDue(house)
  const before = new Date(house.clock.now().getTime() - abandonedMs)
  const abandoned = await reading(house.db)
    .selectFrom('live.show as show')
    .innerJoin('live.room as room', 'room.show_id', 'show.id')
    .select('show.id')
    .where('show.state', '=', 'live')
    .where('room.picture', '<>', 'live')
    .where((eb) => eb(eb.fn.coalesce('room.picture_at', 'show.started_at'), '<', before))
    .execute()
  for (const { id } of abandoned) {
    await house.perform(system, (work) => endAbandoned(work, id))
    house.streaming.end(id)
  }
}

/** Makes the shows of the coming weeks for every series that runs. */
export async function extendAll(house: House): Promise<void> {
  const due = await reading(house.db)
    .selectFrom('live.series')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('planned_until', '<', new Date(house.clock.now().getTime() + shortMs))
    .execute()
  for (const { id } of due) await house.perform(system, (work) => extendSeries(work, id))
}
