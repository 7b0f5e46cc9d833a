import { type Static, Type } from 'typebox'

import { Done, Id, Instant, route } from '../route.ts'
import { ShowParams } from './common.ts'
import { PictureState } from './show.ts'

/** What is wrong with the picture or its way here; the web words each code and says what helps. */
export const Advice = Type.Object({
  code: Type.String(),
  severity: Type.Enum(['warn', 'bad']),
})
export type Advice = Static<typeof Advice>

/** The publisher's stream as measured over the last seconds. */
export const BroadcastHealth = Type.Object({
  at: Instant,
  picture: PictureState,
  source: Type.Optional(Type.Enum(['rtmp', 'camera'])),
  /** Picture and sound together, in kilobits a second. */
  kbps: Type.Number(),
  fps: Type.Number(),
  keyFrameMs: Type.Number(),
  gaps: Type.Integer(),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
  videoCodec: Type.Optional(Type.String()),
  audioCodec: Type.Optional(Type.String()),
  /** Players that stalled within the last minute, and all that reported. */
  stalledViewers: Type.Integer(),
  reportingViewers: Type.Integer(),
  advice: Type.Array(Advice),
})
export type BroadcastHealth = Static<typeof BroadcastHealth>

export const getHealth = route({
  method: 'GET',
  path: '/shows/:showId/health',
  may: 'member',
  summary: 'Health of the stream with advice; afterwards comes on the desk’s socket.',
  params: ShowParams,
  answers: { 200: Type.Object({ health: Type.Optional(BroadcastHealth) }) },
})

/** Something that went wrong, with its end when it passed. */
export const Incident = Type.Object({
  id: Id,
  code: Type.String(),
  severity: Type.Enum(['warn', 'bad']),
  detail: Type.Optional(Type.String()),
  at: Instant,
  endedAt: Type.Optional(Instant),
})
export type Incident = Static<typeof Incident>

export const listIncidents = route({
  method: 'GET',
  path: '/shows/:showId/incidents',
  may: 'member',
  summary: 'The incident log of a show.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(Incident) }) },
})

export const reportPlayback = route({
  method: 'POST',
  path: '/shows/:showId/playback-reports',
  may: 'anyone',
  summary: 'A player tells every half minute how it went.',
  params: ShowParams,
  body: Type.Object(
    {
      player: Type.Enum(['flv', 'll-hls', 'hls', 'native', 'audio']),
      playedMs: Type.Integer({ minimum: 0, maximum: 120_000 }),
      stalls: Type.Integer({ minimum: 0, maximum: 1000 }),
      stalledMs: Type.Integer({ minimum: 0, maximum: 120_000 }),
      latencyMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 600_000 })),
    },
    { additionalProperties: false },
  ),
  answers: { 202: Done },
  perMinute: 6,
  isRepeatable: true,
})

export const testUpload = route({
  method: 'POST',
  path: '/upload-test',
  may: 'member',
  summary: 'Takes up to 4 MiB and says how many bytes arrived in how long.',
  body: Type.Object({ filler: Type.String({ maxLength: 4_194_304 }) }, { additionalProperties: false }),
  answers: { 200: Type.Object({ bytes: Type.Integer(), receivedAt: Instant }) },
  bodyLimit: 4_300_000,
  perMinute: 12,
})

/** A copy of the show to another platform; its key never comes back. */
export const Restream = Type.Object({
  id: Id,
  name: Type.String(),
  /** Without the key. */
  address: Type.String(),
  /** `waiting` for a picture to copy. */
  state: Type.Enum(['off', 'waiting', 'connecting', 'live', 'retrying']),
  /** Why it did not work the last time. */
  message: Type.Optional(Type.String()),
})
export type Restream = Static<typeof Restream>

const RestreamParams = Type.Object({ ...ShowParams.properties, restreamId: Id })

export const listRestreams = route({
  method: 'GET',
  path: '/shows/:showId/restreams',
  may: 'member',
  summary: 'The other platforms this show is pushed to, each with its state.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(Restream) }) },
})

export const addRestream = route({
  method: 'POST',
  path: '/shows/:showId/restreams',
  may: 'member',
  summary: 'Adds another platform; the key is sealed and never shown again.',
  params: ShowParams,
  body: Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 60 }),
      address: Type.String({ pattern: '^rtmps?://', maxLength: 500 }),
      key: Type.String({ minLength: 1, maxLength: 500 }),
    },
    { additionalProperties: false },
  ),
  answers: { 201: Restream },
})

export const removeRestream = route({
  method: 'DELETE',
  path: '/shows/:showId/restreams/:restreamId',
  may: 'member',
  summary: 'Stops and forgets it, key included.',
  params: RestreamParams,
  answers: { 200: Done },
})

export const switchRestream = route({
  method: 'PUT',
  path: '/shows/:showId/restreams/:restreamId',
  may: 'member',
  summary: 'Turns pushing on or off; on, it starts with the picture.',
  params: RestreamParams,
  body: Type.Object({ on: Type.Boolean() }, { additionalProperties: false }),
  answers: { 200: Restream },
})
