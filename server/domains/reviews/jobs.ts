import { Type } from 'typebox'

import { dropFiles } from '#domains/catalogue/index'
import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { dropPhotos, sweepPhotos } from './photo/keep.ts'
import { askForReviews } from './receipt/ask.ts'

const nothing = Type.Object({})

const everyTenMinutes = job({ name: 'reviews.every-ten-minutes', data: nothing, retries: 0, keepSeconds: 3600 })
const everyNight = job({ name: 'reviews.every-night', data: nothing, retries: 3 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(dropPhotos, ({ sizes }) => dropFiles(house.storage, sizes))
  await house.jobs.on(everyTenMinutes, () => askForReviews(house))
  await house.jobs.on(everyNight, () => sweepPhotos(house))
  await house.jobs.cron(everyTenMinutes, '*/10 * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '53 3 * * *', 'UTC', {})
}
