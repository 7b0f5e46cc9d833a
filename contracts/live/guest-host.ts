import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Done, Id, Instant, route } from '../route.ts'
import { GuestName, ShowParams } from './common.ts'
import { RoomSanction } from './room.ts'
import { Host, ShowState } from './show.ts'

/**
 * `invited`: nobody sits there yet; `waiting`: in the waiting room, seen by the host alone; `on`: in the show; `gone`: the
 * invitation is used up or was withdrawn.
 */
export const GuestHostState = Type.Enum(['invited', 'waiting', 'on', 'gone'])
export type GuestHostState = Static<typeof GuestHostState>

/** A guest host as the desk has them. */
export const GuestHost = Type.Interface([GuestName], {
  showId: Id,
  /** The room that they and the desk share: `/socket?room=<roomId>`. */
  roomId: Type.String(),
  state: GuestHostState,
  /** Named on the show’s page before they have come. */
  announced: Type.Boolean(),
  /** What they send; somebody who was called up from the room sends sound. */
  sends: Type.Enum(['video', 'audio']),
  /** The person who was called up; those who come by link have none. */
  personId: Type.Optional(Type.String()),
  muted: Type.Boolean(),
  /** Moderators have hidden the name: the room sees none. */
  hidden: Type.Boolean(),
  /** The device they came with is known: a ban holds it, whatever link it comes by. */
  known: Type.Boolean(),
  /** Counts up whenever a page takes the seat: from then on the connection has to be made anew. */
  sitting: Type.Integer(),
  expiresAt: Instant,
  seenAt: Type.Optional(Instant),
  joinedAt: Type.Optional(Instant),
})
export type GuestHost = Static<typeof GuestHost>

/** How two browsers come together. `peer`: straight to each other, helped by these servers. */
export const GuestLink = Type.Object({
  kind: Type.Enum(['peer']),
  iceServers: Type.Array(
    Type.Object({
      urls: Type.Array(Type.String()),
      username: Type.Optional(Type.String()),
      credential: Type.Optional(Type.String()),
    }),
  ),
})
export type GuestLink = Static<typeof GuestLink>

/** Bytes of a session description; browsers’ own are 3 to 8 KiB. */
export const sdpMax = 16_384
const Sdp = Type.String({ minLength: 10, maxLength: sdpMax })
const Round = Type.Integer({ minimum: 1, maximum: 1_000_000 })

/** What a desk proposes to the page that sits there. */
export const GuestOffer = Type.Object({
  /** Which open desk it is from; another one’s takes its place. */
  desk: Type.String({ minLength: 8, maxLength: 40 }),
  sitting: Type.Integer(),
  round: Round,
  sdp: Sdp,
})
export type GuestOffer = Static<typeof GuestOffer>

export const GuestAnswer = Type.Object({
  desk: GuestOffer.properties.desk,
  sitting: Type.Integer(),
  round: Round,
  sdp: Sdp,
})
export type GuestAnswer = Static<typeof GuestAnswer>

/** What both sides hear in the room of a seat: only latest values, kept in memory alone. */
export const seatState = {
  guest: GuestHost,
  offer: GuestOffer,
  answer: GuestAnswer,
  /** The show itself, which a guest waits for. */
  show: Type.Object({ state: ShowState }),
  slide: Type.Object({ url: Type.String() }),
} as const
export type SeatState = { readonly [Key in keyof typeof seatState]?: Static<(typeof seatState)[Key]> }

/** The room that a guest host and the desk share, and nobody else. */
export const seatRoomOf = (showId: string, guestHostId: string): string => `${showId}.seat.${guestHostId}`

/** How the id of somebody begins who came by link and has no account, where the id of a person stands. */
export const guestPersonPrefix = 'guest-host-'
export const guestPersonIdOf = (guestHostId: string): string => `${guestPersonPrefix}${guestHostId}`

const GuestParams = Type.Object({ ...ShowParams.properties, guestHostId: Id })

export const listGuestHosts = route({
  method: 'GET',
  path: '/shows/:showId/guest-hosts',
  may: 'member',
  summary: 'The guest hosts of a show and how they stand; for its crew.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(GuestHost), link: GuestLink, most: Type.Integer() }) },
})

/** The secret stands in the answer alone; the house keeps its hash. The same id again makes a new link for the same guest. */
export const inviteGuest = route({
  method: 'PUT',
  path: '/shows/:showId/guest-hosts/:guestHostId',
  may: 'member',
  summary: 'Invites a guest host by link, or makes another link for them; an earlier link stops.',
  params: GuestParams,
  body: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 40 }),
      title: Type.Optional(Type.String({ maxLength: 60 })),
      announced: Type.Optional(Type.Boolean()),
      hours: Type.Integer({ minimum: 1, maximum: 720 }),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Type.Object({ guest: GuestHost, secret: Type.String() }) },
  perMinute: 30,
})

