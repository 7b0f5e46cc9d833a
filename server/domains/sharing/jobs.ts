import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { forgetNetworks } from './invitation/traces.ts'
import { forgetVisitors } from './link/visit.ts'
import { expireHelps, forgetHelpDays } from './price-help/give.ts'

export const everyMinute = job({
  name: 'sharing.every-minute',
  data: Type.Object({}),
  retries: 0,
  limitSeconds: 60,
  keepSeconds: 3600,
})
export const everyNight = job({ name: 'sharing.every-night', data: Type.Object({}), retries: 3 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(everyMinute, async () => {
    await house.perform(system, expireHelps)
  })
  await house.jobs.on(everyNight, async () => {
    await house.perform(system, forgetVisitors)
    await house.perform(system, forgetHelpDays)
    await house.perform(system, forgetNetworks)
  })
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '23 3 * * *', 'UTC', {})
}
