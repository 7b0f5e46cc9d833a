import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import { fromKysely, type JobInsert, PgBoss } from 'pg-boss'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

import type { NoTables } from '#platform/db/database'
import { continueTrace, withTrace } from '#platform/log/trace'
import type { JobDraft, JobKeeper } from '#platform/work'
import { bossDatabase } from './boss-database.ts'
import {
  countQueues,
  type DeadLetter,
  deadQueue,
  discardDead,
  listDead,
  type QueueCounts,
  reviveDead,
} from './dead-letters.ts'
import { findDue } from './due.ts'
import { GiveUp, type JobKind, type When } from './job.ts'

export type { DeadLetter, QueueCounts } from './dead-letters.ts'
export { draft, GiveUp, type JobKind, job, type When } from './job.ts'

/** What a try knows of itself. `signal` fires when the house closes or the try has taken too long. */
export interface Try {
  readonly jobId: string
  /** 1 for the first. */
  readonly number: number
  readonly signal: AbortSignal
}

export type JobHandler<Data extends TSchema> = (data: Static<Data>, attempt: Try) => Promise<void>

/**
 * Work that is done later, once the transaction that asked for it has committed, on any node, at least once: a handler
 * may be run again after a crash. What fails is tried again later and later, then lies among the dead letters.
 */
export interface Jobs extends JobKeeper {
  on<Data extends TSchema>(kind: JobKind<Data>, handler: JobHandler<Data>): Promise<void>
  enqueue<Data extends TSchema>(kind: JobKind<Data>, data: Static<Data> & object, when?: When): Promise<void>
  /** In the caller's transaction; `work.enqueue` ends here. */
  enqueueIn(tx: Transaction<NoTables>, jobs: readonly JobDraft[]): Promise<void>
  /** Runs a kind by a cron expression in a time zone; once, not many times, for what fell into a downtime. */
  cron<Data extends TSchema>(
    kind: JobKind<Data>,
    expression: string,
    timeZone: string,
    data: Static<Data> & object,
  ): Promise<void>
  counts(): Promise<readonly QueueCounts[]>
  dead(limit: number): Promise<readonly DeadLetter[]>
  revive(deadId: string): Promise<boolean>
  discard(deadId: string): Promise<boolean>
  /** Takes nothing new and gives running tries ten seconds to end. */
  stop(): Promise<void>
}

export interface JobsOptions {
  readonly pool: pg.Pool
  readonly url: string
  readonly onError: (error: unknown) => void
  /** How often it is looked for what has become due by itself; new jobs are told of at once. */
  readonly lookSeconds?: number
}

const settings = {
  schema: 'jobs',
  useListenNotify: true,
  cronWorkerIntervalSeconds: 15,
  flowIntervalSeconds: 3600,
  monitorIntervalSeconds: 300,
  superviseIntervalSeconds: 60,
  queueCacheIntervalSeconds: 300,
} as const
const weekSeconds = 7 * 86_400

