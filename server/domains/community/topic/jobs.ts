import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { forgetVoices, recountHeat } from './recount.ts'

const everyMinute = job({
  name: 'community.recount-topics',
  data: Type.Object({}),
  retries: 0,
  limitSeconds: 60,
  keepSeconds: 3600,
})
const everyNight = job({ name: 'community.forget-voices', data: Type.Object({}), retries: 3 })

/** Counts how hot topics are, once in the whole house however many nodes it has. */
export async function startTopicJobs(house: House): Promise<void> {
  await house.jobs.on(everyMinute, () => house.perform(system, recountHeat))
  await house.jobs.on(everyNight, () => house.perform(system, forgetVoices))
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '11 4 * * *', 'UTC', {})
}
