import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'
import { BroadcastHealth, Incident, Restream } from './broadcast.ts'
import { LogPosition, ShowParams } from './common.ts'
import { CrewMember } from './crew.ts'
import { GuestHost } from './guest-host.ts'
import { Hand } from './hand.ts'
import { Question } from './question.ts'
import { ChatLine, ExplainDemand, RoomSanction } from './room.ts'
import { Shelf } from './shelf.ts'
import { MyPlace, PictureState, ShowSettings } from './show.ts'

/** One second of the room. Rates are over the last sixty seconds. */
export const LiveFigures = Type.Object({
  at: Instant,
  people: Type.Integer(),
  peak: Type.Integer(),
  joinsPerMinute: Type.Integer(),
  chatPerMinute: Type.Integer(),
  likesPerMinute: Type.Integer(),
  likes: Type.Integer(),
  follows: Type.Integer(),
  /** Share of the people now who chatted, liked, asked or followed within five minutes, 0–1. */
  interactionRate: Type.Number(),
  explainRequests: Type.Integer(),
})
export type LiveFigures = Static<typeof LiveFigures>

/** One minute of a show, for its report. */
export const CurveMinute = Type.Object({
  minute: Instant,
  people: Type.Integer(),
  joins: Type.Integer(),
  chat: Type.Integer(),
  likes: Type.Integer(),
  follows: Type.Integer(),
  explainRequests: Type.Integer(),
  explainingProductId: Type.Optional(Id),
})
export type CurveMinute = Static<typeof CurveMinute>

export const Desk = Type.Object({
  show: ShowSettings,
  me: MyPlace,
  /** Viewers' room and the crew's own room, both on the socket. */
  roomId: Type.String(),
  /** Of the viewers' room. */
  position: LogPosition,
  deskRoomId: Type.String(),
  picture: PictureState,
  shelf: Shelf,
  demand: Type.Array(ExplainDemand),
  questions: Type.Array(Question),
  lines: Type.Array(ChatLine),
  crew: Type.Array(CrewMember),
  guestHosts: Type.Array(GuestHost),
  hands: Type.Array(Hand),
  sanctions: Type.Array(RoomSanction),
  figures: LiveFigures,
  curve: Type.Array(CurveMinute),
  health: Type.Optional(BroadcastHealth),
  incidents: Type.Array(Incident),
  restreams: Type.Array(Restream),
})
export type Desk = Static<typeof Desk>

export const getDesk = route({
  method: 'GET',
  path: '/shows/:showId/desk',
  may: 'member',
  summary: 'Everything the host desk needs at open, in one answer.',
  params: ShowParams,
  answers: { 200: Desk },
})

export const getCurve = route({
  method: 'GET',
  path: '/shows/:showId/curve',
  may: 'member',
  summary: 'The show minute by minute.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(CurveMinute) }) },
})

export const writeScript = route({
  method: 'PUT',
  path: '/shows/:showId/script',
  may: 'member',
  summary: 'Writes the teleprompter’s text; other desks of the show follow.',
  params: ShowParams,
  body: Type.Object({ script: Type.String({ maxLength: 50_000 }) }, { additionalProperties: false }),
  answers: { 200: Done },
})
