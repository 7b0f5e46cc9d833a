import { sql } from 'kysely'
import { Type } from 'typebox'

import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'

const forget = job({ name: 'analytics.forget-counted', data: Type.Object({}) })

/** Longer than any fact waits to be heard; hearing it all again forgets everything first. */
const keptDays = 30

/** Lets go of the numbers of facts that were counted long ago. */
export async function forgetCounted(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  await sql`delete from analytics.counted where at < ${before}`.execute(db)
}

export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(forget, () => forgetCounted(house.db, house.clock.now()))
  await house.jobs.cron(forget, '37 3 * * *', 'UTC', {})
}
