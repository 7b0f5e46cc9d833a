import { permissionsOf, type Role, roles } from '#contracts/permissions'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { lockPerson } from '../person/queries.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Gives a member a role; giving it twice is once. Nobody gives rights that they do not hold themselves. */
export async function grantRole(work: Work, personId: string, role: Role): Promise<void> {
  const person = await lockPerson(work, personId)
  if (person.kind !== 'member') throw refuse.guestsCannot()
  checkHeld(work, role)
  if (role === 'viewer') return
  const given = await writing(work)
    .insertInto('identity.person_role')
    .values({ person_id: personId, role, granted_by: work.actor.id, granted_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('role')
    .executeTakeFirst()
  if (!given) return
  work.record('identity.role-granted', { personId, role })
  await audit(work, 'identity.role-granted', { kind: 'person', id: personId, name: person.name }, { role })
}

/** The house itself may give anything; a person only what is within the own rights. */
export function checkHeld({ actor }: Work, role: Role): void {
  if (actor.kind === 'system') return
  const beyond = [...permissionsOf([role])].filter((permission) => !actor.may.has(permission))
  if (beyond.length > 0 || !(role in roles)) throw refuse.notYours({ beyond })
}
