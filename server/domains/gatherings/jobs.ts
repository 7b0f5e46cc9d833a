import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { thankDue } from './closing/thank.ts'
import { sendDue } from './warm-up/send.ts'

const nothing = Type.Object({})
const everyMinute = job({
  name: 'gatherings.every-minute',
  data: nothing,
  retries: 0,
  limitSeconds: 240,
  keepSeconds: 3600,
})
const thanking = job({ name: 'gatherings.thank', data: nothing, retries: 5 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(thanking, () => thankDue(house))
  await house.jobs.on(everyMinute, async () => {
    await sendDue(house)
    await thankDue(house)
  })
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
}
