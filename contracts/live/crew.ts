import { type Static, Type } from 'typebox'

import { Done, route } from '../route.ts'
import { PersonId, RoomRight, ShowParams } from './common.ts'
import { Host } from './show.ts'

export const CrewMember = Type.Object({
  person: Host,
  role: Type.Enum(['host', 'cohost', 'moderator', 'invited']),
  rights: Type.Array(RoomRight),
})
export type CrewMember = Static<typeof CrewMember>

const CrewParams = Type.Object({ ...ShowParams.properties, personId: PersonId })

export const listCrew = route({
  method: 'GET',
  path: '/shows/:showId/crew',
  may: 'member',
  summary: 'Host, co-hosts, moderators and, for a rehearsal, the invited.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(CrewMember) }) },
})

export const putCrew = route({
  method: 'PUT',
  path: '/shows/:showId/crew/:personId',
  may: 'member',
  summary: 'Gives a member a place in the crew; a moderator gets the named rights.',
  params: CrewParams,
  body: Type.Object({
    role: Type.Enum(['cohost', 'moderator', 'invited']),
    rights: Type.Optional(Type.Array(RoomRight, { maxItems: 7 })),
  }),
  answers: { 200: CrewMember },
})

export const removeCrew = route({
  method: 'DELETE',
  path: '/shows/:showId/crew/:personId',
  may: 'member',
  summary: 'Takes a place in the crew away.',
  params: CrewParams,
  answers: { 200: Done },
})

/** Lets simulated viewers into a rehearsal; hand it only to those who run them. */
export const issueRehearsalPass = route({
  method: 'POST',
  path: '/shows/:showId/rehearsal-pass',
  may: 'member',
  summary: 'Makes the pass for simulated viewers of a rehearsal; the same one every time.',
  params: ShowParams,
  answers: { 200: Type.Object({ pass: Type.String() }) },
})

export const joinRehearsal = route({
  method: 'POST',
  path: '/shows/:showId/rehearsal',
  may: 'person',
  summary: 'Lets the caller into a rehearsal as a simulated viewer, marked as one everywhere.',
  params: ShowParams,
  body: Type.Object({ pass: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
  answers: { 200: Done },
})
