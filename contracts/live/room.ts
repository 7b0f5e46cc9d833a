import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { MediaTime, PersonId, RoomPerson, ShowParams } from './common.ts'
import { RoomRules } from './show.ts'

/** One line of chat as everybody gets it. */
export const ChatLine = Type.Object({
  /** Made by the author's client (`newId()`), so that sending again is the same line. */
  id: Id,
  person: RoomPerson,
  text: Type.String(),
  at: Instant,
  mediaTime: MediaTime,
  /** The product that was asked about, from the shelf. */
  productId: Type.Optional(Id),
})
export type ChatLine = Static<typeof ChatLine>

const LineParams = Type.Object({ ...ShowParams.properties, lineId: Id })

export const sayLine = route({
  method: 'POST',
  path: '/shows/:showId/lines',
  may: 'person',
  summary: 'Says a line. Answered after it is kept; the same id again is the same line.',
  params: ShowParams,
  body: Type.Object(
    {
      id: Id,
      text: Type.String({ minLength: 1, maxLength: 200 }),
      productId: Type.Optional(Id),
    },
    { additionalProperties: false },
  ),
  answers: { 201: ChatLine },
  perMinute: 120,
  isRepeatable: true,
})

export const listLines = route({
  method: 'GET',
  path: '/shows/:showId/lines',
  may: 'anyone',
  summary: 'Chat as it was: the latest, those before a line, or those of a span of media time (for the replay).',
  params: ShowParams,
  query: Type.Object({
    /** Cursor of the page before; leads back in time, or forward when `from` is given. */
    after: pageQuery.after,
    limit: pageQuery.limit,
    /** The line id to look back from. */
    before: Type.Optional(Id),
    from: Type.Optional(MediaTime),
    until: Type.Optional(MediaTime),
    /** Moderators: only this person's lines, shadowed and retracted ones included. */
    personId: Type.Optional(PersonId),
  }),
  answers: {
    200: Page(
      Type.Interface([ChatLine], { retracted: Type.Optional(Type.Boolean()), shadowed: Type.Optional(Type.Boolean()) }),
    ),
  },
})

export const retractLine = route({
  method: 'DELETE',
  path: '/shows/:showId/lines/:lineId',
  may: 'person',
  summary:
    'Takes a line back everywhere, replay included: whoever said it, or who keeps order in the room, at any time.',
  params: LineParams,
  answers: { 200: Done },
})

export const likeShow = route({
  method: 'POST',
  path: '/shows/:showId/likes',
  may: 'person',
  summary: 'Adds the taps of about a second; what is over twelve a second is not counted.',
  params: ShowParams,
  body: Type.Object({ taps: Type.Integer({ minimum: 1, maximum: 200 }) }, { additionalProperties: false }),
  answers: { 202: Type.Object({ counted: Type.Integer() }) },
  perMinute: 120,
  isRepeatable: true,
})

/** A product many want explained, the most wanted first. */
export const ExplainDemand = Type.Object({ productId: Id, people: Type.Integer(), lastAt: Instant })
export type ExplainDemand = Static<typeof ExplainDemand>

export const askToExplain = route({
  method: 'POST',
  path: '/shows/:showId/explain-requests',
  may: 'person',
  summary: 'Asks the host to explain a product; once a person and product until it has been explained.',
  params: ShowParams,
  body: Type.Object({ productId: Id }, { additionalProperties: false }),
  answers: { 200: ExplainDemand },
})

export const listExplainDemand = route({
  method: 'GET',
  path: '/shows/:showId/explain-requests',
  may: 'anyone',
  summary: 'What people want explained, ranked, and what the caller asked for.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(ExplainDemand), mine: Type.Array(Id) }) },
})

export const changeRules = route({
  method: 'PUT',
  path: '/shows/:showId/rules',
  may: 'member',
  summary: 'Changes who may talk, how often, and what is pinned; the room hears at once.',
  params: ShowParams,
  body: Type.Partial(RoomRules, { additionalProperties: false, minProperties: 1 }),
  answers: { 200: RoomRules },
})

