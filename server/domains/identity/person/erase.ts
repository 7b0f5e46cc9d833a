import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { keepAnOwner } from '../role/revoke.ts'
import { writing } from '../tables.ts'
import { allContributors } from './contributors.ts'
import { lockPerson } from './queries.ts'

/** What stands where an erased person's name stood. */
export const erasedName = '已注销'

/**
 * Erases a person, in every domain, in this transaction: ways to sign in, name, picture, devices and tokens go; the row
 * stays without them, because others' rows refer to it. Gives the picture's key, to be removed after the commit.
 */
export async function erasePerson(work: Work, personId: string): Promise<string | undefined> {
  const person = await lockPerson(work, personId)
  if (person.roles.includes('owner')) await keepAnOwner(work, personId)
  for (const { erase } of allContributors()) await erase?.(work, personId)

  const tx = writing(work)
  await tx.deleteFrom('identity.person_role').where('person_id', '=', personId).execute()
  await tx.deleteFrom('identity.token').where('person_id', '=', personId).execute()
  await tx.deleteFrom('identity.guest').where('person_id', '=', personId).execute()
  const login = await tx
    .deleteFrom('identity.login')
    .where('person_id', '=', personId)
    .returning(['id', 'email', 'phone_number'])
    .executeTakeFirst()
  if (login) await forgetVerifications(work, login)
  // What a standing ban says of devices stays: erasing oneself does not lift it.
  await tx.deleteFrom('identity.device').where('person_id', '=', personId).execute()
  await tx.deleteFrom('identity.wished_profile').where('person_id', '=', personId).execute()
  await tx
    .updateTable('identity.person')
    .set({ name: erasedName, bio: '', avatar: null, language: null, erased_at: work.now })
    .where((or) => or.or([or('id', '=', personId), or('merged_into', '=', personId)]))
    .execute()
  work.record('identity.person-erased', { personId })
  return person.avatar ?? undefined
}

async function forgetVerifications(
  work: Work,
  login: { readonly id: string; readonly email: string; readonly phone_number: string | null },
): Promise<void> {
  const identifiers = [`phone-number-otp-${login.phone_number}`, login.email]
  await writing(work)
    .deleteFrom('identity.verification')
    .where((or) => or.or([or('value', '=', login.id), or('identifier', 'in', identifiers)]))
    .execute()
}

/** Refuses to erase an account whose owner is not surely the one who asks: a session begun within ten minutes will do. */
export function checkRecent(signedInAt: Date, now: Date): void {
  if (now.getTime() - signedInAt.getTime() > 10 * 60_000) throw refuse.signInAgain()
}
