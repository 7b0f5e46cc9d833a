import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { OptionalTexts } from '../catalogue/shared.ts'
import { PersonCard } from '../identity/person.ts'
import { Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** Drafts are seen by those who run promotions only; scheduled and running follow the clock, paused and ended are acts. */
export const GroupOfferState = Type.Enum(['draft', 'scheduled', 'running', 'paused', 'ended'])
export type GroupOfferState = Static<typeof GroupOfferState>

/**
 * `opening` until its leader has paid, then `open`; `completed` once every seat is paid, or at its end if enough are;
 * else `failed`, and everybody gets their money back.
 */
export const GroupState = Type.Enum(['opening', 'open', 'completed', 'failed'])
export type GroupState = Static<typeof GroupState>

/** `held` until its order is paid for, ended in time or cancelled (`left`); `failed` with its group. */
export const SeatState = Type.Enum(['held', 'paid', 'left', 'failed'])
export type SeatState = Static<typeof SeatState>

/** A variant in an offer. `prices` beside the offer's `steps`: the first is what everybody pays, the last is the lowest. */
export const GroupItem = Type.Object({
  variantId: Id,
  /** What tells it from its sisters, such as `16 mm`; nothing where it has none. */
  variant: OptionalTexts,
  /** What it costs alone. */
  usual: Money,
  prices: Type.Array(Money, { minItems: 1 }),
})
export type GroupItem = Static<typeof GroupItem>

const terms = {
  product: ProductCard,
  items: Type.Array(GroupItem),
  /**
   * How many people there have to be for each of the prices. One step is a group of a fixed size; with several the first is
   * how many it takes at least, the last is how many seats there are.
   */
  steps: Type.Array(Type.Integer({ minimum: 2, maximum: 10 }), { minItems: 1 }),
  /** Pieces that one person may order. */
  mostPieces: Type.Integer(),
  /** Those who join, and not the one who opens, have to be members who have bought nothing before. */
  newOnly: Type.Boolean(),
}

/** An offer as shoppers see it. */
export const GroupOffer = Type.Object({
  id: Id,
  ...terms,
  state: GroupOfferState,
  /** Groups of it can be opened only where this show puts it on. */
  showId: Type.Optional(Id),
  windowMinutes: Type.Integer(),
  /** Groups of it that one person may be in. */
  perPerson: Type.Integer(),
  startsAt: Instant,
  endsAt: Type.Optional(Instant),
  /** What the leader of a group that completes is given. */
  reward: Type.Optional(Type.Object({ title: ProductCard.properties.title })),
})
export type GroupOffer = Static<typeof GroupOffer>

/** Somebody who is in a group and has paid. */
export const GroupMember = Type.Object({ person: PersonCard, isLeader: Type.Boolean(), isYou: Type.Boolean() })
export type GroupMember = Static<typeof GroupMember>

/** A group as it is shown among others. */
export const GroupCard = Type.Object({
  id: Id,
  offerId: Id,
  state: GroupState,
  leader: Type.Optional(PersonCard),
  /** Seats in all, those that are taken, and of these the paid ones. */
  size: Type.Integer(),
  taken: Type.Integer(),
  paid: Type.Integer(),
  /** How many people it takes at least. */
  needs: Type.Integer(),
  endsAt: Type.Optional(Instant),
})
export type GroupCard = Static<typeof GroupCard>

/** The caller's own seat. */
export const GroupSeat = Type.Object({
  orderId: Id,
  state: SeatState,
  isLeader: Type.Boolean(),
  variantId: Id,
  quantity: Type.Integer(),
  /** What a piece was ordered at. */
  unitPrice: Money,
  /** Of what was paid, what goes back for each piece because more people came than it took. */
  backPerPiece: Type.Optional(Money),
  takenAt: Instant,
})
export type GroupSeat = Static<typeof GroupSeat>

/** A group on its page. */
export const Group = Type.Interface([GroupCard], {
  ...terms,
  members: Type.Array(GroupMember),
  openedAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  /** Whether others can open a group of their own now. */
  canOpen: Type.Boolean(),
  /** The shop filled it up. */
  byHouse: Type.Boolean(),
  reward: GroupOffer.properties.reward,
  mine: Type.Optional(GroupSeat),
})
export type Group = Static<typeof Group>

/** An offer with the groups of it that can be joined: those that are nearest to full first. */
export const RunningGroupOffer = Type.Object({
  offer: GroupOffer,
  /** How many can be joined; `groups` shows the first of them. */
  open: Type.Integer(),
  groups: Type.Array(GroupCard),
  /** Groups of it that the caller is in and that wait. */
  mine: Type.Array(Id),
})
export type RunningGroupOffer = Static<typeof RunningGroupOffer>

/** What the room's state says of an offer that is on in a show, under `group-offer/<id>`. */
export const GroupOfferNow = Type.Object({ open: Type.Integer(), groups: Type.Array(GroupCard) })
export type GroupOfferNow = Static<typeof GroupOfferNow>
/** Entries of a show's room about an offer carry it as it is then. */
export const GroupOfferTold = Type.Object({ offer: GroupOffer, now: GroupOfferNow })

export const listGroupOffers = route({
  method: 'GET',
  path: '/group-offers',
  may: 'anyone',
  summary: 'Group-buy offers that run, with groups that can be joined; of one product when it is named.',
  query: Type.Object({ ...pageQuery, productId: Type.Optional(Id) }),
  answers: { 200: Page(RunningGroupOffer) },
})

export const getGroupOffer = route({
  method: 'GET',
  path: '/group-offers/:offerId',
  may: 'anyone',
  summary: 'One group-buy offer with groups that can be joined.',
  params: Type.Object({ offerId: Id }),
  answers: { 200: RunningGroupOffer },
})

export const listShowGroupOffers = route({
  method: 'GET',
  path: '/shows/:showId/group-offers',
  may: 'anyone',
  summary: 'Group-buy offers that are on in a show now.',
  params: Type.Object({ showId: Id }),
  answers: { 200: Type.Object({ items: Type.Array(RunningGroupOffer) }) },
})

export const getGroup = route({
  method: 'GET',
  path: '/groups/:groupId',
  may: 'anyone',
  summary: 'One group: who is in it, seats, and how it ended. Opened and joined by placing an order.',
  params: Type.Object({ groupId: Id }),
  answers: { 200: Group },
})

export const listMyGroups = route({
  method: 'GET',
  path: '/me/groups',
  may: 'person',
  summary: 'Groups the caller is or was in, the newest first.',
  query: Type.Object({ ...pageQuery, state: Type.Optional(GroupState) }),
  answers: { 200: Page(Group) },
})
