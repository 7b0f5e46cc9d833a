import { type Kysely, sql, type Transaction } from 'kysely'

import type { Permission, Role } from '#contracts/permissions'
import type { Database, NoTables } from '#platform/db/database'
import { isStalePlan } from '#platform/db/prepared'
import { transact } from '#platform/db/transact'
import type { Reactions } from '#platform/domain'
import type { FactName, Facts, Stated } from '#platform/facts'
import type { Follower } from '#platform/facts/follow'
import type { Clock } from './clock/index.ts'
import type { RoomDraft, RoomEntry } from './realtime/log/entry.ts'

/** Can look, cannot touch. Queries take this. */
export type Reader<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case'
>
/** Proof that a transaction is open. Everything that writes takes this. */
export type Tx<Tables> = Transaction<Tables>

/** Who acts. `anonymous` has no session; `system` is the house itself. */
export interface Actor {
  readonly id: string
  readonly kind: 'anonymous' | 'guest' | 'member' | 'system'
  readonly name: string
  readonly roles: readonly Role[]
  readonly may: ReadonlySet<Permission>
  readonly deviceId?: string
}

const nothing: ReadonlySet<Permission> = new Set()
export const anonymous: Actor = { id: 'anonymous', kind: 'anonymous', name: '', roles: [], may: nothing }
export const system: Actor = { id: 'system', kind: 'system', name: 'system', roles: [], may: nothing }

/** A job to be run after the commit; `onceKey` makes a second one with the same key vanish. */
export interface JobDraft {
  readonly name: string
  readonly data: object
  readonly after?: Date
  readonly onceKey?: string
}

/** What every action is given: who, when, inside which transaction, and where to state what follows from it. */
export interface Work {
  readonly actor: Actor
  readonly now: Date
  readonly tx: Transaction<NoTables>
  /** States a fact, kept in the same commit. */
  record<Name extends FactName>(name: Name, data: Facts[Name]): void
  /** Adds to a room's log in the same commit; viewers get it right after. */
  publish(roomId: string, draft: Omit<RoomDraft, 'roomId'>): void
  /** Queues a job in the same commit. */
  enqueue(job: JobDraft): void
  /**
   * Writes something as the last thing, together with the facts and the commit, whose answers come all at once. `write`
   * sends one statement before it waits for anything; when that fails nothing is kept, and its error is the action's.
   */
  atLast(write: () => Promise<unknown>): void
  /** In a reaction: the fact that is heard, for those who count by its time and not by when they hear of it. */
  readonly stated?: Stated
}

/** Keeps what was published inside the transaction, and hands it to viewers after the commit. */
export interface RoomKeeper {
  append(tx: Transaction<NoTables>, drafts: readonly RoomDraft[], now: Date): Promise<readonly RoomEntry[]>
  published(entries: readonly RoomEntry[]): void
}

export interface JobKeeper {
  enqueueIn(tx: Transaction<NoTables>, jobs: readonly JobDraft[]): Promise<void>
}

/** Runs one action in one transaction as `actor`; what it recorded, published and queued commits with it or not at all. */
export type Perform = <Result>(actor: Actor, action: (work: Work) => Promise<Result>) => Promise<Result>

export interface PerformOptions {
  readonly db: Database
  readonly clock: Clock
  readonly rooms?: RoomKeeper
  readonly jobs?: JobKeeper
  /** Called after a commit that recorded facts, with their names. */
  readonly onFacts?: (names: readonly FactName[]) => void
}

const retryable = new Set(['40001', '40P01'])
const attempts = 5

function mayBeTakenAgain(error: unknown): boolean {
  return retryable.has(String((error as { code?: unknown }).code)) || isStalePlan(error)
}

/**
 * Makes the `perform` of a house. Serialization failures, deadlocks, and statements prepared on a table that has changed its
 * shape are tried again, up to five times in all.
 */
export function createPerform(options: PerformOptions): Perform {
  return async (actor, action) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await performOnce(options, actor, action)
      } catch (error) {
        if (attempt === attempts || !mayBeTakenAgain(error)) throw error
      }
    }
  }
}

