import { sql } from 'kysely'
import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { deliver, tryDelivery } from './deliver.ts'
import { webhookFollower } from './follow.ts'
import { sendingOf, webhookRoutes } from './routes.ts'

export { webhookRoutes }

const forget = job({ name: 'platform.forget-deliveries', data: Type.Object({}) })

/** Begins to follow facts for webhooks and to deliver them; deliveries are forgotten after thirty days. */
export async function startWebhooks(house: House): Promise<undefined> {
  const { jobs, db, clock, followers } = house
  await jobs.on(deliver, ({ deliveryId }, attempt) => tryDelivery(sendingOf(house), deliveryId, attempt))
  await jobs.on(forget, async () => {
    await sql`delete from platform.webhook_delivery where created_at < ${clock.now()}::timestamptz - interval '30 days'`.execute(
      db,
    )
  })
  await jobs.cron(forget, '31 3 * * *', 'UTC', {})
  await followers.add(webhookFollower(jobs, clock), 'now')
  return undefined
}
