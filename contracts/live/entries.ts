import { type Static, type TSchema, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Draw, DrawCount } from '../draws/draw.ts'
import { RedPacket, RedPacketCount } from '../draws/red-packet.ts'
import { CouponDrop, CouponDropCount } from '../promotions/coupon-drop.ts'
import { type FlashSaleLeft, FlashSaleTold } from '../promotions/flash-sale.ts'
import { Id, Instant } from '../route.ts'
import { type GroupOfferNow, GroupOfferTold } from '../sharing/group.ts'
import type { Entry, HouseState } from '../wire.ts'
import { BroadcastHealth, Incident, Restream } from './broadcast.ts'
import { GuestName, MediaTime, RoomPerson, RoomRight, RoomRole } from './common.ts'
import { CurveMinute, LiveFigures } from './desk.ts'
import { GuestHost } from './guest-host.ts'
import { Hand } from './hand.ts'
import { Poll, PollCount } from './poll.ts'
import { AskedQuestion, Question } from './question.ts'
import { ChatLine, ExplainDemand, Measure, RoomSanction } from './room.ts'
import { ShelfItem } from './shelf.ts'
import { PictureState, RoomRules, ShowFormat, ShowState } from './show.ts'
import { Slide } from './slide.ts'

/**
 * Must: never dropped, in order, kept with the facts they tell.
 *
 * A noun of a higher domain that speaks in a room (flash sale, draw, coupon …) declares its entries' bodies in
 * `contracts/<domain>/<noun>.ts` and adds a line for each here, named after the noun: `flash-sale-opened`. Its domain tells
 * them with `work.publish(showId, { lane: 'must', type, body })`. Values of which only the latest counts go to `roomState`.
 */
export const mustEntries = {
  'show-state': Type.Object({
    state: ShowState,
    at: Instant,
    reason: Type.Optional(Type.String()),
    /** With `ended`: how it went. */
    peak: Type.Optional(Type.Integer()),
    likes: Type.Optional(Type.Integer()),
  }),
  'show-changed': Type.Object({
    title: Texts,
    coverUrl: Type.Optional(Type.String()),
    startsAt: Instant,
    format: Type.Optional(ShowFormat),
  }),
  'picture-state': Type.Object({ picture: PictureState, at: Instant }),
  'rules-changed': RoomRules,
  'crew-changed': Type.Object({ personId: Type.String(), role: RoomRole, rights: Type.Array(RoomRight) }),
  'line-retracted': Type.Object({
    lineIds: Type.Array(Id),
    by: Type.Enum(['author', 'moderator']),
    /** They wait for a look again: their author goes on seeing them. */
    isHeld: Type.Optional(Type.Literal(true)),
  }),
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
  /** A guest host came into the show. */
  'guest-joined': GuestName,
  'guest-left': GuestName,
  /** Without a slide: none is shown now. */
  'slide-shown': Type.Object({ slide: Type.Optional(Slide), mediaTime: MediaTime }),
  /** Somebody was called up; their own client asks them in. */
  'hand-called': Type.Object({ handId: Id, person: Type.Object({ id: Type.String(), name: Type.String() }) }),
  /** Without a question: none is being answered now. */
  'question-answering': Type.Object({
    question: Type.Optional(Type.Object({ id: Id, wording: Type.String(), people: Type.Integer() })),
    mediaTime: MediaTime,
  }),
  'poll-opened': Poll,
  /** With its votes, and a quiz with its right option. */
  'poll-closed': Poll,
  'draw-opened': Draw,
  /** The entries are final; the seed is told by `draw-drawn` only. */
  'draw-closed': Type.Object({ drawId: Id, entries: Type.Integer(), root: Type.String() }),
  'draw-drawn': Draw,
  'draw-cancelled': Type.Object({ drawId: Id, reason: Type.String() }),
  'red-packet-opened': RedPacket,
  'red-packet-ended': RedPacket,
  'coupon-dropped': CouponDrop,
  'coupon-drop-closed': CouponDropCount,
  'host-followed': Type.Object({ person: RoomPerson, followers: Type.Integer() }),
  'flash-sale-scheduled': FlashSaleTold,
  'flash-sale-opened': FlashSaleTold,
  /** It got more pieces. */
  'flash-sale-changed': FlashSaleTold,
  'flash-sale-closed': FlashSaleTold,
  'group-offer-launched': GroupOfferTold,
  'group-offer-withdrawn': Type.Object({ offerId: Id }),
} as const

/** Say: in order; over budget sampled and counted as left out. */
export const sayEntries = {
  'chat-line': ChatLine,
} as const

/** The viewers' room beside its log: the latest value of each key. `people` and `likes` come with every room. */
export const roomState = {
  demand: Type.Array(ExplainDemand),
  /** Of a lecture. */
  asked: Type.Array(AskedQuestion),
  /** The newest counts of the question that is open, and of the topic beside it. */
  poll: PollCount,
  topic: PollCount,
  draw: DrawCount,
  redPacket: RedPacketCount,
  couponDrop: CouponDropCount,
} as const

/** The crew's own room has no log, only latest values. */
export const deskState = {
  figures: LiveFigures,
  minute: CurveMinute,
  health: BroadcastHealth,
  incidents: Type.Array(Incident),
  questions: Type.Array(Question),
  restreams: Type.Array(Restream),
  sanctions: Type.Array(RoomSanction),
  script: Type.Object({ script: Type.String(), by: Type.String() }),
  guestHosts: Type.Array(GuestHost),
  hands: Type.Array(Hand),
} as const

type Bodies<Schemas extends Record<string, TSchema>> = { [Name in keyof Schemas]: Static<Schemas[Name]> }
export type MustBodies = Bodies<typeof mustEntries>
export type SayBodies = Bodies<typeof sayEntries>
/** Latest values of which there is one for each thing of a noun. */
type NounState = { readonly [Key in `flash-sale/${string}`]?: FlashSaleLeft } & {
  readonly [Key in `group-offer/${string}`]?: GroupOfferNow
}
export type RoomState = HouseState & Partial<Bodies<typeof roomState>> & NounState
export type DeskState = HouseState & Partial<Bodies<typeof deskState>>

type Told<Lane, All> = { [Type in keyof All & string]: { lane: Lane; type: Type; body: All[Type] } }[keyof All & string]

/** Everything a room's log can say: one closed union, of drafts here and of `Entry` on the wire. */
export type RoomTelling = Told<'must', MustBodies> | Told<'say', SayBodies>
/** An entry of a show's room as viewers read it. */
export type ShowEntry = Entry & RoomTelling

/** The crew's room of a show. */
export const deskRoomOf = (showId: string): string => `${showId}.desk`
