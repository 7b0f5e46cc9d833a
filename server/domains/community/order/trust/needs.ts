import type { TrustNeeds } from '#contracts/community'
import { audit } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { reading, writing } from './tables.ts'
import { isRising, usualNeeds } from './trust.ts'

/** What the levels ask for: as the house has set it, else the usual. */
export async function readNeeds(db: Database): Promise<TrustNeeds> {
  const kept = await reading(db).selectFrom('community.trust_needs').select('needs').executeTakeFirst()
  return kept?.needs ?? usualNeeds
}

/** Sets what the levels ask for. Refused where a level would ask for less than the one below it. */
export async function setNeeds(work: Work, needs: TrustNeeds): Promise<void> {
  if (!isRising(needs)) throw refuse.trustMustRise({ field: 'needs' })
  const before = await readNeeds(work.tx)
  const row = { needs: JSON.stringify(needs), changed_by: work.actor.id, changed_at: work.now }
  await writing(work)
    .insertInto('community.trust_needs')
    .values(row)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
  await audit(work, 'community.trust-needs-set', { kind: 'house', id: 'trust' }, { before, needs })
}
