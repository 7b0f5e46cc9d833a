import { type Static, Type } from 'typebox'

import { Id, Instant, route } from '../route.ts'
import { ClaimableCoupon, Coupon, CouponTerms } from './coupon.ts'

/** A coupon dropped into a room, as everybody in it gets it. */
export const CouponDrop = Type.Object({
  id: Id,
  showId: Id,
  batchId: Id,
  ...CouponTerms.properties,
  perPerson: Type.Integer(),
  followersOnly: Type.Boolean(),
  /** How many there are in this drop; absent: as many as the batch has. */
  quantity: Type.Optional(Type.Integer()),
  claimed: Type.Integer(),
  openedAt: Instant,
  closesAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
})
export type CouponDrop = Static<typeof CouponDrop>

/** With the caller's own coupon of this drop. */
export const OwnCouponDrop = Type.Interface([CouponDrop], { mine: Type.Optional(Coupon) })
export type OwnCouponDrop = Static<typeof OwnCouponDrop>

/** The newest count of an open drop. */
export const CouponDropCount = Type.Object({ dropId: Id, claimed: Type.Integer() })
export type CouponDropCount = Static<typeof CouponDropCount>

export const CouponDropDraft = Type.Object(
  {
    batchId: Id,
    quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    seconds: Type.Optional(Type.Integer({ minimum: 5, maximum: 3_600 })),
    followersOnly: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type CouponDropDraft = Static<typeof CouponDropDraft>

const ShowParams = Type.Object({ showId: Id })
const DropParams = Type.Object({ showId: Id, dropId: Id })

export const listDroppableCoupons = route({
  method: 'GET',
  path: '/shows/:showId/droppable-coupons',
  may: 'member',
  summary: 'Lists the batches whose coupons the crew may drop into the room now.',
  params: ShowParams,
  answers: { 200: Type.Object({ items: Type.Array(ClaimableCoupon) }) },
})
export const dropCoupon = route({
  method: 'POST',
  path: '/shows/:showId/coupon-drops',
  may: 'member',
  summary: 'Drops coupons into the room; the drop of this batch that was open is closed.',
  params: ShowParams,
  body: CouponDropDraft,
  answers: { 201: CouponDrop },
})
export const closeCouponDrop = route({
  method: 'POST',
  path: '/shows/:showId/coupon-drops/:dropId/close',
  may: 'member',
  summary: 'Ends a drop; one that has ended stays as it is.',
  params: DropParams,
  answers: { 200: CouponDrop },
  isRepeatable: true,
})
export const listCouponDrops = route({
  method: 'GET',
  path: '/shows/:showId/coupon-drops',
  may: 'anyone',
  summary: 'Lists the coupons that are dropped in a room now, or all of them, with the caller’s own.',
  params: ShowParams,
  query: Type.Object({ open: Type.Optional(Type.Boolean()) }),
  answers: { 200: Type.Object({ items: Type.Array(OwnCouponDrop) }) },
})
export const claimDroppedCoupon = route({
  method: 'POST',
  path: '/shows/:showId/coupon-drops/:dropId/claims',
  may: 'person',
  summary: 'Claims a dropped coupon: one a person and drop; pressed again it is the same one.',
  params: DropParams,
  answers: { 201: Coupon },
  isRepeatable: true,
  perMinute: 120,
})
