import { type Static, Type } from 'typebox'

import { Done, Id, Page, pageQuery, route } from '../route.ts'

/** The name of a circle in addresses: small letters and digits, parted by hyphens. */
export const CircleHandle = Type.String({ maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

export const CircleRole = Type.Enum(['owner', 'moderator', 'core', 'member'])
export type CircleRole = Static<typeof CircleRole>

/** A circle as it stands beside a post. */
export const CircleTag = Type.Object({ id: Id, handle: CircleHandle, name: Type.String() })
export type CircleTag = Static<typeof CircleTag>

export const CircleCard = Type.Object({
  ...CircleTag.properties,
  purpose: Type.String(),
  members: Type.Integer(),
  /** The caller's, where they belong to it. */
  role: Type.Optional(CircleRole),
})
export type CircleCard = Static<typeof CircleCard>

export const CircleDraft = Type.Object(
  {
    handle: CircleHandle,
    name: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    purpose: Type.String({ maxLength: 500 }),
  },
  { additionalProperties: false },
)
export type CircleDraft = Static<typeof CircleDraft>

const params = Type.Object({ circleId: Id })

export const findCircles = route({
  method: 'GET',
  path: '/circles',
  may: 'anyone',
  summary: 'Lists the open circles, those with the most members first.',
  query: Type.Object(pageQuery),
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

export const getCircle = route({
  method: 'GET',
  path: '/circles/:circle',
  may: 'anyone',
  summary: 'Gives one circle, by id or handle.',
  params: Type.Object({ circle: Type.String({ maxLength: 60 }) }),
  answers: { 200: CircleCard },
})

/** Refusals: `community.handle-taken`. */
export const createCircle = route({
  method: 'POST',
  path: '/circles',
  may: 'community.manage',
  summary: 'Founds a circle; the caller is its owner.',
  body: CircleDraft,
  answers: { 201: CircleCard },
})

export const joinCircle = route({
  method: 'PUT',
  path: '/circles/:circleId/membership',
  may: 'member',
  summary: 'Lets the caller join a circle; again is the same.',
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
