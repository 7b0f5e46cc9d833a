import type { HouseRules } from '#contracts/community'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { reading, writing } from './tables.ts'

/** The rules of the house as they are, and whether the viewer was shown them. */
export async function getHouseRules(db: Database, viewer: Actor): Promise<HouseRules> {
  const row = await reading(db).selectFrom('community.house_rules').selectAll().executeTakeFirst()
  if (!row) return { rules: [], version: 1, isUnseen: false }
  const seen = await reading(db)
    .selectFrom('community.house_rules_seen')
    .select('version')
    .where('person_id', '=', viewer.id)
    .executeTakeFirst()
  return present({
    rules: row.rules,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    isUnseen: viewer.kind === 'member' && (seen?.version ?? 0) < row.version,
  })
}

/** Keeps that whoever acts was shown the rules of the house as they are now. */
export async function noteHouseRulesSeen(work: Work): Promise<void> {
  const row = await writing(work).selectFrom('community.house_rules').select('version').executeTakeFirst()
  if (!row) return
  await writing(work)
    .insertInto('community.house_rules_seen')
    .values({ person_id: work.actor.id, version: row.version })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ version: row.version }))
    .execute()
}
