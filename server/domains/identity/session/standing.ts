import { sql } from 'kysely'

import { isStaff, type Permission, permissionsOf, type Role } from '#contracts/permissions'
import type { Database } from '#platform/db/database'
import type { Caller } from './caller.ts'

/** What the database says of a person at one moment. */
export interface Standing {
  readonly person_id: string
  readonly kind: 'guest' | 'member'
  readonly name: string
  readonly roles: readonly Role[]
  readonly has_factor: boolean
  readonly must_change_password: boolean
  readonly ban: { readonly reason: string; readonly until: string | null } | null
  readonly device_ban: { readonly reason: string; readonly until: string | null } | null
}

export interface SessionStanding extends Standing {
  readonly session_id: string
  readonly login_id: string
  readonly signed_in_at: Date
  readonly expires_at: Date
}

const standing = (deviceId: string | undefined) => sql`
  person.id as person_id, person.kind, person.name,
  array(select role from identity.person_role where person_id = person.id) as roles,
  (select json_build_object('reason', reason, 'until', until) from identity.ban
    where ban.person_id = person.id and lifted_at is null and (until is null or until > now()) limit 1) as ban,
  (select json_build_object('reason', reason, 'until', until) from identity.ban
    join identity.device_ban on device_ban.ban_id = ban.id
    where device_ban.device_id = ${deviceId ?? null} and lifted_at is null and (until is null or until > now()) limit 1
  ) as device_ban`

/** Whoever a live session belongs to. A login that has no person yet gives none: it still has to be settled. */
export async function standingOfSession(db: Database, token: string, deviceId?: string) {
  const { rows } = await sql<SessionStanding>`
    select session.id as session_id, login.id as login_id, session.created_at as signed_in_at, session.expires_at,
      coalesce(login.two_factor_enabled, false) as has_factor, login.must_change_password, ${standing(deviceId)}
    from identity.session
    join identity.login on login.id = session.user_id
    join identity.person on person.id = login.person_id
    where session.token = ${token} and session.expires_at > now() and person.erased_at is null`.execute(db)
  return rows[0]
}

export async function standingOfGuest(db: Database, personId: string, keyHash: Buffer, deviceId?: string) {
  const { rows } = await sql<Standing>`
    select false as has_factor, false as must_change_password, ${standing(deviceId)}
    from identity.guest join identity.person on person.id = guest.person_id
    where guest.person_id = ${personId} and guest.key_hash = ${keyHash} and person.erased_at is null`.execute(db)
  return rows[0]
}

export interface TokenStanding extends Standing {
  readonly secret_hash: Buffer
  readonly scopes: readonly Permission[]
  readonly expires_at: Date | null
}

export async function standingOfToken(db: Database, tokenId: string) {
  const { rows } = await sql<TokenStanding>`
    select token.secret_hash, token.scopes, token.expires_at, coalesce(login.two_factor_enabled, false) as has_factor,
      coalesce(login.must_change_password, false) as must_change_password, ${standing(undefined)}
    from identity.token
    join identity.person on person.id = token.person_id
    left join identity.login on login.person_id = person.id
    where token.id = ${tokenId} and token.revoked_at is null
      and (token.expires_at is null or token.expires_at > now()) and person.erased_at is null`.execute(db)
  return rows[0]
}

/** What a person may do now. Whoever owes the house something keeps the roles by name, but none of their rights. */
export function rightsOf(found: Standing, staffNeedFactor: boolean): Pick<Caller, 'roles' | 'may' | 'owes'> {
  const owes = found.must_change_password
    ? ('password' as const)
    : staffNeedFactor && isStaff(found.roles) && !found.has_factor
      ? ('second-factor' as const)
      : undefined
  return { roles: found.roles, may: permissionsOf(owes ? [] : found.roles), ...(owes && { owes }) }
}
