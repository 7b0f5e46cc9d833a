import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { forgetAnswers } from '#platform/http/idempotency/index'
import { job } from '#platform/jobs/index'

const nothing = Type.Object({})
const forget = job({ name: 'platform.forget-answers', data: nothing })
const makeMonths = job({ name: 'platform.make-fact-months', data: nothing })
const dayMs = 86_400_000

/** The housework of the platform: answers of idempotent requests live a day, months of facts are made ahead of time. */
export async function startUpkeep({ jobs, db, clock }: Pick<House, 'jobs' | 'db' | 'clock'>): Promise<void> {
  await jobs.on(forget, async () => {
    await forgetAnswers(db, new Date(clock.now().getTime() - dayMs))
  })
  await jobs.cron(forget, '17 * * * *', 'UTC', {})
  await jobs.on(makeMonths, async () => {
    await sql`select platform.ensure_fact_month((current_date + make_interval(months => ahead))::date)
      from generate_series(0, 2) as ahead`.execute(db)
  })
  await jobs.cron(makeMonths, '43 2 * * *', 'UTC', {})
}
