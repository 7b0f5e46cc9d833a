import type { TrustLimits, TrustRights } from '#contracts/community'
import { audit } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../../../refusals.ts'
import { reading, writing } from '../tables.ts'
import { isGrowing, usualRights } from './rights.ts'

/** What each level may: as the house has set it, else the usual. */
export async function readRights(db: Database): Promise<TrustRights> {
  const kept = await reading(db).selectFrom('community.trust_rights').select('rights').executeTakeFirst()
  return kept ? { ...usualRights, ...kept.rights } : usualRights
}

/** Sets what each level may, from now on. Refused where a level would have less than the one below it. */
export async function setRights(work: Work, rights: TrustRights): Promise<void> {
  if (!isGrowing(rights)) throw refuse.limitsMustRise({ field: 'rights' })
  const before = await readRights(work.tx)
  const row = { rights: JSON.stringify(rights), changed_by: work.actor.id, changed_at: work.now }
  await writing(work)
    .insertInto('community.trust_rights')
    .values(row)
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
  await audit(work, 'community.trust-rights-set', { kind: 'house', id: 'trust' }, { before, rights })
}

type Somebody = Pick<Actor, 'id' | 'may' | 'kind'>

const keepsOrder = ({ may, kind }: Somebody) =>
  kind === 'system' || may.has('community.manage') || may.has('room.moderate')

/** The level of somebody now; whoever keeps order stands with the most trusted. */
export async function levelOf(db: Database, who: Somebody): Promise<number> {
  if (keepsOrder(who)) return 4
  const row = await reading(db)
    .selectFrom('community.trust')
    .select('level')
    .where('person_id', '=', who.id)
    .executeTakeFirst()
  return row?.level ?? 0
}

/** The same, held: nobody takes the level away until this transaction has ended. */
export async function holdLevel(work: Work): Promise<number> {
  if (keepsOrder(work.actor)) return 4
  const row = await writing(work)
    .selectFrom('community.trust')
    .select('level')
    .where('person_id', '=', work.actor.id)
    .forShare()
    .executeTakeFirst()
  return row?.level ?? 0
}

/** How much somebody may do; undefined for whoever keeps order. */
export async function limitsOf(db: Database, who: Somebody): Promise<TrustLimits | undefined> {
  if (keepsOrder(who)) return undefined
  return (await readRights(db)).limits[(await levelOf(db, who)) as 0]
}
