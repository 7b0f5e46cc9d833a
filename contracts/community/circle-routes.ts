import { type Static, Type } from 'typebox'

import { Version } from '../catalogue/shared.ts'
import { PersonCard } from '../identity/person.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Circle, CircleCard, CircleDraft, CircleRole, CircleRow } from './circle.ts'

const params = Type.Object({ circleId: Id })
const member = Type.Object({ circleId: Id, personId: Id })

export const CircleMember = Type.Object({ person: PersonCard, role: CircleRole, joinedAt: Instant })
export type CircleMember = Static<typeof CircleMember>

export const CircleRequest = Type.Object({ id: Id, person: PersonCard, answer: Type.String(), askedAt: Instant })
export type CircleRequest = Static<typeof CircleRequest>

export const findCircles = route({
  method: 'GET',
  path: '/circles',
  may: 'anyone',
  summary: 'Lists the open circles, those with the most members first, or those whose name or purpose holds the words.',
  query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 60 })), ...pageQuery }),
  answers: { 200: Page(CircleCard) },
})

export const listOwnCircles = route({
  method: 'GET',
  path: '/circles/own',
  may: 'member',
  summary: 'Lists the circles that the caller belongs to, joined last first.',
  query: Type.Object(pageQuery),
  answers: { 200: Page(CircleCard) },
})

export const listCircles = route({
  method: 'GET',
  path: '/community/circles',
  may: 'community.manage',
  summary: 'Lists all circles with their figures, founded last first.',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    state: Type.Optional(Type.Enum(['open', 'archived'])),
    ...pageQuery,
  }),
  answers: { 200: Page(CircleRow) },
})

export const getCircle = route({
  method: 'GET',
  path: '/circles/:circle',
  may: 'anyone',
  summary: 'Gives one circle, by id or handle.',
  params: Type.Object({ circle: Type.String({ maxLength: 60 }) }),
  answers: { 200: Circle },
})

/** Refusals: `community.handle-taken`. */
export const createCircle = route({
  method: 'POST',
  path: '/circles',
  may: 'community.manage',
  summary: 'Founds a circle; the caller is its owner.',
  body: CircleDraft,
  answers: { 201: Circle },
})

/** Refusals: `community.stale-circle`, `community.not-yours`. */
export const changeCircle = route({
  method: 'PUT',
  path: '/circles/:circleId',
  may: 'member',
  summary: 'Writes a circle anew, for its owners and operators; refused when it was changed since it was read.',
  params,
  body: Type.Object({ ...CircleDraft.properties, version: Version }, { additionalProperties: false }),
  answers: { 200: Circle },
})

export const setCirclePicture = route({
  method: 'POST',
  path: '/circles/:circleId/pictures/:place',
  may: 'member',
  summary: 'Sets the cover or the emblem of a circle, sent as one multipart file.',
  params: Type.Object({ circleId: Id, place: Type.Enum(['cover', 'emblem']) }),
  bodyLimit: 20 * 1024 * 1024,
  perMinute: 20,
  answers: { 200: Circle },
})

export const archiveCircle = route({
  method: 'POST',
  path: '/circles/:circleId/archive',
  may: 'member',
  summary: 'Closes a circle: it can still be read.',
  params,
  isRepeatable: true,
  answers: { 200: Circle },
})

export const reopenCircle = route({
  method: 'POST',
  path: '/circles/:circleId/reopen',
  may: 'member',
  summary: 'Opens a closed circle again.',
  params,
  isRepeatable: true,
  answers: { 200: Circle },
})

/** Refusals: `community.must-ask`, `community.must-buy`, `community.circle-closed`, `community.was-removed`. */
export const joinCircle = route({
  method: 'PUT',
  path: '/circles/:circleId/membership',
  may: 'member',
  summary: 'Lets the caller join a circle; again is the same.',
  params,
  answers: { 200: Done },
})

export const askToJoin = route({
  method: 'PUT',
  path: '/circles/:circleId/request',
  may: 'member',
  summary: 'Asks to be let into a circle, with an answer to its question; again only changes the answer.',
  params,
  body: Type.Object({ answer: Type.String({ maxLength: 500 }) }, { additionalProperties: false }),
  perMinute: 20,
  answers: { 200: Done },
})

export const withdrawRequest = route({
  method: 'DELETE',
  path: '/circles/:circleId/request',
  may: 'member',
  summary: 'Takes the caller’s request back.',
  params,
  answers: { 200: Done },
})

/** Refusals: `community.last-owner`. */
export const leaveCircle = route({
  method: 'DELETE',
  path: '/circles/:circleId/membership',
  may: 'member',
  summary: 'Lets the caller leave a circle; its last owner stays.',
  params,
  answers: { 200: Done },
})

export const noteRulesSeen = route({
  method: 'PUT',
  path: '/circles/:circleId/welcome',
  may: 'member',
  summary: 'Tells that the caller was shown the rules, and what interests them; without interests they passed.',
  params,
  body: Type.Object(
    { interests: Type.Array(Type.String({ maxLength: 20 }), { maxItems: 12, uniqueItems: true }) },
    { additionalProperties: false },
  ),
  answers: { 200: Done },
})

export const listCircleMembers = route({
  method: 'GET',
  path: '/circles/:circleId/members',
  may: 'anyone',
  summary: 'Lists the members of a circle: owners, moderators, core members, then the others, joined first first.',
  params,
  query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 40 })), ...pageQuery }),
  answers: { 200: Page(CircleMember) },
})

/** Refusals: `community.not-yours`, `community.last-owner`, `community.unknown-member`. */
export const setCircleRole = route({
  method: 'PUT',
  path: '/circles/:circleId/members/:personId/role',
  may: 'member',
  summary:
    'Makes a member something else in the circle. An owner who makes another one owner hands over with it, if so said.',
  params: member,
  body: Type.Object({ role: CircleRole, handsOver: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const removeCircleMember = route({
  method: 'POST',
  path: '/circles/:circleId/members/:personId/remove',
  may: 'member',
  summary: 'Shows a member out, with a reason; they do not come in again until they are let.',
  params: member,
  body: Type.Object(
    { reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) },
    { additionalProperties: false },
  ),
  isRepeatable: true,
  answers: { 200: Done },
})

export const letMemberBack = route({
  method: 'DELETE',
  path: '/circles/:circleId/members/:personId/removal',
  may: 'member',
  summary: 'Lets somebody who was shown out come in again, as what they were; the undo of showing them out.',
  params: member,
  answers: { 200: Done },
})

export const listCircleRequests = route({
  method: 'GET',
  path: '/circles/:circleId/requests',
  may: 'member',
  summary: 'Lists who asks to be let in, asked first first; for those who decide.',
  params,
  query: Type.Object(pageQuery),
  answers: { 200: Page(CircleRequest) },
})

/** Refusals: `community.request-settled`. */
export const decideRequest = route({
  method: 'POST',
  path: '/circle-requests/:requestId/decide',
  may: 'member',
  summary: 'Lets somebody in, or not; again the same is the same.',
  params: Type.Object({ requestId: Id }),
  body: Type.Object({ isApproved: Type.Boolean() }, { additionalProperties: false }),
  isRepeatable: true,
  answers: { 200: Done },
})
