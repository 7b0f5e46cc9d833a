import { type Selectable, sql, type Transaction } from 'kysely'

import { andCommit } from '#platform/db/committing'
import type { Database, NoTables } from '#platform/db/database'
import { type Ending, transact } from '#platform/db/transact'
import type { Fact } from '#platform/facts'

/** A reader of all facts in commit order, from the first one it has not yet digested. */
export interface Follower {
  readonly name: string
  /** Facts of other names are passed over; all of them when absent. It may come to hear others, by what it digests. */
  readonly hears?: readonly string[] | undefined
  /**
   * Asked when it found nothing that it hears, before what others hear is passed over for good: `false` when it hears
   * others by now, which are then read. Yes when absent.
   */
  mayPassOver?(tx: Transaction<NoTables>): Promise<boolean>
  /** Facts read and digested in one transaction; 200 when absent. */
  readonly batch?: number
  /**
   * Digests one fact. What it writes through `tx` moves with the cursor in one commit: exactly once. What it gives to
   * `afterCommit` is done once that commit is there. Given an `ending` it may leave statements that it has sent to be waited
   * for with those of the other facts; without one it waits for all.
   */
  digest(tx: Transaction<NoTables>, fact: Fact, afterCommit: AfterCommit, ending?: Ending): Promise<void>
}

export type AfterCommit = (act: () => void) => void

/** Lets a follower read everything again from the beginning; waits for the step it may be taking. */
export async function startOver(tx: Transaction<NoTables>, name: string): Promise<void> {
  await sql`update platform.follower set xid = '0'::xid8, id = 0, moved_at = now() where name = ${name}`.execute(tx)
  await sql`delete from platform.parked_fact where follower = ${name}`.execute(tx)
}

/** How far a step of following got. */
export interface Step {
  readonly digested: number
  readonly parked: number
  /** Whether more was waiting than one step takes. */
  readonly more: boolean
  /** Whether all that was committed has been read: no transaction was open that could hold a fact back. */
  readonly isAll: boolean
}

interface FactRow {
  id: number
  xid: string
  name: string
  data: unknown
  actor_id: string
  at: Date
}

const idle: Step = { digested: 0, parked: 0, more: false, isAll: false }

/** Registers the follower at the present end (`'now'`) or at the very beginning of the log, unless it is known already. */
export async function enrol(db: Database, name: string, from: 'now' | 'beginning'): Promise<void> {
  const start = from === 'now' ? sql`pg_snapshot_xmin(pg_current_snapshot())` : sql`'0'::xid8`
  await sql`insert into platform.follower (name, xid, id) values (${name}, ${start}, 0) on conflict do nothing`.execute(
    db,
  )
}

/**
 * Takes one step. Only facts below the snapshot's horizon are read: every transaction that is still open has a higher
 * number, so one that commits late is never skipped. If another node holds the follower, nothing happens.
 *
 * The step is taken at a run; only when a fact cannot be digested is it taken again with care, each fact behind a
 * savepoint of its own, so that the bad one alone is parked.
 */
export async function stepFollower(db: Database, follower: Follower): Promise<Step> {
  try {
    return await takeStep(db, follower, digestPlainly)
  } catch (error) {
    if (isTransient(error)) throw error
    return takeStep(db, follower, digestOrPark)
  }
}

type Digest = (
  tx: Transaction<NoTables>,
  follower: Follower,
  row: FactRow,
  afterCommit: AfterCommit,
  ending: Ending,
) => Promise<'digested' | 'parked'>

async function takeStep(db: Database, follower: Follower, digest: Digest): Promise<Step> {
  const acts: (() => void)[] = []
  const step = await transact(db, async (tx, ending) => {
    const { hears, batch: limit = 200 } = follower
    const { cursor, rows } = await readBelowHorizon(tx, follower, limit)
    if (!cursor) return idle
    // Whoever hears everything passes over nothing.
    const isPassing = hears !== undefined && rows.length === 0 && cursor.behind > 0
    if (isPassing && follower.mayPassOver && !(await follower.mayPassOver(tx))) return { ...idle, more: true }
    let parked = 0
    for (const row of rows)
      if ((await digest(tx, follower, row, (act) => acts.push(act), ending)) === 'parked') parked++
    const last = rows.at(-1)
    const isToTheLast = rows.length === limit || !hears || hears !== follower.hears
    if (last && isToTheLast) await moveCursor(tx, follower.name, last.xid, last.id)
    else if (last || cursor.behind > passedOver) await moveCursor(tx, follower.name, cursor.horizon, 0)
    const more = rows.length === limit
    return { digested: rows.length - parked, parked, more, isAll: cursor.isLast && !more }
  })
  for (const act of acts) act()
  return step
}