/** Mute: no talking. Kick: out, may come back later. Ban: out and stays out. */
export const Measure = Type.Enum(['mute', 'kick', 'ban'])
export type Measure = Static<typeof Measure>

export const RoomSanction = Type.Object({
  id: Id,
  person: Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) }),
  measure: Measure,
  reason: Type.String(),
  by: Type.Object({ id: Type.String(), name: Type.String() }),
  at: Instant,
  /** Absent: until lifted. */
  until: Type.Optional(Instant),
  liftedAt: Type.Optional(Instant),
})
export type RoomSanction = Static<typeof RoomSanction>

export const sanctionPerson = route({
  method: 'POST',
  path: '/shows/:showId/sanctions',
  may: 'member',
  summary: 'Mutes, kicks or bans a person and the device they came with; kick and ban cut their sockets.',
  params: ShowParams,
  body: Type.Object(
    {
      personId: PersonId,
      measure: Measure,
      /** Absent: mute 10 minutes, kick 5 minutes, ban until lifted. 0 is until lifted. */
      minutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 525_600 })),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
      /** Also takes all their lines back. */
      retractLines: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  answers: { 201: RoomSanction },
})

export const listSanctions = route({
  method: 'GET',
  path: '/shows/:showId/sanctions',
  may: 'member',
  summary: 'Measures taken in this room, the running ones first.',
  params: ShowParams,
  query: Type.Object({ ...pageQuery, running: Type.Optional(Type.Boolean()) }),
  answers: { 200: Page(RoomSanction) },
})

export const liftSanction = route({
  method: 'DELETE',
  path: '/shows/:showId/sanctions/:sanctionId',
  may: 'member',
  summary: 'Ends a measure early.',
  params: Type.Object({ ...ShowParams.properties, sanctionId: Id }),
  answers: { 200: RoomSanction },
})

/** One act of order in a room. */
export const RoomAct = Type.Object({
  id: Id,
  at: Instant,
  by: Type.Object({ id: Type.String(), name: Type.String() }),
  act: Type.Enum([
    'line-retracted',
    'line-shadowed',
    'line-let-in',
    'line-left-held',
    'line-held-again',
    'muted',
    'kicked',
    'banned',
    'lifted',
    'rules-changed',
    'crew-changed',
    'words-refused',
  ]),
  personId: Type.Optional(Type.String()),
  personName: Type.Optional(Type.String()),
  lineId: Type.Optional(Id),
  text: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
})
export type RoomAct = Static<typeof RoomAct>

export const listRoomActs = route({
  method: 'GET',
  path: '/shows/:showId/moderation-log',
  may: 'member',
  summary: 'Who did what for order in this room, newest first.',
  params: ShowParams,
  query: Type.Object({ ...pageQuery, personId: Type.Optional(PersonId), act: Type.Optional(RoomAct.properties.act) }),
  answers: { 200: Page(RoomAct) },
})

export const exportRoomActs = route({
  method: 'GET',
  path: '/shows/:showId/moderation-log.csv',
  may: 'room.moderate',
  summary: 'The whole moderation log of a room as CSV.',
  params: ShowParams,
  answers: { 200: Type.String({ contentMediaType: 'text/csv' }) },
})

/** What a moderator sees on touching a name. */
export const PersonInRoom = Type.Object({
  person: RoomPerson,
  guest: Type.Boolean(),
  lines: Type.Integer(),
  firstSeenAt: Type.Optional(Instant),
  sanctions: Type.Array(RoomSanction),
})
export type PersonInRoom = Static<typeof PersonInRoom>

export const getPersonInRoom = route({
  method: 'GET',
  path: '/shows/:showId/people/:personId',
  may: 'member',
  summary: 'A person as the moderators of this room see them.',
  params: Type.Object({ ...ShowParams.properties, personId: PersonId }),
  answers: { 200: PersonInRoom },
})
