import { type Static, Type } from 'typebox'

import { Done, Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** `open → ended`: emptied, out of time, stopped, or the show ended. */
export const RedPacketState = Type.Enum(['open', 'ended'])
export type RedPacketState = Static<typeof RedPacketState>

export const RedPacketDraft = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    /** Minor units that are given away in all; at least one a share. */
    total: Type.Integer({ minimum: 1, maximum: 100_000_000 }),
    shares: Type.Integer({ minimum: 1, maximum: 10_000 }),
    split: Type.Enum(['equal', 'random']),
    seconds: Type.Integer({ minimum: 10, maximum: 7_200 }),
    /** Days a share can be spent after it was taken. */
    validDays: Type.Integer({ minimum: 1, maximum: 365 }),
    guestsMay: Type.Boolean(),
    /** Only for those who follow the host. */
    followersOnly: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type RedPacketDraft = Static<typeof RedPacketDraft>

/** A red packet as everybody sees it. */
export const RedPacket = Type.Object({
  id: Id,
  showId: Id,
  title: Type.String(),
  state: RedPacketState,
  total: Money,
  shares: Type.Integer(),
  taken: Type.Integer(),
  takenAmount: Type.Integer(),
  split: RedPacketDraft.properties.split,
  validDays: Type.Integer(),
  guestsMay: Type.Boolean(),
  followersOnly: Type.Boolean(),
  /** Hash of the seed the shares were split with. */
  commitment: Type.String(),
  /** Once it has ended. */
  seed: Type.Optional(Type.String()),
  openedAt: Instant,
  endsAt: Instant,
  endedAt: Type.Optional(Instant),
})
export type RedPacket = Static<typeof RedPacket>

/** Latest number of shares taken, once a second. */
export const RedPacketCount = Type.Object({ packetId: Id, taken: Type.Integer() })
export type RedPacketCount = Static<typeof RedPacketCount>

/** What somebody took: a coupon of this amount without a threshold. */
export const Share = Type.Object({
  packetId: Id,
  number: Type.Integer({ minimum: 1 }),
  amount: Money,
  takenAt: Instant,
  validUntil: Instant,
})
export type Share = Static<typeof Share>

const showParams = Type.Object({ showId: Id })
const params = Type.Object({ packetId: Id })

export const openRedPacket = route({
  method: 'POST',
  path: '/shows/:showId/red-packets',
  may: 'member',
  summary: 'Opens a red packet in a show that is on air; for those who run it.',
  params: showParams,
  body: RedPacketDraft,
  answers: { 201: RedPacket },
})

export const listShowRedPackets = route({
  method: 'GET',
  path: '/shows/:showId/red-packets',
  may: 'anyone',
  summary: 'The red packets of a show, newest first.',
  params: showParams,
  answers: { 200: Type.Object({ items: Type.Array(RedPacket) }) },
})

export const getRedPacket = route({
  method: 'GET',
  path: '/red-packets/:packetId',
  may: 'anyone',
  summary: 'Shows a red packet: its sum, how it is split, and once it has ended the seed it was split with.',
  params,
  answers: { 200: RedPacket },
})

export const takeShare = route({
  method: 'POST',
  path: '/red-packets/:packetId/shares',
  may: 'person',
  summary: 'Takes a share; one a person, and again is the same one. Refused once it is empty.',
  params,
  answers: { 200: Share },
  perMinute: 60,
  isRepeatable: true,
})

export const getMyShare = route({
  method: 'GET',
  path: '/red-packets/:packetId/mine',
  may: 'person',
  summary: 'The share the caller took, if any.',
  params,
  answers: { 200: Type.Object({ share: Type.Optional(Share) }) },
})

export const endRedPacket = route({
  method: 'POST',
  path: '/red-packets/:packetId/end',
  may: 'member',
  summary: 'Ends a red packet; what was not taken stays with the house.',
  params,
  answers: { 200: RedPacket },
})

/** A share as everybody may see it once the red packet has ended: who took it by a masked name. */
export const ShownShare = Type.Object({
  number: Type.Integer(),
  amount: Type.Integer(),
  name: Type.Optional(Type.String()),
  takenAt: Type.Optional(Instant),
  isBest: Type.Boolean(),
})
export type ShownShare = Static<typeof ShownShare>

export const listShares = route({
  method: 'GET',
  path: '/red-packets/:packetId/shares',
  may: 'anyone',
  summary: 'The shares of a red packet that has ended, in their order.',
  params,
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(ShownShare) },
})

/**
 * A red packet that was made beforehand: it opens by itself at its time, or as soon after as the show is on air and no other of
 * it is open; without a time it waits for those who run the show.
 */
export const PlannedRedPacket = Type.Object({
  id: Id,
  showId: Id,
  draft: RedPacketDraft,
  currency: Type.String(),
  opensAt: Type.Optional(Instant),
  /** In a code: what it waits for since then. */
  waitsFor: Type.Optional(Type.String()),
})
export type PlannedRedPacket = Static<typeof PlannedRedPacket>

export const planRedPacket = route({
  method: 'POST',
  path: '/shows/:showId/planned-red-packets',
  may: 'member',
  summary: 'Plans a red packet for a show; with a time it opens by itself. For those who run the show.',
  params: showParams,
  body: Type.Object({ draft: RedPacketDraft, opensAt: Type.Optional(Instant) }, { additionalProperties: false }),
  answers: { 201: Type.Object({ id: Id }) },
})

export const changePlannedRedPacket = route({
  method: 'PUT',
  path: '/planned-red-packets/:planId',
  may: 'member',
  summary: 'Writes a planned red packet anew.',
  params: Type.Object({ planId: Id }),
  body: planRedPacket.body,
  answers: { 200: Done },
})

export const dropPlannedRedPacket = route({
  method: 'DELETE',
  path: '/planned-red-packets/:planId',
  may: 'member',
  summary: 'Calls a planned red packet off.',
  params: Type.Object({ planId: Id }),
  answers: { 200: Done },
})

export const openPlannedRedPacket = route({
  method: 'POST',
  path: '/planned-red-packets/:planId/open',
  may: 'member',
  summary: 'Opens a planned red packet now, whatever its time; for those who run the show.',
  params: Type.Object({ planId: Id }),
  answers: { 201: RedPacket },
})

export const listPlannedOfShow = route({
  method: 'GET',
  path: '/shows/:showId/planned-red-packets',
  may: 'member',
  summary: 'The planned red packets of a show in the order of their planning; for those who run it.',
  params: showParams,
  answers: { 200: Type.Object({ items: Type.Array(PlannedRedPacket) }) },
})

export const listPlannedRedPackets = route({
  method: 'GET',
  path: '/planned-red-packets',
  may: 'promotions.manage',
  summary: 'Lists the planned red packets of all shows, the latest planned first.',
  query: Type.Object({ ...pageQuery }),
  answers: { 200: Page(PlannedRedPacket) },
})

export const listRedPackets = route({
  method: 'GET',
  path: '/red-packets',
  may: 'promotions.manage',
  summary: 'Lists the red packets of all shows, newest first.',
  query: Type.Object({
    ...pageQuery,
    state: Type.Optional(RedPacketState),
    search: Type.Optional(Type.String({ maxLength: 80 })),
  }),
  answers: { 200: Page(RedPacket) },
})