/** A follower that hears few names moves over this many transactions without one before it writes its cursor. */
const passedOver = 1_000

interface Cursor {
  horizon: string
  behind: number
  /** Whether no transaction was open when the horizon was read. */
  isLast: boolean
}

/** A fact beside the cursor; where there is none to be read, the cursor alone. */
type Read = Cursor & (Selectable<FactRow> | { [Column in keyof FactRow]: null })

/**
 * Locks the cursor, unless another node holds it, and reads on from it, in one statement and so by one snapshot. Ordered by
 * the number itself: `order by xid` would take the text of the output column, in which 1000 comes before 999.
 */
async function readBelowHorizon(tx: Transaction<NoTables>, { name, hears }: Follower, limit: number) {
  // `is true` keeps the planner from reading all facts that ever had the name: it does not know how near the cursor is.
  const heard = hears ? sql`and (stated.name = any(${hears})) is true` : sql``
  const { rows } = await sql<Read>`
    with held as materialized (
      select xid, id from platform.follower where name = ${name} for update skip locked
    )
    select horizon::text, (horizon::text::bigint - held.xid::text::bigint) as behind,
      horizon = pg_snapshot_xmax(pg_current_snapshot()) as "isLast",
      fact.id, fact.xid::text, fact.name, fact.data, fact.actor_id, fact.at
    from pg_snapshot_xmin(pg_current_snapshot()) as horizon, held left join lateral (
      select id, xid, name, data, actor_id, at from platform.fact as stated
      where (stated.xid, stated.id) > (held.xid, held.id) and stated.xid < pg_snapshot_xmin(pg_current_snapshot()) ${heard}
      order by stated.xid, stated.id limit ${limit}
    ) as fact on true
    order by fact.xid, fact.id`.execute(tx)
  return { cursor: rows[0], rows: rows.filter((row) => row.id !== null) }
}

async function moveCursor(tx: Transaction<NoTables>, name: string, xid: string, id: number): Promise<void> {
  await sql`${andCommit}update platform.follower set xid = ${xid}::xid8, id = ${id}, moved_at = now() where name = ${name}`.execute(
    tx,
  )
}

const transient = new Set(['40001', '40P01', '57P01', '08006', '53300'])

function isTransient(error: unknown): boolean {
  return transient.has(String((error as { code?: unknown }).code))
}

function factOf(row: FactRow): Fact {
  return { id: row.id, name: row.name, data: row.data, actorId: row.actor_id, at: row.at } as Fact
}

const digestPlainly: Digest = async (tx, follower, row, afterCommit, ending) => {
  await follower.digest(tx, factOf(row), afterCommit, ending)
  return 'digested'
}

const digestOrPark: Digest = async (tx, follower, row, afterCommit) => {
  const acts: (() => void)[] = []
  await sql`savepoint digesting`.execute(tx)
  try {
    await follower.digest(tx, factOf(row), (act) => acts.push(act))
    await sql`release savepoint digesting`.execute(tx)
    acts.forEach(afterCommit)
    return 'digested'
  } catch (error) {
    if (isTransient(error)) throw error
    await sql`rollback to savepoint digesting`.execute(tx)
    await park(tx, follower.name, row, error)
    return 'parked'
  }
}

async function park(tx: Transaction<NoTables>, follower: string, row: FactRow, error: unknown): Promise<void> {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  await sql`
    insert into platform.parked_fact (follower, fact_id, name, data, actor_id, at, error)
    values (${follower}, ${row.id}, ${row.name}, ${JSON.stringify(row.data)}, ${row.actor_id}, ${row.at}, ${reason.slice(0, 4000)})
    on conflict (follower, fact_id) do update set error = excluded.error, parked_at = now()`.execute(tx)
}
