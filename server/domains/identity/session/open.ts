import { randomBytes } from 'node:crypto'

import { newId } from '#kernel/id'
import type { Secrets } from '#platform/secrets'
import type { Work } from '#platform/work'
import { sessionSecretOf } from '../auth/secret.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { sessionCookie, signText } from './cookie.ts'

const dayMs = 86_400_000

/**
 * Begins a session of a person by the house's own hand and gives the cookie header that carries it: for the simulated
 * people of rehearsals and benches, who have no password to type. The person needs an account.
 */
export async function openSession(work: Work, secrets: Secrets, personId: string): Promise<string> {
  const tx = writing(work)
  const login = await tx.selectFrom('identity.login').select('id').where('person_id', '=', personId).executeTakeFirst()
  if (!login) throw refuse.unknownPerson()
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('identity.session')
    .values({
      id: newId(work.now.getTime()),
      token,
      user_id: login.id,
      expires_at: new Date(work.now.getTime() + dayMs),
      ip_address: '127.0.0.1',
      user_agent: 'nightmarket',
      created_at: work.now,
      updated_at: work.now,
      seen_at: work.now,
    })
    .execute()
  return `${sessionCookie}=${encodeURIComponent(signText(token, sessionSecretOf(secrets)))}`
}
