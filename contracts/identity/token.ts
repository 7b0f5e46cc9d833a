import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'
import { Name, PermissionName, PersonCard } from './person.ts'

/** A key for programs. It acts as the person who made it, narrowed to `scopes`, and never does account acts. */
export const ApiToken = Type.Object({
  id: Id,
  name: Type.String(),
  /** The first characters, to tell tokens apart. */
  starts: Type.String(),
  scopes: Type.Array(PermissionName),
  owner: PersonCard,
  madeAt: Instant,
  expiresAt: Type.Optional(Instant),
  usedAt: Type.Optional(Instant),
})
export type ApiToken = Static<typeof ApiToken>

export const listTokens = route({
  method: 'GET',
  path: '/tokens',
  may: 'member',
  summary: 'Lists the own API tokens, or with `everybody` all of them (needs house.settings).',
  query: Type.Object({ everybody: Type.Optional(Type.Boolean()) }),
  answers: { 200: Type.Object({ items: Type.Array(ApiToken) }) },
})
export const makeToken = route({
  method: 'POST',
  path: '/tokens',
  may: 'member',
  summary: 'Makes an API token; its secret is in this answer and nowhere else.',
  isRepeatable: true, // the secret must not be kept for a repetition
  perMinute: 10,
  body: Type.Object({
    name: Name,
    scopes: Type.Array(PermissionName, { uniqueItems: true }),
    expiresAt: Type.Optional(Instant),
  }),
  answers: { 201: Type.Object({ token: ApiToken, secret: Type.String() }) },
})
export const revokeToken = route({
  method: 'DELETE',
  path: '/tokens/:tokenId',
  may: 'member',
  summary: 'Revokes an own API token, or anybody’s with house.settings.',
  params: Type.Object({ tokenId: Id }),
  answers: { 200: Done },
})
