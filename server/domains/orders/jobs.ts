import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { closeUnpaid } from './order/expire.ts'
import { completeWhenDue, deliverWhenDue } from './order/parcel/deliver.ts'
import { forgetReceivers } from './people.ts'
import { sweepPictures } from './return/picture.ts'
import { readSettings } from './setting/keep.ts'
import { reading } from './tables.ts'

const dayMs = 86_400_000
const mostAtOnce = 500
const nothing = Type.Object({})

export const everyMinute = job({
  name: 'orders.every-minute',
  data: nothing,
  retries: 0,
  limitSeconds: 120,
  keepSeconds: 3600,
})
export const everyNight = job({ name: 'orders.every-night', data: nothing, retries: 3 })

/** Lets the queue do what becomes due, once in the whole house however many nodes it has. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(everyMinute, () => doWhatIsDue(house))
  await house.jobs.on(everyNight, async () => {
    await house.perform(system, forgetReceivers)
    await sweepPictures(house)
  })
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(everyNight, '41 3 * * *', 'UTC', {})
}

type Around = Pick<House, 'db' | 'clock' | 'perform'>

/** Closes what was not paid, takes for arrived what must have, completes what nobody can give back any more. */
export async function doWhatIsDue(house: Around): Promise<void> {
  await closeUnpaid(house)
  const now = house.clock.now()
  const { arrivesWithinDays } = await readSettings(reading(house.db))
  const shippedBefore = new Date(now.getTime() - arrivesWithinDays * dayMs)
  for (const id of await findDue(house, 'shipped', 'shipped_at', shippedBefore))
    await house.perform(system, (work) => deliverWhenDue(work, id, shippedBefore))
  for (const id of await findDue(house, 'delivered', 'return_until', now))
    await house.perform(system, (work) => completeWhenDue(work, id))
}

async function findDue(
  { db }: Around,
  state: 'shipped' | 'delivered',
  column: 'shipped_at' | 'return_until',
  until: Date,
): Promise<string[]> {
  const rows = await reading(db)
    .selectFrom('orders.order')
    .select('id')
    .where('state', '=', state)
    .where(column, '<=', until)
    .$if(state === 'delivered', (query) => query.where('open_returns', '=', 0))
    .orderBy(column)
    .limit(mostAtOnce)
    .execute()
  return rows.map(({ id }) => id)
}
