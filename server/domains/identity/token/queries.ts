import type { ApiToken } from '#contracts/identity'
import { type Permission, permissions } from '#contracts/permissions'
import { cardOf } from '../person/queries.ts'
import { refuse } from '../refusals.ts'
import type { IdentityReader } from '../tables.ts'

/** Standing tokens of one person, or of everybody when no person is named; newest first. */
export async function listTokens(db: IdentityReader, ofPersonId?: string): Promise<ApiToken[]> {
  let query = tokens(db).orderBy('token.made_at', 'desc').limit(1000)
  if (ofPersonId) query = query.where('token.person_id', '=', ofPersonId)
  return (await query.execute()).map(shown)
}

export async function getToken(db: IdentityReader, tokenId: string): Promise<ApiToken> {
  const row = await tokens(db).where('token.id', '=', tokenId).executeTakeFirst()
  if (!row) throw refuse.unknownToken()
  return shown(row)
}

function tokens(db: IdentityReader) {
  return db
    .selectFrom('identity.token as token')
    .innerJoin('identity.person as person', 'person.id', 'token.person_id')
    .select(['token.id', 'token.name as token_name', 'starts', 'scopes', 'made_at', 'expires_at', 'used_at'])
    .select(['person.id as person_id', 'person.kind', 'person.name', 'person.avatar'])
    .where('token.revoked_at', 'is', null)
}

function shown(row: Awaited<ReturnType<ReturnType<typeof tokens>['execute']>>[number]): ApiToken {
  return {
    id: row.id,
    name: row.token_name,
    starts: row.starts,
    scopes: row.scopes.filter(isPermission),
    owner: cardOf({ ...row, id: row.person_id }),
    madeAt: row.made_at.toISOString(),
    ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
    ...(row.used_at && { usedAt: row.used_at.toISOString() }),
  }
}

/** A right that an older version knew may be gone by now. */
function isPermission(scope: string): scope is Permission {
  return scope in permissions
}
