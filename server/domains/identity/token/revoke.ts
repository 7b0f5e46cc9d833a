import type { Work } from '#platform/work'
import { audit } from '../audit/audit.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Revokes a token at once on every node: the own one, or anybody's for who may change the house's settings. */
export async function revokeToken(work: Work, tokenId: string): Promise<void> {
  const tx = writing(work)
  const token = await tx
    .selectFrom('identity.token')
    .select(['id', 'person_id', 'name'])
    .where('id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const isOwn = token?.person_id === work.actor.id
  if (!token || !(isOwn || work.actor.may.has('house.settings'))) throw refuse.unknownToken()
  await tx.updateTable('identity.token').set({ revoked_at: work.now }).where('id', '=', tokenId).execute()
  await audit(work, 'identity.token-revoked', { kind: 'token', id: tokenId, name: token.name }, { own: isOwn })
}
