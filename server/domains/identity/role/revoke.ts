import type { Role } from '#contracts/permissions'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { lockPerson } from '../person/queries.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { checkHeld } from './grant.ts'

/** Takes a role away; taking what is not there changes nothing. The last owner stays one. */
export async function revokeRole(work: Work, personId: string, role: Role): Promise<void> {
  const person = await lockPerson(work, personId)
  checkHeld(work, role)
  if (role === 'viewer') return
  if (role === 'owner') await keepAnOwner(work, personId)
  const taken = await writing(work)
    .deleteFrom('identity.person_role')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .returning('role')
    .executeTakeFirst()
  if (!taken) return
  work.record('identity.role-revoked', { personId, role })
  await audit(work, 'identity.role-revoked', { kind: 'person', id: personId, name: person.name }, { role })
}

/**
 * Refuses what would leave the house without an owner who can act. Locks all owners' roles in one order, so that two
 * owners who take the role from each other at once do not both succeed.
 */
export async function keepAnOwner(work: Work, leavingId: string): Promise<void> {
  const tx = writing(work)
  const owners = await tx
    .selectFrom('identity.person_role')
    .select('person_id')
    .where('role', '=', 'owner')
    .orderBy('person_id')
    .forUpdate()
    .execute()
  if (!owners.some(({ person_id }) => person_id === leavingId)) return
  const barred = await tx
    .selectFrom('identity.ban')
    .select('person_id')
    .where('lifted_at', 'is', null)
    .where((or) => or.or([or('until', 'is', null), or('until', '>', work.now)]))
    .execute()
  const out = new Set([leavingId, ...barred.map(({ person_id }) => person_id)])
  if (owners.every(({ person_id }) => out.has(person_id))) throw refuse.lastOwner()
}
