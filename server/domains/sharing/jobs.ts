import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { forgetVisitors } from './link/visit.ts'

export const everyNight = job({ name: 'sharing.every-night', data: Type.Object({}), retries: 3 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(everyNight, () => house.perform(system, forgetVisitors))
  await house.jobs.cron(everyNight, '23 3 * * *', 'UTC', {})
}
