import { randomBytes } from 'node:crypto'

import type { Permission } from '#contracts/permissions'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { refuse } from '../refusals.ts'
import { hashSecret } from '../session/recognise.ts'
import { writing } from '../tables.ts'

export interface TokenWish {
  readonly name: string
  readonly scopes: readonly Permission[]
  readonly expiresAt?: Date | undefined
}

const mostTokens = 50

/** Makes a token for the acting person, within what that person may do now; gives its secret, which is kept nowhere. */
export async function makeToken(work: Work, wish: TokenWish): Promise<{ id: string; secret: string }> {
  const { actor, now } = work
  const beyond = wish.scopes.filter((scope) => !actor.may.has(scope))
  if (beyond.length > 0) throw refuse.scopeNotHeld({ beyond })
  if (wish.expiresAt && wish.expiresAt <= now) throw refuse.tokenInPast()
  await checkCount(work)

  const id = newId(now.getTime())
  const random = randomBytes(32).toString('base64url')
  const secret = `nm_${id}_${random}`
  await writing(work)
    .insertInto('identity.token')
    .values({
      id,
      person_id: actor.id,
      name: wish.name.trim(),
      secret_hash: hashSecret(random),
      starts: secret.slice(0, 12),
      scopes: [...wish.scopes],
      made_at: now,
      expires_at: wish.expiresAt ?? null,
    })
    .execute()
  const details = { scopes: wish.scopes, expiresAt: wish.expiresAt ?? null }
  await audit(work, 'identity.token-made', { kind: 'token', id, name: wish.name }, details)
  return { id, secret }
}

/** Counts under the person's lock, so that two requests at once do not both find room for one. */
async function checkCount(work: Work): Promise<void> {
  const tx = writing(work)
  await tx.selectFrom('identity.person').select('id').where('id', '=', work.actor.id).forNoKeyUpdate().execute()
  const { held } = await tx
    .selectFrom('identity.token')
    .select((count) => count.fn.countAll<number>().as('held'))
    .where('person_id', '=', work.actor.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (held >= mostTokens) throw refuse.tooManyTokens({ most: mostTokens })
}
