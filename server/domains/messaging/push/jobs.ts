import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { houseKeys } from './keys.ts'
import { ringDue } from './ring.ts'

const nothing = Type.Object({})
export const ringJob = job({ name: 'messaging.ring', data: nothing, retries: 0, limitSeconds: 240, keepSeconds: 3600 })
const everyMinute = job({
  name: 'messaging.every-minute',
  data: nothing,
  retries: 0,
  limitSeconds: 240,
  keepSeconds: 3600,
})
const clearing = job({ name: 'messaging.clear-notices', data: nothing, retries: 3 })

const dayMs = 86_400_000

/** Rings when something was told, looks every minute for what waited, and clears away what nobody looks at any more. */
export async function startRinging(house: House): Promise<void> {
  await houseKeys(house)
  await house.jobs.on(ringJob, () => ringDue(house))
  await house.jobs.on(everyMinute, () => ringDue(house))
  await house.jobs.on(clearing, () => clearOld(house))
  await house.jobs.cron(everyMinute, '* * * * *', 'UTC', {})
  await house.jobs.cron(clearing, '41 3 * * *', 'UTC', {})
}

/** Notices that were read half a year ago, and outcomes of pushes after a week. */
export async function clearOld({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<void> {
  const before = (days: number) => new Date(clock.now().getTime() - days * dayMs)
  await sql`delete from messaging.notice where read_at < ${before(180)}`.execute(db)
  await sql`delete from messaging.push where ended_at < ${before(7)}`.execute(db)
  await sql`delete from messaging.push_hour where hour < ${before(1)}`.execute(db)
}
