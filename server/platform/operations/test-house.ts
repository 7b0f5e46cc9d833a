import { after } from 'node:test'

import { systemClock } from '#platform/clock/index'
import { type Config, readConfig } from '#platform/config/config'
import { createFollowers } from '#platform/facts/followers'
import type { House } from '#platform/house'
import { createHttp } from '#platform/http'
import { memoryLimiter } from '#platform/http/limit/index'
import { openJobs } from '#platform/jobs/index'
import { createLog } from '#platform/log/index'
import { newMetrics } from '#platform/realtime/metrics'
import { openSecrets } from '#platform/secrets'
import { type Actor, createPerform } from '#platform/work'
import { testDatabase } from '#test/world/database'
import { person } from '#test/world/people'
import { createOperations } from './index.ts'

/** A house of the platform alone: database, queue, followers and the routes of its operators; the owner asks unless told otherwise. */
export async function openTestHouse(settings: NodeJS.ProcessEnv = {}, change: Partial<Config> = {}) {
  const closings: (() => Promise<unknown>)[] = []
  // Told before the database is made, so that all that uses it stops first.
  after(async () => {
    for (const close of closings.reverse()) await close()
  })
  const world = await testDatabase()
  const { db, pool, url } = world
  const onError = () => {}
  const jobs = await openJobs({ pool, url, onError, lookSeconds: 0.5 })
  closings.push(() => jobs.stop())
  const followers = createFollowers({ db, url, onError })
  closings.push(() => followers.stop())
  const asker: { actor: Actor | undefined } = { actor: person('Ouyang', 'owner') }
  const house = {
    config: { ...readConfig(settings), ...change },
    log: createLog({ level: 'silent' }),
    clock: systemClock,
    db,
    pool,
    jobs,
    followers,
    limiter: memoryLimiter(systemClock),
    secrets: openSecrets('', 'a secret of at least thirty-two characters'),
    rooms: { metrics: newMetrics() },
    perform: createPerform({ db, clock: systemClock, jobs, onFacts: followers.wake }),
    whoIs: async () => asker.actor,
  } as unknown as House
  const operations = createOperations({
    routes: () => (operations.routes ?? []).map(({ route }) => route),
    books: () => [],
  })
  const app = await createHttp(house, [operations])
  await operations.start?.(house)
  closings.push(() => app.close())
  return { app, house, asker }
}
