import { sql } from 'kysely'

import type { Database } from '#platform/db/database'
import type { Fact } from '#platform/facts'
import type { Follower } from '#platform/facts/follow'
import { refuse } from './refusals.ts'

export interface ParkedFact {
  readonly follower: string
  readonly factId: number
  readonly name: string
  readonly data: unknown
  readonly actorId: string
  readonly at: Date
  readonly error: string
  readonly parkedAt: Date
}

/** The latest parked first; `after` is the cursor of the page before. */
export async function listParked(
  db: Database,
  limit: number,
  after?: string,
): Promise<{ items: ParkedFact[]; next?: string }> {
  const [at = '', follower = '', factId = ''] = after?.split('|') ?? []
  const older = after
    ? sql`where (parked_at, follower, fact_id) < (${at}::timestamptz, ${follower}, ${factId}::bigint)`
    : sql``
  const { rows } = await sql<ParkedFact & { exact: string }>`
    select follower, fact_id as "factId", name, data, actor_id as "actorId", at, error, parked_at as "parkedAt", parked_at::text as exact
    from platform.parked_fact ${older} order by parked_at desc, follower desc, fact_id desc limit ${limit}`.execute(db)
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    items: rows.map(({ exact: _exact, ...parked }) => parked),
    ...(last && { next: `${last.exact}|${last.follower}|${last.factId}` }),
  }
}

/** Lets the follower digest a parked fact in one transaction with its removal; a reason when it fails again. */
export async function retryParked(
  db: Database,
  followers: readonly Follower[],
  name: string,
  factId: number,
): Promise<{ isDigested: boolean; error?: string }> {
  const follower = followers.find((one) => one.name === name)
  if (!follower) throw refuse.unknownFollower({ follower: name })
  const acts: (() => void)[] = []
  const failure = await db.transaction().execute(async (tx) => {
    const { rows } = await sql<Fact>`
      select fact_id as id, name, data, actor_id as "actorId", at from platform.parked_fact
      where follower = ${name} and fact_id = ${factId} for update`.execute(tx)
    const [fact] = rows
    if (!fact) throw refuse.noSuchParkedFact({ follower: name, factId })
    await sql`savepoint retrying`.execute(tx)
    try {
      await follower.digest(tx, fact, (act) => acts.push(act))
      await sql`delete from platform.parked_fact where follower = ${name} and fact_id = ${factId}`.execute(tx)
      return undefined
    } catch (error) {
      await sql`rollback to savepoint retrying`.execute(tx)
      const reason = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4_000)
      await sql`update platform.parked_fact set error = ${reason}, parked_at = now()
        where follower = ${name} and fact_id = ${factId}`.execute(tx)
      return reason
    }
  })
  if (failure === undefined) for (const act of acts) act()
  return failure === undefined ? { isDigested: true } : { isDigested: false, error: failure }
}

export async function skipParked(db: Database, follower: string, factId: number): Promise<void> {
  const { numAffectedRows } =
    await sql`delete from platform.parked_fact where follower = ${follower} and fact_id = ${factId}`.execute(db)
  if (numAffectedRows !== 1n) throw refuse.noSuchParkedFact({ follower, factId })
}