/** Opens the queue in the schema `jobs` of the house's database, making it when it is not there. */
export async function openJobs({ pool, url, onError, lookSeconds = 5 }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ ...settings, db: bossDatabase(pool, url) })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(deadQueue, { retentionSeconds: 30 * 86_400 })
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  const kinds = new Map<string, JobKind>()
  const workers = new Map<string, string[]>()

  async function register(kind: JobKind): Promise<void> {
    if (kinds.has(kind.name)) throw new Error(`The job ${kind.name} has a handler already.`)
    if (known.has(kind.name)) await boss.updateQueue(kind.name, queueOptions(kind))
    else await boss.createQueue(kind.name, queueOptions(kind))
    kinds.set(kind.name, kind)
  }

  async function insert(drafts: readonly JobDraft[], tx?: Transaction<NoTables>): Promise<void> {
    for (const [name, group] of Map.groupBy(drafts, (one) => one.name)) {
      if (!kinds.has(name)) throw new Error(`There is no job called ${name}.`)
      await boss.insert(name, uniqueJobs(group), { returnId: false, ...(tx && { db: fromKysely(tx) }) })
    }
  }

  /** One statement for all kinds, instead of one for each worker. */
  async function wakeDue(): Promise<void> {
    for (const name of await findDue(pool, [...workers.keys()]))
      for (const workerId of workers.get(name) ?? []) boss.notifyWorker(workerId)
  }

  const timer = setInterval(() => wakeDue().catch(onError), lookSeconds * 1_000)
  timer.unref()
  return {
    async on(kind, handler) {
      await register(kind)
      const own: string[] = []
      workers.set(kind.name, own)
      for (let place = 0; place < (kind.atOnce ?? 1); place++) own.push(await startWorker(boss, kind, handler))
    },
    enqueue: (kind, data, when) => insert([{ name: kind.name, data, ...when }]),
    enqueueIn: (tx, drafts) => insert(drafts, tx),
    cron: (kind, expression, tz, data) => boss.schedule(kind.name, expression, data, { tz, missed: 'once' }),
    counts: () => countQueues(pool),
    dead: (limit) => listDead(pool, limit),
    revive: (id) => reviveDead(boss, id),
    discard: (id) => discardDead(pool, id),
    async stop() {
      clearInterval(timer)
      await boss.stop({ graceful: true, timeout: 10_000, close: false })
    },
  }
}

function queueOptions({ retries = 5, retrySeconds = 2, limitSeconds = 300, keepSeconds = weekSeconds }: JobKind) {
  return {
    notify: true,
    retryLimit: retries,
    retryDelay: retrySeconds,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: limitSeconds,
    deleteAfterSeconds: keepSeconds,
    deadLetter: deadQueue,
  }
}

/** The row's id is made from the key, so the table itself keeps a second one out; of twins in one batch the first stays. */
function uniqueJobs(drafts: readonly JobDraft[]): JobInsert[] {
  const ids = new Set<string>()
  return drafts.flatMap(({ name, data, after, onceKey }) => {
    const id = onceKey === undefined ? undefined : idFrom(`${name}\n${onceKey}`)
    if (id !== undefined && ids.has(id)) return []
    if (id !== undefined) ids.add(id)
    return [{ data, ...(after && { startAfter: after }), ...(id && { id }) }]
  })
}

/** A name-based UUID in the layout of version 8 (RFC 9562). */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** One worker takes one job at a time and looks again right after each, so a backlog is worked off without pauses. */
async function startWorker<Data extends TSchema>(
  boss: PgBoss,
  kind: JobKind<Data>,
  handler: JobHandler<Data>,
): Promise<string> {
  const options = {
    pollingIntervalSeconds: 2,
    // It is woken: by new jobs, and by the look for all that has become due.
    notifyPollingIntervalSeconds: 300,
    includeMetadata: true,
    perJobResults: true,
  } as const
  const workerId = await boss.work<unknown, unknown, typeof options>(kind.name, options, async (jobs) => {
    boss.notifyWorker(workerId)
    const results = jobs.map(async ({ id, data, retryCount, signal }) => {
      if (!Value.Check(kind.data, data)) return hopeless(id, misfit(kind, data))
      try {
        await withTrace(continueTrace(undefined), () => handler(data, { jobId: id, number: retryCount + 1, signal }))
      } catch (error) {
        if (error instanceof GiveUp) return hopeless(id, error.message)
        throw error
      }
      return { id, status: 'completed' as const }
    })
    return Promise.all(results)
  })
  return workerId
}

function hopeless(id: string, message: string) {
  return { id, status: 'deadletter' as const, output: { message } }
}

function misfit(kind: JobKind, data: unknown): string {
  const [first] = Value.Errors(kind.data, data)
  return `What the job was given does not fit: ${first?.instancePath || 'all of it'} ${first?.message ?? ''}`
}
