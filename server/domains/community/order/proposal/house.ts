import { sql } from 'kysely'

import type { HouseRules } from '#contracts/community'
import { findAccount, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { isSame } from './proposal.ts'
import { reading, writing } from './tables.ts'

/** The rules of the house as they are; for a member who does not know them so yet, also as they knew them. */
export async function getHouseRules(db: Database, viewer: Actor): Promise<HouseRules> {
  const row = await reading(db).selectFrom('community.house_rules').selectAll().executeTakeFirst()
  if (!row) return { rules: [], version: 1, isUnseen: false }
  const before = viewer.kind === 'member' ? await findKnown(db, viewer.id, row.version) : undefined
  const isUnseen = before !== undefined && !isSame(before, row.rules)
  return present({
    rules: row.rules,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    isUnseen,
    before: isUnseen ? before : undefined,
  })
}

/**
 * The rules as a member last agreed to them, else as they were when they joined; undefined when those are the ones of today. Whoever
 * joined after a change never knew others.
 */
async function findKnown(db: Database, personId: string, today: number): Promise<string[] | undefined> {
  const seen = await reading(db)
    .selectFrom('community.house_rules_seen')
    .select('version')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const joinedAt = (await findAccount(readingIdentity(db), personId))?.joinedAt
  const known = await reading(db)
    .selectFrom('community.house_rules_edition')
    .select(['version', 'rules'])
    .where((on) =>
      on.or([on('version', '<=', seen?.version ?? 0), ...(joinedAt ? [on('changed_at', '<=', joinedAt)] : [])]),
    )
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (known?.version === today) return undefined
  return known?.rules ?? []
}

/** Keeps that whoever acts has read the rules of the house as they were in this version, and agrees. An older one changes nothing. */
export async function noteHouseRulesSeen(work: Work, version: number): Promise<void> {
  const row = await writing(work).selectFrom('community.house_rules').select('version').executeTakeFirst()
  if (!row) return
  await sql`
    insert into community.house_rules_seen as seen (person_id, version)
    values (${work.actor.id}, ${Math.min(version, row.version)})
    on conflict (person_id) do update set version = greatest(seen.version, excluded.version)`.execute(work.tx)
}
