import { sql } from 'kysely'

import type { OwnTrust, TrustConduct, TrustLevel } from '#contracts/community'
import type { PanelSource } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import { readNeeds } from './needs.ts'
import { readRights } from './rights/read.ts'
import { reading } from './tables.ts'
import { earnedLevel, windowDays } from './trust.ts'

const day = 86_400_000
export const windowStart = (now: Date) => new Date(now.getTime() - windowDays * day)

interface ConductRow extends TrustConduct {
  readonly person_id: string
  readonly earned: number | null
}

/** What these people, or everybody, did within the window, with the level they had earned. */
export async function readConduct(db: Database, now: Date, personIds?: readonly string[]): Promise<ConductRow[]> {
  const chosen = personIds ?? null
  const { rows } = await sql<ConductRow>`
    select coalesce(known.person_id, trust.person_id) as person_id, max(trust.earned) as earned,
      count(known.day) filter (where known.posts + known.comments + known.likes_given > 0)::int as days,
      coalesce(sum(known.posts + known.comments), 0)::int as said,
      coalesce(sum(known.likes_given), 0)::int as "likesGiven",
      coalesce(sum(known.likes_received), 0)::int as "likesReceived",
      greatest(coalesce(sum(known.against), 0), 0)::int as against
    from (select * from community.trust_day where day > ${windowStart(now)}::date) as known
    full join (select * from community.trust where earned > 0) as trust on trust.person_id = known.person_id
    where ${chosen}::text[] is null or coalesce(known.person_id, trust.person_id) = any(${chosen}::text[])
    group by 1`.execute(db)
  return rows
}

const nothing: TrustConduct = { days: 0, said: 0, likesGiven: 0, likesReceived: 0, against: 0 }

/** How far somebody is trusted, what for, and what the next level asks. */
export async function readOwnTrust(db: Database, personId: string, now: Date): Promise<OwnTrust> {
  const [row] = await readConduct(db, now, [personId])
  const kept = await reading(db)
    .selectFrom('community.trust')
    .select(['given', 'earned'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const conduct = row ?? nothing
  const needs = await readNeeds(db)
  const earned = earnedLevel(conduct, kept?.earned ?? 0, needs)
  const level = (kept?.given ?? earned) as TrustLevel
  const next = level < 3 ? needs[level as 0 | 1 | 2] : undefined
  const { days, said, likesGiven, likesReceived, against } = conduct
  return {
    level,
    windowDays,
    conduct: { days, said, likesGiven, likesReceived, against },
    maySitOnJury: level >= (await readRights(db)).jury.fromLevel,
    ...(next && { next }),
  }
}

/** Who may judge with others: trusted, and seen within the last month. */
export const trustedPanel: PanelSource = {
  async eligible(db, leavingOut, now, limit) {
    const { jury } = await readRights(db)
    const { rows } = await sql<{ person_id: string }>`
      select person_id from community.trust
      where level >= ${jury.fromLevel} and person_id <> all(${leavingOut}::text[]) and exists (
        select from community.trust_day where trust_day.person_id = trust.person_id
          and day > ${new Date(now.getTime() - 30 * day)}::date)
      order by person_id limit ${limit}`.execute(db)
    return rows.map(({ person_id }) => person_id)
  },
}
