import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'

import type { HouseHealth } from '#contracts/platform'
import type { House } from '#platform/house'
import { findLastCheck } from '#platform/operations/books/index'

export interface Readiness {
  readonly isReady: boolean
  readonly reasons: readonly string[]
}

/** `/healthz`: the process answers. `/readyz`: requests may be sent here, or in words why not. Both are for probes, so they say no more. */
export function mountHealth(app: FastifyInstance, house: Pick<House, 'db'>): () => Promise<Readiness> {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  const readiness = async (): Promise<Readiness> => {
    const reasons = isClosing ? ['The house is closing.'] : []
    const trouble = await databaseTrouble(house)
    if (trouble) reasons.push(trouble)
    return { isReady: reasons.length === 0, reasons }
  }
  app.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const { isReady, reasons } = await readiness()
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready', reasons })
  })
  return readiness
}

const patienceMs = 2_000

/** A database that takes longer than two seconds for `select 1` would not serve anybody either. */
async function databaseTrouble({ db }: Pick<House, 'db'>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'The database does not answer in time.')
  })
  const asked = sql`select 1`.execute(db).then(
    () => undefined,
    () => 'The database cannot be reached.',
  )
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

const startedAt = new Date()

/** The same for people who may operate the house, with what they need to see where it hurts. */
export async function readHealth({ db, pool, rooms }: House, readiness: Readiness): Promise<HouseHealth> {
  const { rows: about } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(db)
  const { rows: followers } = await sql<{ name: string; behind: number; movedAt: Date; parked: number }>`
    select f.name, f.moved_at as "movedAt",
      (select count(*)::int from (select from platform.fact s where (s.xid, s.id) > (f.xid, f.id) limit 10000) as ahead) as behind,
      (select count(*)::int from platform.parked_fact p where p.follower = f.name) as parked
    from platform.follower f order by f.name`.execute(db)
  const books = await findLastCheck(db)
  const { lines, rooms: open, nodes } = rooms.metrics
  return {
    ...readiness,
    reasons: [...readiness.reasons],
    startedAt: startedAt.toISOString(),
    database: {
      version: about[0]?.version ?? '',
      bytes: about[0]?.bytes ?? 0,
      connections: { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount },
    },
    memoryBytes: process.memoryUsage.rss(),
    followers: followers.map((one) => ({ ...one, movedAt: one.movedAt.toISOString() })),
    rooms: { open, lines, nodes },
    ...(books && { books: { checkedAt: books.checkedAt.toISOString(), wrong: books.wrong } }),
  }
}
