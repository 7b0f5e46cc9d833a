import { type Static, Type } from 'typebox'

import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'

/** Nobody follows more people than this: a feed of more is read by nobody, and mass follows are what spam is made of. */
export const mostFollowed = 2_000
/** New follows a person makes in a day. */
export const followsADay = 200
/** And all accounts of one device together. */
export const deviceFollowsADay = 300

/** How the caller and somebody else stand to each other. */
export const Relation = Type.Object({
  follows: Type.Boolean(),
  followsYou: Type.Boolean(),
  /** The caller keeps this person out of the own feeds. */
  isMuted: Type.Boolean(),
})
export type Relation = Static<typeof Relation>

/** Somebody in a list of people. */
export const PersonRow = Type.Object({ ...PersonCard.properties, ...Relation.properties, followers: Type.Integer() })
export type PersonRow = Static<typeof PersonRow>

/** A member as everybody meets them. */
export const PersonPage = Type.Object({
  ...PersonCard.properties,
  ...Relation.properties,
  bio: Type.String(),
  isHost: Type.Boolean(),
  isYou: Type.Boolean(),
  /** The caller has blocked this person. Whoever is blocked by them finds no page. */
  isBlocked: Type.Boolean(),
  followers: Type.Integer(),
  following: Type.Integer(),
  likesReceived: Type.Integer(),
})
export type PersonPage = Static<typeof PersonPage>

const params = Type.Object({ personId: Id })
const searched = Type.Object({ search: Type.Optional(Type.String({ maxLength: 40 })), ...pageQuery })

/** Refusals: `community.unknown-person`. */
export const getPersonPage = route({
  method: 'GET',
  path: '/people/:personId/page',
  may: 'anyone',
  summary: 'Shows a member’s public page: who it is, how many follow, and how the caller stands to them.',
  params,
  answers: { 200: PersonPage },
})

const Following = Type.Object({ follows: Type.Boolean(), followers: Type.Integer() })

/** Refusals: `community.unknown-person`, `community.not-yourself`, `community.blocked`, `community.follows-full`, `community.follows-today`,
 * `community.follows-from-device`. */
export const followPerson = route({
  method: 'PUT',
  path: '/people/:personId/follow',
  may: 'member',
  summary: 'Follows a person; of a host it is the following that shows know too. Twice is once.',
  params,
  perMinute: 60,
  answers: { 200: Following },
})

export const unfollowPerson = route({
  method: 'DELETE',
  path: '/people/:personId/follow',
  may: 'member',
  summary: 'Follows a person no longer; harmless where one does not.',
  params,
  perMinute: 60,
  answers: { 200: Following },
})

export const listFollowers = route({
  method: 'GET',
  path: '/people/:personId/followers',
  may: 'anyone',
  summary: 'Lists who follows a person, the latest first; `search` looks in names.',
  params,
  query: searched,
  answers: { 200: Page(PersonRow) },
})

export const listFollowing = route({
  method: 'GET',
  path: '/people/:personId/following',
  may: 'anyone',
  summary: 'Lists whom a person follows, the latest first; `search` looks in names.',
  params,
  query: searched,
  answers: { 200: Page(PersonRow) },
})

/** Refusals: `community.unknown-person`, `community.not-yourself`. */
export const mutePerson = route({
  method: 'PUT',
  path: '/people/:personId/mute',
  may: 'member',
  summary: 'Keeps a person out of the caller’s feeds; nobody is told.',
  params,
  answers: { 200: Done },
})

export const unmutePerson = route({
  method: 'DELETE',
  path: '/people/:personId/mute',
  may: 'member',
  summary: 'Lets a person into the caller’s feeds again.',
  params,
  answers: { 200: Done },
})

export const listMuted = route({
  method: 'GET',
  path: '/me/muted',
  may: 'member',
  summary: 'Lists whom the caller keeps out of the own feeds, the latest first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(Type.Object({ ...PersonCard.properties, mutedAt: Instant })) },
})
