import { type Static, Type } from 'typebox'

import { Done, Instant, route } from '../route.ts'
import { Language, Name, PermissionName, PersonCard, RoleName } from './person.ts'
import { Sessions } from './session.ts'

export const Me = Type.Object({
  ...PersonCard.properties,
  bio: Type.String(),
  /** What waits for a look; until then the old ones are shown. */
  wished: Type.Optional(Type.Object({ name: Type.Optional(Type.String()), bio: Type.Optional(Type.String()) })),
  language: Type.Optional(Language),
  email: Type.Optional(Type.String()),
  emailVerified: Type.Boolean(),
  phone: Type.Optional(Type.String()),
  hasPassword: Type.Boolean(),
  roles: Type.Array(RoleName),
  /** What the roles grant and is usable now: empty for staff who still owe the house a second factor. */
  permissions: Type.Array(PermissionName),
  /** `owed`: the house asks staff for it and this person has none yet. */
  secondFactor: Type.Enum(['off', 'on', 'owed']),
  /** The one-time password of the first start is still in use: nothing else is allowed before it is changed. */
  mustChangePassword: Type.Boolean(),
  isDemo: Type.Boolean(),
})
export type Me = Static<typeof Me>

const profile = {
  name: Type.Optional(Name),
  bio: Type.Optional(Type.String({ maxLength: 280 })),
  language: Type.Optional(Language),
}

/** Who the caller is; `me` is absent for somebody who has not even become a guest. Renews the session when due. */
export const getMe = route({
  method: 'GET',
  path: '/me',
  may: 'anyone',
  summary: 'Tells who is asking and what that person may do.',
  answers: { 200: Type.Object({ me: Type.Optional(Me) }) },
})
export const changeProfile = route({
  method: 'PATCH',
  path: '/me',
  may: 'person',
  summary: 'Changes the own name, line about oneself and language.',
  body: Type.Object(profile, { additionalProperties: false }),
  answers: { 200: Me },
})
/** The body is the picture itself (JPEG, PNG or WebP, up to 8 MiB) with its content type. */
export const changeAvatar = route({
  method: 'PUT',
  path: '/me/avatar',
  may: 'member',
  summary: 'Replaces the own picture; it is cut square, resized and stripped of location.',
  bodyLimit: 8 * 1024 * 1024,
  answers: { 200: Me },
})
export const exportMe = route({
  method: 'GET',
  path: '/me/export',
  may: 'person',
  summary: 'Gives everything the house holds about the caller, by domain.',
  perMinute: 6,
  answers: { 200: Type.Object({ exportedAt: Instant, holdings: Type.Record(Type.String(), Type.Unknown()) }) },
})
/** Members with a password prove it; the others must have signed in within the last ten minutes. */
export const eraseMe = route({
  method: 'POST',
  path: '/me/erase',
  may: 'person',
  summary: 'Erases the caller: account, name and picture go, what must be kept stays without a name.',
  perMinute: 6,
  body: Type.Object({ password: Type.Optional(Type.String({ maxLength: 128 })) }),
  answers: { 200: Done },
})

export const listMySessions = route({
  method: 'GET',
  path: '/me/sessions',
  may: 'member',
  summary: 'Lists where the caller is signed in.',
  answers: { 200: Sessions },
})
export const endMySession = route({
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  may: 'member',
  summary: 'Signs the caller out of one place.',
  params: Type.Object({ sessionId: Type.String({ maxLength: 64 }) }),
  answers: { 200: Done },
})
export const endMyOtherSessions = route({
  method: 'POST',
  path: '/me/sessions/end-others',
  may: 'member',
  summary: 'Signs the caller out everywhere else.',
  answers: { 200: Type.Object({ ended: Type.Integer() }) },
})
