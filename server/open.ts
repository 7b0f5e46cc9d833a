import type { AddressInfo } from 'node:net'

import { systemClock } from '#platform/clock/index'
import type { Config } from '#platform/config/config'
import { migrate } from '#platform/db/migrate'
import { openHouseDatabase } from '#platform/db/open'
import type { Domain } from '#platform/domain'
import type { FactName } from '#platform/facts'
import { createFollowers, type Followers } from '#platform/facts/followers'
import type { House } from '#platform/house'
import { createHttp, type HttpServer } from '#platform/http'
import { serveWeb } from '#platform/http/web'
import { createLog } from '#platform/log/index'
import { openSecrets } from '#platform/secrets'
import { createPerform, reacting } from '#platform/work'
import { domains } from './domains.ts'
import { migrationSources } from './migrations.ts'

/** A house that serves. */
export interface OpenHouse extends House {
  readonly http: HttpServer
  /** Where a browser on this machine finds it. */
  readonly address: string
  /** Stops taking requests, lets running ones and sockets end, writes what is due, and stops the database. */
  close(): Promise<void>
}

type Closing = () => Promise<void>

/** Opens everything in the order of need; what opened is closed in reverse, also when a later step fails. */
export async function openHouse(config: Config): Promise<OpenHouse> {
  const closings: Closing[] = []
  const close = async () => {
    for (let closing = closings.pop(); closing; closing = closings.pop()) await closing()
  }
  try {
    const house = await openParts(config, closings)
    const http = await createHttp(house, domains)
    await serveWeb(http)
    closings.push(() => http.close())
    for (const domain of domains) await startDomain(house, domain, closings)
    await http.listen({ host: config.NIGHTMARKET_HOST, port: config.PORT })
    const { port } = http.server.address() as AddressInfo
    return { ...house, http, address: config.NIGHTMARKET_PUBLIC_URL ?? `http://localhost:${port}`, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function openParts(config: Config, closings: Closing[]): Promise<House> {
  const log = createLog({ level: config.NIGHTMARKET_LOG as 'info' })
  const database = await openHouseDatabase(config)
  closings.push(database.close)
  await migrate(database.db, migrationSources)
  const followers = createFollowers({
    db: database.db,
    url: database.url,
    onError: (follower, error) => log.warn({ follower, err: error }, 'a follower waits and tries again'),
  })
  closings.push(followers.stop)
  return {
    config,
    log,
    clock: systemClock,
    db: database.db,
    pool: database.pool,
    databaseUrl: database.url,
    secrets: openSecrets(config.dataFolder, config.NIGHTMARKET_SECRET),
    followers,
    perform: createPerform({ db: database.db, clock: systemClock, onFacts: followers.wake }),
    whoIs: async () => undefined,
  }
}

async function startDomain(house: House, domain: Domain, closings: Closing[]): Promise<void> {
  const stop = await domain.start?.(house)
  if (stop) closings.push(stop)
  if (domain.reactions) await follow(house.followers, domain, house)
}

/** A domain hears the facts it reacts to, each in the transaction that also moves its cursor. */
function follow(followers: Followers, { name, reactions = {} }: Domain, house: House): Promise<void> {
  const hears = Object.keys(reactions) as FactName[]
  return followers.add({ name, hears, digest: reacting(house, reactions) })
}