async function performOnce<Result>(
  options: PerformOptions,
  actor: Actor,
  action: (work: Work) => Promise<Result>,
): Promise<Result> {
  const { db, clock, rooms, onFacts } = options
  const now = clock.now()
  const { result, entries, recorded } = await transact(db, async (tx, ending) => {
    const gathered = gather(actor, now, tx)
    const outcome = await action(gathered.work)
    if (gathered.jobs.length > 0) await queue(options, gathered)
    return {
      result: outcome,
      recorded: gathered.facts.map(({ name }) => name),
      entries: write(options, gathered, ending),
    }
  })
  const published = await entries
  if (published.length > 0) rooms?.published(published)
  if (recorded.length > 0) onFacts?.(recorded)
  return result
}

interface Gathered {
  readonly work: Work
  readonly facts: { name: FactName; data: unknown }[]
  readonly drafts: RoomDraft[]
  readonly jobs: JobDraft[]
  readonly writes: (() => Promise<unknown>)[]
}

function gather(actor: Actor, now: Date, tx: Transaction<NoTables>): Gathered {
  const facts: Gathered['facts'] = []
  const drafts: Gathered['drafts'] = []
  const jobs: JobDraft[] = []
  const writes: Gathered['writes'] = []
  const work: Work = {
    actor,
    now,
    tx,
    record: (name, data) => void facts.push({ name, data }),
    publish: (roomId, draft) => void drafts.push({ ...draft, roomId }),
    enqueue: (job) => void jobs.push(job),
    atLast: (write) => void writes.push(write),
  }
  return { work, facts, drafts, jobs, writes }
}

async function queue({ jobs: keeper }: PerformOptions, { work, jobs }: Gathered): Promise<void> {
  if (!keeper) throw new Error(`No queue to put ${jobs[0]?.name} in.`)
  await keeper.enqueueIn(work.tx, jobs)
}

/**
 * Writes what was gathered as the last thing before the commit, so that a room's lock is held only briefly: every statement
 * is sent when this returns, `ending` is given the answers to come.
 */
function write(
  { rooms }: PerformOptions,
  { work, facts, drafts, writes }: Gathered,
  ending: (answer: Promise<unknown>) => void,
): Promise<readonly RoomEntry[]> {
  for (const one of writes) ending(one())
  if (facts.length > 0) ending(keepFacts(work, facts))
  if (drafts.length === 0) return Promise.resolve([])
  if (!rooms) throw new Error(`No room log to put ${drafts[0]?.type} in.`)
  const entries = rooms.append(work.tx, drafts, work.now)
  ending(entries)
  return entries
}

async function keepFacts({ tx, actor, now }: Work, facts: Gathered['facts']): Promise<void> {
  await sql`
    insert into platform.fact (name, data, actor_id, at)
    select name, data, ${actor.id}, ${now}
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as stated (name text, data jsonb)
  `.execute(tx)
}

/**
 * Turns a domain's reactions into a follower's digestion: each fact in a Work of its own inside the follower's
 * transaction, as the house; what a reaction records and queues commits with the cursor.
 */
export function reacting(options: Omit<PerformOptions, 'db'>, reactions: Reactions): Follower['digest'] {
  return async (tx, fact, afterCommit, ending) => {
    const react = reactions[fact.name] as ((work: Work, data: unknown) => Promise<void>) | undefined
    if (!react) return
    const gathered = gather(system, options.clock.now(), tx)
    await react({ ...gathered.work, stated: fact }, fact.data)
    const whole = { ...options, db: tx }
    if (gathered.jobs.length > 0) await queue(whole, gathered)
    const own: Promise<unknown>[] = []
    const entries = write(whole, gathered, ending ?? ((answer) => own.push(answer)))
    await Promise.all(own)
    if (gathered.drafts.length > 0) afterCommit(async () => options.rooms?.published(await entries))
  }
}
