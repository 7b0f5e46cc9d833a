import { type RawBuilder, sql } from 'kysely'

import { findAccount, readingIdentity } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { holdLevel, levelOf } from '../trust/rights/read.ts'
import type { ProposalRow } from './tables.ts'

type Asked = Pick<ProposalRow, 'circle_id' | 'from_level' | 'opened_at'>

/** Since when somebody belongs to the circle, or to the house; undefined for who does not. `held` keeps it so. */
async function memberSince(db: Database, personId: string, circleId: string | null, held: RawBuilder<unknown>) {
  if (circleId === null) return (await findAccount(readingIdentity(db), personId))?.joinedAt
  const { rows } = await sql<{ joined_at: Date }>`
    select joined_at from community.circle_member where circle_id = ${circleId} and person_id = ${personId} ${held}`.execute(
    db,
  )
  return rows[0]?.joined_at
}

/** What keeps somebody from taking part; undefined when nothing does. */
export async function findMissing(
  db: Database,
  who: Actor,
  asked: Asked,
): Promise<'sign-in' | 'level' | 'member' | undefined> {
  if (who.kind !== 'member') return 'sign-in'
  const since = await memberSince(db, who.id, asked.circle_id, sql``)
  if (!since || since > asked.opened_at) return 'member'
  return (await levelOf(db, who)) < asked.from_level ? 'level' : undefined
}

/** Refuses who may not take part; level and membership are held until the transaction has ended. */
export async function permitPart(work: Work, asked: Asked): Promise<void> {
  const level = await holdLevel(work)
  const since = await memberSince(work.tx, work.actor.id, asked.circle_id, sql`for share`)
  if (!since || since > asked.opened_at || level < asked.from_level) {
    throw refuse.notEligible({ level: asked.from_level })
  }
}

/** How many may vote: members since before the proposal whose level is high enough. */
export async function countEligible(db: Database, asked: Asked): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    ${
      asked.circle_id === null
        ? sql`select count(*)::int as n from community.trust where level >= ${asked.from_level}`
        : sql`select count(*)::int as n from community.circle_member as belongs
            left join community.trust on trust.person_id = belongs.person_id
            where belongs.circle_id = ${asked.circle_id} and belongs.joined_at <= ${asked.opened_at}
              and coalesce(trust.level, 0) >= ${asked.from_level}`
    }`.execute(db)
  return rows[0]?.n ?? 0
}
