import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'
import { ShowParams } from './common.ts'
import { Seat } from './guest-host.ts'

/** A raised hand. `calledAt` once its person was called up. */
export const Hand = Type.Object({
  id: Id,
  showId: Id,
  person: Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  /** What they want to ask, when they wrote it. */
  question: Type.String(),
  raisedAt: Instant,
  calledAt: Type.Optional(Instant),
  guestHostId: Type.Optional(Id),
})
export type Hand = Static<typeof Hand>

/** The caller’s own: `before` is how many were raised earlier and wait. */
export const OwnHand = Type.Object({ hand: Type.Optional(Hand), before: Type.Optional(Type.Integer()) })
export type OwnHand = Static<typeof OwnHand>

export const raiseHand = route({
  method: 'PUT',
  path: '/shows/:showId/hand',
  may: 'member',
  summary: 'Raises a hand, or changes what was written to it; one a person, in the order of their raising.',
  params: ShowParams,
  body: Type.Object({ question: Type.Optional(Type.String({ maxLength: 200 })) }, { additionalProperties: false }),
  answers: { 200: OwnHand },
  perMinute: 20,
})

export const getOwnHand = route({
  method: 'GET',
  path: '/shows/:showId/hand',
  may: 'member',
  summary: 'The caller’s raised hand and its place.',
  params: ShowParams,
  answers: { 200: OwnHand },
})

export const keepHandUp = route({
  method: 'POST',
  path: '/shows/:showId/hand/stay',
  may: 'member',
  summary: 'Says every half minute that its person is still there; the hand falls otherwise.',
  params: ShowParams,
  answers: { 200: OwnHand },
  isRepeatable: true,
})

export const lowerOwnHand = route({
  method: 'DELETE',
  path: '/shows/:showId/hand',
  may: 'member',
  summary: 'Takes the own hand down.',
  params: ShowParams,
  answers: { 200: Done },
})

/** The seat that somebody who was called up takes, as a guest host does by link. */
export const takeCalledSeat = route({
  method: 'POST',
  path: '/shows/:showId/hand/seat',
  may: 'member',
  summary: 'Takes the seat that the caller was called up to.',
  params: ShowParams,
  answers: { 200: Seat },
  perMinute: 20,
  isRepeatable: true,
})

export const listHands = route({
  method: 'GET',
  path: '/shows/:showId/hands',
  may: 'member',
  summary: 'Raised hands in the order of their raising; for the crew.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(Hand) }) },
})

const HandParams = Type.Object({ ...ShowParams.properties, handId: Id })

export const callUp = route({
  method: 'POST',
  path: '/shows/:showId/hands/:handId/call',
  may: 'member',
  summary: 'Calls somebody up: they may take a seat with their microphone. Once; a second call finds it done.',
  params: HandParams,
  answers: { 200: Hand },
  isRepeatable: true,
})

export const lowerHand = route({
  method: 'DELETE',
  path: '/shows/:showId/hands/:handId',
  may: 'member',
  summary: 'Takes a hand down for its person.',
  params: HandParams,
  answers: { 200: Done },
})
