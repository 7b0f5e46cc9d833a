import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { sweepPictures } from './picture/keep.ts'

export const everyNight = job({ name: 'messaging.every-night', data: Type.Object({}), retries: 3 })
export const removeFile = job({ name: 'messaging.remove-file', data: Type.Object({ key: Type.String() }) })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(removeFile, ({ key }) => house.storage.remove(key))
  await house.jobs.on(everyNight, () => sweepPictures(house))
  await house.jobs.cron(everyNight, '41 3 * * *', 'UTC', {})
}
