import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

import type { House } from '#platform/house'
import { isLoopback } from '#platform/http/limit/address'
import { refuse } from '#platform/http/problem'

type Measured = Pick<House, 'db' | 'pool' | 'jobs' | 'rooms' | 'followers'>

/**
 * `/metrics` in Prometheus' text form, for this machine or with the token of NIGHTMARKET_METRICS_TOKEN. What lies in the
 * database is asked only when somebody reads, so nobody reading costs nothing.
 */
export function mountMetrics(app: FastifyInstance, house: Measured, token: string | undefined): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'nightmarket_', eventLoopMonitoringPrecision: 200 })
  measureRequests(app, registry)
  measureHouse(house, registry)
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) throw refuse.notPermitted()
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
  return registry
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const given = Buffer.from(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
  const expected = Buffer.from(token ?? '')
  if (token && given.length === expected.length && timingSafeEqual(given, expected)) return true
  // A proxy on this machine that is not trusted forwards strangers from loopback; it says so in this header.
  return isLoopback(request.ip) && request.headers['x-forwarded-for'] === undefined
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'nightmarket_http_request_seconds',
    help: 'Time from a request to the end of its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  // There are as many as routes have statuses, so they are found by a text instead of by all their labels.
  const known = new Map<string, ReturnType<typeof durations.labels>>()
  app.addHook(
    'onResponse',
    ({ method, routeOptions: { url: route = 'none' } }, { statusCode: status, elapsedTime }, next) => {
      const name = `${method} ${route} ${status}`
      const duration = known.get(name) ?? durations.labels({ method, route, status })
      known.set(name, duration)
      duration.observe(elapsedTime / 1000)
      next()
    },
  )
}

/** A gauge whose values are looked up when somebody reads the metrics. */
function gauge(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  read: () => Promise<Record<string, number>> | Record<string, number>,
) {
  return new Gauge({
    name: `nightmarket_${name}`,
    help,
    labelNames: [label],
    registers: [registry],
    async collect() {
      this.reset()
      for (const [key, value] of Object.entries(await read())) this.set({ [label]: key }, value)
    },
  })
}

function measureHouse({ db, pool, jobs, rooms, followers }: Measured, registry: Registry): void {
  gauge(registry, 'database_connections', 'Connections of the pool', 'state', () => ({
    open: pool.totalCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }))
  gauge(
    registry,
    'rooms',
    'Counters of the rooms on this node; lines, rooms and nodes are present values',
    'what',
    () => ({ ...rooms.metrics }),
  )
  gauge(registry, 'jobs', 'Jobs by kind and state', 'kind_state', async () => {
    const counts = await jobs.counts()
    return Object.fromEntries(
      counts.flatMap(({ name, ...states }) =>
        Object.entries(states).map(([state, count]) => [`${name} ${state}`, count]),
      ),
    )
  })
  gauge(
    registry,
    'facts_lag_seconds',
    'Age of the oldest fact that a follower has yet to digest',
    'follower',
    async () => {
      const lags = await Promise.all(
        followers.all().map(async ({ name, hears }) => [name, await readLag(db, name, hears)]),
      )
      return Object.fromEntries(lags)
    },
  )
  gauge(registry, 'facts_parked', 'Facts that a follower could not digest', 'follower', async () => {
    const { rows } = await sql<{ follower: string; count: number }>`
      select follower, count(*)::int as count from platform.parked_fact group by follower`.execute(db)
    return Object.fromEntries(rows.map(({ follower, count }) => [follower, count]))
  })
}

async function readLag(db: House['db'], follower: string, hears: readonly string[] | undefined): Promise<number> {
  const heard = hears ? sql`and stated.name = any(${hears})` : sql``
  const { rows } = await sql<{ seconds: number }>`
    select extract(epoch from now() - stated.at)::float8 as seconds
    from platform.follower f join platform.fact stated on (stated.xid, stated.id) > (f.xid, f.id) ${heard}
    where f.name = ${follower} order by stated.xid, stated.id limit 1`.execute(db)
  return Math.max(0, rows[0]?.seconds ?? 0)
}
