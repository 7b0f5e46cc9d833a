import { sql } from 'kysely'

import type { Me } from '#contracts/identity'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { together } from '#platform/db/transact'
import { refuse } from '../refusals.ts'
import type { Caller } from '../session/caller.ts'
import { reading } from '../tables.ts'
import { findWish } from '../wish/keep.ts'
import { realEmail } from './person.ts'
import { cardOf } from './queries.ts'

/** The caller as the own apps need to know. */
export async function readMe(db: Database, caller: Caller): Promise<Me> {
  const [row, wish] = await together(db, (one) =>
    Promise.all([findPerson(one, caller.id), findWish(reading(one), caller.id)]),
  )
  if (!row) throw refuse.unknownPerson()
  const email = realEmail(row.email)
  return {
    ...cardOf(row),
    bio: row.bio,
    ...(wish?.state === 'waiting' && { wished: present({ name: wish.name ?? undefined, bio: wish.bio ?? undefined }) }),
    ...(row.language && { language: row.language }),
    ...(email && { email }),
    emailVerified: email !== undefined && row.email_verified === true,
    ...(row.phone_number && { phone: row.phone_number }),
    hasPassword: row.has_password,
    roles: [...caller.roles],
    permissions: [...caller.may],
    secondFactor: row.two_factor_enabled ? 'on' : caller.owes === 'second-factor' ? 'owed' : 'off',
    mustChangePassword: caller.owes === 'password',
    isDemo: row.is_demo,
  }
}

function findPerson(db: Database, personId: string) {
  return reading(db)
    .selectFrom('identity.person as person')
    .leftJoin('identity.login as login', 'login.person_id', 'person.id')
    .select([
      'person.id',
      'person.kind',
      'person.name',
      'person.avatar',
      'person.bio',
      'person.language',
      'person.is_demo',
    ])
    .select(['login.email', 'login.email_verified', 'login.phone_number', 'login.two_factor_enabled'])
    .select(
      sql<boolean>`exists (
      select from identity.account where user_id = login.id and provider_id = 'credential')`.as('has_password'),
    )
    .where('person.id', '=', personId)
    .executeTakeFirst()
}
