import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { GuestName, LogPosition, PersonId, RoomPerson, RoomRight, ShowParams } from './common.ts'
import { SlideNow } from './slide.ts'

/** `planned → live → ended → replay`; a planned show may be cancelled instead. */
export const ShowState = Type.Enum(['planned', 'live', 'ended', 'replay', 'cancelled'])
export type ShowState = Static<typeof ShowState>

/** A lecture has slides and questions first; everything else is as in any show. */
export const ShowFormat = Type.Enum(['sale', 'lecture'])
export type ShowFormat = Static<typeof ShowFormat>

/** Who publishes now: nobody yet, the picture runs, or it was lost and may come back. */
export const PictureState = Type.Enum(['none', 'live', 'away'])
export type PictureState = Static<typeof PictureState>

export const Host = Type.Object({ id: Type.String(), name: Type.String(), avatarUrl: Type.Optional(Type.String()) })
export type Host = Static<typeof Host>

/** A show as lists draw it. */
export const ShowCard = Type.Object({
  id: Id,
  title: Texts,
  coverUrl: Type.Optional(Type.String()),
  host: Host,
  state: ShowState,
  format: ShowFormat,
  picture: PictureState,
  startsAt: Instant,
  plannedMinutes: Type.Integer(),
  startedAt: Type.Optional(Instant),
  endedAt: Type.Optional(Instant),
  rehearsal: Type.Boolean(),
  seriesId: Type.Optional(Id),
  peopleNow: Type.Integer(),
  peoplePeak: Type.Integer(),
  likes: Type.Integer(),
  reservations: Type.Integer(),
  products: Type.Integer(),
  /** The first pictures of the shelf. */
  productImageUrls: Type.Array(Type.String()),
  /** Whether the asking person reserved it. */
  reserved: Type.Boolean(),
})
export type ShowCard = Static<typeof ShowCard>

export const ChatAudience = Type.Enum(['everyone', 'members', 'followers', 'nobody'])
export type ChatAudience = Static<typeof ChatAudience>

/** How people may talk in this room. */
export const RoomRules = Type.Object({
  chatFor: ChatAudience,
  /** Milliseconds a person waits between two lines; 0 is off. */
  slowModeMs: Type.Integer({ minimum: 0, maximum: 600_000 }),
  /** What is pinned above the chat; empty shows nothing. */
  pinned: Type.String({ maxLength: 500 }),
})
export type RoomRules = Static<typeof RoomRules>

/** What a host writes when a show is made. */
export const ShowDraft = Type.Object(
  {
    title: Texts,
    about: Type.Optional(Type.String({ maxLength: 5000 })),
    coverUrl: Type.Optional(Type.String({ maxLength: 500 })),
    /** Another host's show needs `shows.manage`; the caller when absent. */
    hostId: Type.Optional(PersonId),
    startsAt: Instant,
    plannedMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, default: 120 })),
    format: Type.Optional(ShowFormat),
    /** Not public: only crew and invited enter, and simulated viewers may. */
    rehearsal: Type.Optional(Type.Boolean()),
    productIds: Type.Optional(Type.Array(Id, { maxItems: 200 })),
    script: Type.Optional(Type.String({ maxLength: 50_000 })),
    rules: Type.Optional(Type.Partial(RoomRules)),
  },
  { additionalProperties: false },
)
export type ShowDraft = Static<typeof ShowDraft>

