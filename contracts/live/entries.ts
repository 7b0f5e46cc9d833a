import { type Static, type TSchema, Type } from 'typebox'

import { Id, Instant } from '../route.ts'
import { BroadcastHealth, Incident, Restream } from './broadcast.ts'
import { LocalText, MediaTime, RoomPerson, RoomRight, RoomRole } from './common.ts'
import { CurveMinute, LiveFigures } from './desk.ts'
import { ChatLine, ExplainDemand, Measure, Question, RoomSanction } from './room.ts'
import { ShelfItem } from './shelf.ts'
import { PictureState, RoomRules, ShowState } from './show.ts'

/** Must: never dropped, in order, kept with the facts they tell. */
export const mustEntries = {
  'show-state': Type.Object({
    state: ShowState,
    at: Instant,
    reason: Type.Optional(Type.String()),
    /** With `ended`: how it went. */
    peak: Type.Optional(Type.Integer()),
    likes: Type.Optional(Type.Integer()),
  }),
  'show-changed': Type.Object({ title: LocalText, coverUrl: Type.Optional(Type.String()), startsAt: Instant }),
  'picture-state': Type.Object({ picture: PictureState, at: Instant }),
  'rules-changed': RoomRules,
  'crew-changed': Type.Object({ personId: Type.String(), role: RoomRole, rights: Type.Array(RoomRight) }),
  'line-retracted': Type.Object({ lineIds: Type.Array(Id), by: Type.Enum(['author', 'moderator']) }),
  /** Somebody was muted, kicked or banned; their own client words it. */
  'person-sanctioned': Type.Object({
    sanctionId: Id,
    personId: Type.String(),
    name: Type.String(),
    measure: Measure,
    until: Type.Optional(Instant),
  }),
  'person-restored': Type.Object({ sanctionId: Id, personId: Type.String(), measure: Measure }),
  'product-shelved': Type.Object({ version: Type.Integer(), items: Type.Array(ShelfItem) }),
  'product-unshelved': Type.Object({ version: Type.Integer(), productId: Id }),
  'shelf-ordered': Type.Object({ version: Type.Integer(), productIds: Type.Array(Id) }),
  /** The card changed: price, stock, title or whether it is on sale. */
  'product-changed': Type.Object({ item: ShelfItem }),
  /** Without a product: nothing is explained now. */
  explaining: Type.Object({
    version: Type.Integer(),
    productId: Type.Optional(Id),
    clipId: Type.Optional(Id),
    item: Type.Optional(ShelfItem),
    mediaTime: MediaTime,
  }),
  'host-followed': Type.Object({ person: RoomPerson, followers: Type.Integer() }),
} as const

/** Say: in order; over budget sampled and counted as left out. */
export const sayEntries = {
  'chat-line': ChatLine,
} as const

/** State: only the latest value of each type counts. */
export const stateEntries = {
  likes: Type.Object({ likes: Type.Integer() }),
  demand: Type.Object({ items: Type.Array(ExplainDemand) }),
  /** "X is here": who came within the last second, at most five by name. */
  joined: Type.Object({ people: Type.Array(RoomPerson), more: Type.Integer() }),
} as const

/** The crew's own room: same three lanes, seen by crew only. */
export const deskEntries = {
  figures: LiveFigures,
  minute: CurveMinute,
  health: BroadcastHealth,
  incident: Incident,
  questions: Type.Object({ items: Type.Array(Question) }),
  restreams: Type.Object({ items: Type.Array(Restream) }),
  script: Type.Object({ script: Type.String(), by: Type.String() }),
  sanctions: Type.Object({ items: Type.Array(RoomSanction) }),
} as const

type Bodies<Entries extends Record<string, unknown>> = {
  [Name in keyof Entries]: Entries[Name] extends TSchema ? Static<Entries[Name]> : never
}
export type MustBodies = Bodies<typeof mustEntries>
export type SayBodies = Bodies<typeof sayEntries>
export type StateBodies = Bodies<typeof stateEntries>
export type DeskBodies = Bodies<typeof deskEntries>

type Entry<Lane, All> = { [Type in keyof All & string]: { lane: Lane; type: Type; body: All[Type] } }[keyof All &
  string]

/** Everything the viewers' room can say: one closed union. */
export type RoomEntry = Entry<'must', MustBodies> | Entry<'say', SayBodies> | Entry<'state', StateBodies>
/** Everything the crew's room can say. */
export type DeskEntry = Entry<'state', DeskBodies>

/** The crew's room of a show. */
export const deskRoomOf = (showId: string): string => `${showId}.desk`
