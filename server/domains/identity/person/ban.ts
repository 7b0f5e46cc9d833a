import { permissionsOf } from '#contracts/permissions'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { refuse } from '../refusals.ts'
import { keepAnOwner } from '../role/revoke.ts'
import { writing } from '../tables.ts'
import { type LockedPerson, lockPerson } from './queries.ts'

export interface BanWish {
  readonly reason: string
  readonly until?: Date | undefined
  readonly devicesToo: boolean
}

/**
 * Bars a person from every act in the house. A guest is barred by the devices in any case, having nothing else. A ban that
 * stands is replaced by the new one. Nobody bars themselves, or somebody with rights beyond their own.
 */
export async function banPerson(work: Work, personId: string, { reason, until, devicesToo }: BanWish): Promise<void> {
  const person = await lockPerson(work, personId)
  if (personId === work.actor.id) throw refuse.notYourself()
  checkAbove(work, person)
  if (until && until <= work.now) throw refuse.banInPast()
  if (person.roles.includes('owner')) await keepAnOwner(work, personId)

  const tx = writing(work)
  await liftStanding(work, personId)
  const ban = { id: newId(work.now.getTime()), person_id: personId, reason, until: until ?? null }
  await tx
    .insertInto('identity.ban')
    .values({ ...ban, by_id: work.actor.id, by_name: work.actor.name, at: work.now })
    .execute()
  const deviceIds = devicesToo || person.kind === 'guest' ? await barDevices(work, ban.id, personId) : []

  work.record('identity.person-banned', { personId, deviceIds, ...(until && { until: until.toISOString() }) })
  const details = { reason, until: until ?? null, devices: deviceIds.length }
  await audit(work, 'identity.person-banned', { kind: 'person', id: personId, name: person.name }, details)
}

/** Lets a person and the devices of that ban in again; harmless when no ban stands. */
export async function restorePerson(work: Work, personId: string): Promise<void> {
  const person = await lockPerson(work, personId)
  checkAbove(work, person)
  const lifted = await liftStanding(work, personId)
  if (lifted.length === 0) return
  work.record('identity.person-restored', { personId })
  const [{ reason } = { reason: '' }] = lifted
  await audit(work, 'identity.person-restored', { kind: 'person', id: personId, name: person.name }, { reason })
}

function liftStanding(work: Work, personId: string) {
  return writing(work)
    .updateTable('identity.ban')
    .set({ lifted_at: work.now })
    .where('person_id', '=', personId)
    .where('lifted_at', 'is', null)
    .returning('reason')
    .execute()
}

async function barDevices(work: Work, banId: string, personId: string): Promise<string[]> {
  const barred = await writing(work)
    .insertInto('identity.device_ban')
    .columns(['ban_id', 'device_id'])
    .expression((from) =>
      from
        .selectFrom('identity.device')
        .select((column) => [column.val(banId).as('ban_id'), 'id'])
        .where('person_id', '=', personId),
    )
    .returning('device_id')
    .execute()
  return barred.map(({ device_id }) => device_id)
}

/** Whoever acts on a person has to hold every right that the person holds. */
export function checkAbove({ actor }: Work, person: LockedPerson): void {
  if (actor.kind === 'system') return
  const beyond = [...permissionsOf(person.roles)].filter((permission) => !actor.may.has(permission))
  if (beyond.length > 0) throw refuse.above()
}
