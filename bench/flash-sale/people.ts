import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'

import { sessionSecretOf } from '#domains/identity/auth/secret'
import { sessionCookie, signText } from '#domains/identity/session/cookie'
import { newId } from '#kernel/id'
import { openSecrets } from '#platform/secrets'
import type { Market } from './market.ts'

/** Makes members who are signed in, and gives the cookie of each. */
export async function signedInPeople({ db }: Market, secret: string, count: number): Promise<string[]> {
  const key = sessionSecretOf(openSecrets('', secret))
  const people = Array.from({ length: count }, (_, nth) => ({
    id: newId(),
    login: newId(),
    session: newId(),
    token: randomBytes(24).toString('base64url'),
    email: `${nth}@example.org`,
  }))
  const rows = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    as person (id text, login text, session text, token text, email text)`
  await sql`
    insert into identity.person (id, kind, name, joined_at, seen_at)
    select id, 'member', 'Person', now(), now() from ${rows}`.execute(db)
  await sql`
    insert into identity.login (id, name, email, person_id, created_at, updated_at)
    select login, 'Person', email, id, now(), now() from ${rows}`.execute(db)
  await sql`
    insert into identity.session (id, token, user_id, expires_at, created_at, updated_at)
    select session, token, login, now() + interval '1 day', now(), now() from ${rows}`.execute(db)
  return people.map(({ token }) => `${sessionCookie}=${encodeURIComponent(signText(token, key))}`)
}
