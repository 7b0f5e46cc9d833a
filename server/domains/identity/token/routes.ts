import * as contract from '#contracts/identity'
import { type MountedRoute, on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { signedIn } from '../session/caller.ts'
import { reading } from '../tables.ts'
import { makeToken } from './make.ts'
import { getToken, listTokens } from './queries.ts'
import { revokeToken } from './revoke.ts'

/** A token cannot make, list or revoke tokens: whoever steals one must not be able to outlive its revocation. */
export const tokenRoutes: MountedRoute[] = [
  on(contract.listTokens, async ({ actor, query, reader }) => {
    signedIn(actor)
    if (query.everybody && !actor.may.has('house.settings')) throw refuse.notYours()
    return { items: await listTokens(reading(reader), query.everybody ? undefined : actor.id) }
  }),
  on(contract.makeToken, async ({ actor, body, perform, reader }) => {
    signedIn(actor)
    const expiresAt = body.expiresAt === undefined ? undefined : new Date(body.expiresAt)
    const { id, secret } = await perform((work) => makeToken(work, { ...body, expiresAt }))
    return { token: await getToken(reading(reader), id), secret }
  }),
  on(contract.revokeToken, async ({ actor, params, perform }) => {
    signedIn(actor)
    await perform((work) => revokeToken(work, params.tokenId))
    return {}
  }),
]
