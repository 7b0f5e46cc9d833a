import { Type } from 'typebox'

import type { House } from '#platform/house'
import { job } from '#platform/jobs/index'
import { system } from '#platform/work'
import { forgetPayers } from './payer/keep.ts'
import { providersOf } from './provider/providers.ts'
import { dayOf, reconcile } from './reconciliation/reconcile.ts'
import { reading } from './tables.ts'

const nothing = Type.Object({})
const reconcileYesterday = job({ name: 'payments.reconcile-yesterday', data: nothing, retries: 3, limitSeconds: 1_800 })
const forgetBodies = job({ name: 'payments.forget-bodies', data: nothing, retries: 3 })
const forgetAccounts = job({ name: 'payments.forget-accounts', data: nothing, retries: 3 })

/** Raw bodies of notices are evidence for as long as a buyer may dispute a payment. */
const bodiesKeptMs = 180 * 86_400_000

/** Statements are there in the morning of the next day; WeChat Pay's at ten in China, which is two in UTC. */
export async function startJobs(house: House): Promise<void> {
  await house.jobs.on(reconcileYesterday, () => reconcileAll(house))
  await house.jobs.on(forgetBodies, () => forgetOldBodies(house))
  await house.jobs.on(forgetAccounts, () => house.perform(system, forgetPayers))
  await house.jobs.cron(reconcileYesterday, '40 3 * * *', 'UTC', {})
  await house.jobs.cron(forgetBodies, '10 4 * * *', 'UTC', {})
  await house.jobs.cron(forgetAccounts, '20 4 * * *', 'UTC', {})
}

/** Every provider that took something lately, for the day before. */
async function reconcileAll(house: House): Promise<void> {
  const yesterday = new Date(house.clock.now().getTime() - 86_400_000)
  const used = await reading(house.db)
    .selectFrom('payments.capture')
    .select('provider')
    .distinct()
    .where('captured_at', '>', new Date(yesterday.getTime() - 7 * 86_400_000))
    .execute()
  for (const { provider: id } of used) {
    const provider = await providersOf(house).find(id)
    if (provider) await reconcile(house, id, dayOf(provider, yesterday))
  }
}

async function forgetOldBodies(house: House): Promise<void> {
  const before = new Date(house.clock.now().getTime() - bodiesKeptMs)
  await house.pool.query(
    "update payments.notice set body = null where received_at < $1 and state <> 'waiting' and body is not null",
    [before],
  )
}
