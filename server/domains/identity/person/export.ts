import type { Database } from '#platform/db/database'
import { reading } from '../tables.ts'
import { findWish } from '../wish/keep.ts'
import { allContributors, contributeToPeople } from './contributors.ts'
import { realEmail } from './person.ts'

/** Everything the house holds of a person, by domain, in the words of each. */
export async function exportPerson(db: Database, personId: string): Promise<Record<string, unknown>> {
  const holdings: Record<string, unknown> = {}
  for (const { domain, export: give } of allContributors()) {
    const held = await give?.(db, personId)
    if (held !== undefined) holdings[domain] = held
  }
  return holdings
}

/** Identity's own part. Secrets (password, keys, codes) are not of use to anybody and stay out. */
contributeToPeople({
  domain: 'identity',
  async export(database, personId) {
    const db = reading(database)
    const person = await db
      .selectFrom('identity.person')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    const login = await db.selectFrom('identity.login').selectAll().where('person_id', '=', personId).executeTakeFirst()
    const roles = await db.selectFrom('identity.person_role').selectAll().where('person_id', '=', personId).execute()
    const devices = await db.selectFrom('identity.device').selectAll().where('person_id', '=', personId).execute()
    const wished = await findWish(db, personId)
    const bans = await db.selectFrom('identity.ban').selectAll().where('person_id', '=', personId).execute()
    const tokens = await db
      .selectFrom('identity.token')
      .select(['name', 'scopes', 'made_at', 'expires_at', 'used_at', 'revoked_at'])
      .where('person_id', '=', personId)
      .execute()
    return {
      person: {
        id: person.id,
        kind: person.kind,
        name: person.name,
        bio: person.bio,
        wished: wished && { name: wished.name, bio: wished.bio, state: wished.state },
        language: person.language,
        joinedAt: person.joined_at,
        seenAt: person.seen_at,
      },
      account: login && {
        email: realEmail(login.email),
        emailVerified: login.email_verified,
        phone: login.phone_number,
        secondFactor: login.two_factor_enabled,
        madeAt: login.created_at,
        ...(await waysIn(db, login.id)),
      },
      roles: roles.map(({ role, granted_at }) => ({ role, grantedAt: granted_at })),
      devices: devices.map(({ id, seen_at }) => ({ id, seenAt: seen_at })),
      bans: bans.map(({ reason, at, until, lifted_at }) => ({ reason, at, until, liftedAt: lifted_at })),
      tokens,
    }
  },
})

async function waysIn(db: ReturnType<typeof reading>, loginId: string) {
  const accounts = await db
    .selectFrom('identity.account')
    .select(['provider_id', 'created_at'])
    .where('user_id', '=', loginId)
    .execute()
  const sessions = await db
    .selectFrom('identity.session')
    .select(['created_at', 'seen_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('user_id', '=', loginId)
    .execute()
  return { waysIn: accounts, sessions }
}