export const letGuestIn = route({
  method: 'POST',
  path: '/shows/:showId/guest-hosts/:guestHostId/let-in',
  may: 'member',
  summary: 'Lets a waiting guest host into the show; one who is in stays.',
  params: GuestParams,
  answers: { 200: GuestHost },
  isRepeatable: true,
})

export const takeGuestDown = route({
  method: 'POST',
  path: '/shows/:showId/guest-hosts/:guestHostId/take-down',
  may: 'member',
  summary: 'Takes a guest host out of the show, back into the waiting room.',
  params: GuestParams,
  answers: { 200: GuestHost },
  isRepeatable: true,
})

export const muteGuest = route({
  method: 'PUT',
  path: '/shows/:showId/guest-hosts/:guestHostId/mute',
  may: 'member',
  summary: 'Mutes a guest host in the show, or lets them be heard again.',
  params: GuestParams,
  body: Type.Object({ muted: Type.Boolean() }, { additionalProperties: false }),
  answers: { 200: GuestHost },
})

export const withdrawGuest = route({
  method: 'DELETE',
  path: '/shows/:showId/guest-hosts/:guestHostId',
  may: 'member',
  summary:
    'Withdraws an invitation, and whoever sits there has to go; of one who was in the show, the name is forgotten.',
  params: GuestParams,
  answers: { 200: GuestHost },
})

/** Refusals: `live.guest-has-account`, `live.not-yours`. */
export const banGuest = route({
  method: 'POST',
  path: '/shows/:showId/guest-hosts/:guestHostId/ban',
  may: 'member',
  summary:
    'Bars a guest host who came by link: the link opens nothing any more, and their device gets in by no other one until it is lifted.',
  params: GuestParams,
  body: Type.Object(
    {
      /** From every show of the house; for those who manage people. */
      everywhere: Type.Optional(Type.Boolean()),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  answers: { 201: RoomSanction },
})

export const offerToGuest = route({
  method: 'POST',
  path: '/shows/:showId/guest-hosts/:guestHostId/offer',
  may: 'member',
  summary: 'Proposes a connection to the page that sits there. Passed on, not kept.',
  params: GuestParams,
  body: Type.Object(GuestOffer.properties, { additionalProperties: false }),
  answers: { 202: Done },
  perMinute: 60,
  isRepeatable: true,
})

/** What the page of a guest host shows. */
export const Seat = Type.Object({
  guest: GuestHost,
  link: GuestLink,
  show: Type.Object({ id: Id, title: Texts, host: Host, state: ShowState, startsAt: Instant }),
})
export type Seat = Static<typeof Seat>

/** Exchanged at once for a cookie that scripts cannot read; the secret is nowhere else from then on. */
export const takeSeat = route({
  method: 'POST',
  path: '/seat',
  may: 'anyone',
  summary: 'Takes the seat of an invitation by its secret; refused while another browser sits there.',
  body: Type.Object({ secret: Type.String({ minLength: 20, maxLength: 120 }) }, { additionalProperties: false }),
  answers: { 200: Seat },
  perMinute: 30,
  isRepeatable: true,
})

export const getSeat = route({
  method: 'GET',
  path: '/seat',
  may: 'anyone',
  summary: 'The seat that this browser holds.',
  answers: { 200: Seat },
})

export const sitDown = route({
  method: 'POST',
  path: '/seat/sit',
  may: 'anyone',
  summary: 'Says that this page is ready to be seen and heard by the host; a page that sat there before gives way.',
  answers: { 200: Seat },
  perMinute: 60,
  isRepeatable: true,
})

export const stayInSeat = route({
  method: 'POST',
  path: '/seat/stay',
  may: 'anyone',
  summary: 'Says every ten seconds that the page is still there; the seat falls free otherwise.',
  answers: { 200: GuestHost },
  perMinute: 30,
  isRepeatable: true,
})

export const answerHost = route({
  method: 'POST',
  path: '/seat/answer',
  may: 'anyone',
  summary: 'Answers the desk’s proposal. Passed on, not kept.',
  body: Type.Object(GuestAnswer.properties, { additionalProperties: false }),
  answers: { 202: Done },
  perMinute: 60,
  isRepeatable: true,
})

export const leaveSeat = route({
  method: 'POST',
  path: '/seat/leave',
  may: 'anyone',
  summary: 'Leaves the show and the seat; the link opens it again until it expires.',
  answers: { 200: Done },
  isRepeatable: true,
})