export const ShowChange = Type.Object(
  {
    title: Type.Optional(Texts),
    about: Type.Optional(Type.String({ maxLength: 5000 })),
    coverUrl: Type.Optional(Type.String({ maxLength: 500 })),
    startsAt: Type.Optional(Instant),
    plannedMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    format: Type.Optional(ShowFormat),
    rehearsal: Type.Optional(Type.Boolean()),
    script: Type.Optional(Type.String({ maxLength: 50_000 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ShowChange = Static<typeof ShowChange>

/** What the asking person is and may do here. */
export const MyPlace = Type.Object({
  role: RoomPerson.properties.role,
  rights: Type.Array(RoomRight),
  reserved: Type.Boolean(),
  follows: Type.Boolean(),
  fan: Type.Optional(
    Type.Object({ level: Type.Integer(), points: Type.Integer(), nextAt: Type.Optional(Type.Integer()) }),
  ),
  mayChat: Type.Boolean(),
  /** The refusal's code when chatting would be refused now, e.g. `live.members-only`. */
  chatRefusal: Type.Optional(Type.String()),
  mutedUntil: Type.Optional(Instant),
})
export type MyPlace = Static<typeof MyPlace>

export const ShowPage = Type.Interface([ShowCard], {
  about: Type.String(),
  cancelReason: Type.Optional(Type.String()),
  rules: RoomRules,
  /** Room of the socket: `/socket?room=<roomId>`. */
  roomId: Type.String(),
  position: LogPosition,
  /** Players: LL-HLS and HTTP-FLV. Present while live. */
  play: Type.Optional(Type.Object({ hls: Type.String(), flv: Type.String() })),
  explainingProductId: Type.Optional(Id),
  /** Guest hosts: announced before the show, in it now, or those who were. */
  guests: Type.Array(GuestName),
  /** The slide that is shown now. */
  slide: Type.Optional(SlideNow),
  /** The question that is being answered now. */
  answering: Type.Optional(Type.Object({ id: Id, wording: Type.String(), people: Type.Integer() })),
  followers: Type.Integer(),
  me: MyPlace,
})
export type ShowPage = Static<typeof ShowPage>

/** A show as its crew edits it. */
export const ShowSettings = Type.Interface([ShowCard], {
  about: Type.String(),
  script: Type.String(),
  rules: RoomRules,
  cancelReason: Type.Optional(Type.String()),
  replayOffered: Type.Boolean(),
  /** A show of a series that was changed alone and no longer follows it. */
  changedAlone: Type.Boolean(),
})
export type ShowSettings = Static<typeof ShowSettings>

export const listShows = route({
  method: 'GET',
  path: '/shows',
  may: 'anyone',
  summary: 'Lists public shows: live ones by people, upcoming by start, replays newest first.',
  query: Type.Object({
    ...pageQuery,
    state: Type.Enum(['live', 'upcoming', 'replay']),
    search: Type.Optional(Type.String({ maxLength: 100 })),
    hostId: Type.Optional(PersonId),
    /** Only hosts the asking person follows. */
    followed: Type.Optional(Type.Boolean()),
  }),
  answers: { 200: Page(ShowCard) },
})

export const listManagedShows = route({
  method: 'GET',
  path: '/studio/shows',
  may: 'member',
  summary: 'Lists the shows the caller hosts or is crew of; with `all`, every show (needs shows.manage).',
  query: Type.Object({
    ...pageQuery,
    all: Type.Optional(Type.Boolean()),
    state: Type.Optional(ShowState),
    search: Type.Optional(Type.String({ maxLength: 100 })),
    hostId: Type.Optional(PersonId),
    from: Type.Optional(Instant),
    until: Type.Optional(Instant),
  }),
  answers: { 200: Page(ShowCard) },
})

export const getShow = route({
  method: 'GET',
  path: '/shows/:showId',
  may: 'anyone',
  summary: 'Everything the room page needs at open, besides shelf and chat.',
  params: ShowParams,
  answers: { 200: ShowPage },
})

export const getShowSettings = route({
  method: 'GET',
  path: '/shows/:showId/settings',
  may: 'member',
  summary: 'The show as its crew edits it.',
  params: ShowParams,
  answers: { 200: ShowSettings },
})

export const planShow = route({
  method: 'POST',
  path: '/shows',
  may: 'shows.host',
  summary: 'Plans a show.',
  body: ShowDraft,
  answers: { 201: ShowSettings },
})

export const changeShow = route({
  method: 'PATCH',
  path: '/shows/:showId',
  may: 'member',
  summary: 'Changes this one show; those who reserved are told when the start moves.',
  params: ShowParams,
  body: ShowChange,
  answers: { 200: ShowSettings },
})

/** The body is the picture itself (JPEG, PNG or WebP, up to 8 MiB) with its content type. */
export const changeCover = route({
  method: 'PUT',
  path: '/shows/:showId/cover',
  may: 'member',
  summary: 'Replaces the picture a show is announced with; it is resized and stripped of location.',
  params: ShowParams,
  bodyLimit: 8 * 1024 * 1024,
  answers: { 200: ShowSettings },
})

export const startShow = route({
  method: 'POST',
  path: '/shows/:showId/start',
  may: 'member',
  summary: 'Opens the room. Publishing with the stream key opens it too.',
  params: ShowParams,
  answers: { 200: ShowSettings },
})

export const endShow = route({
  method: 'POST',
  path: '/shows/:showId/end',
  may: 'member',
  summary: 'Ends the show for good; its replay follows when the recording is closed.',
  params: ShowParams,
  answers: { 200: ShowSettings },
})

export const cancelShow = route({
  method: 'POST',
  path: '/shows/:showId/cancel',
  may: 'member',
  summary: 'Cancels a planned show; everybody who reserved is told why.',
  params: ShowParams,
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  answers: { 200: ShowSettings },
})

export const offerReplay = route({
  method: 'PUT',
  path: '/shows/:showId/replay-offer',
  may: 'member',
  summary: 'Offers the replay to the public or takes it back.',
  params: ShowParams,
  body: Type.Object({ offered: Type.Boolean() }),
  answers: { 200: ShowSettings },
})

/** `server` and `key` are what OBS asks for; the camera door takes the same key. */
export const StreamKey = Type.Object({ server: Type.String(), key: Type.String(), version: Type.Integer() })
export type StreamKey = Static<typeof StreamKey>

export const getStreamKey = route({
  method: 'GET',
  path: '/shows/:showId/stream-key',
  may: 'member',
  summary: 'The address and key to publish with; for the host and co-hosts.',
  params: ShowParams,
  answers: { 200: StreamKey },
})

export const rotateStreamKey = route({
  method: 'POST',
  path: '/shows/:showId/stream-key',
  may: 'member',
  summary: 'Makes a new key; the old one is refused from then on.',
  params: ShowParams,
  answers: { 200: StreamKey },
})
