import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { forgetAsked } from './asked/keep.ts'
import { findables } from './kind/all.ts'
import { rebuildJob, runRebuild } from './rebuild/run.ts'
import { tend } from './segment/tend.ts'

const everyMinute = job({
  name: 'search.every-minute',
  data: Type.Object({}),
  retries: 0,
  limitSeconds: 300,
  keepSeconds: 3600,
})
const everyNight = job({ name: 'search.every-night', data: Type.Object({}), retries: 3 })

/** Lets the queue tend the index, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(everyMinute, async () => {
    for (const { kind } of findables) await tend(house, kind)
  })
  await house.jobs.on(everyNight, () => house.perform(system, forgetAsked))
  await house.jobs.on(rebuildJob, ({ rebuildId }, { signal }) => runRebuild(house, rebuildId, signal))
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '53 3 * * *', 'UTC', {})
}
