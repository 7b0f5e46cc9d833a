import { type Static, Type } from 'typebox'

import { ProductCard } from '../catalogue/product.ts'
import { OptionalTexts } from '../catalogue/shared.ts'
import { Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** `scheduled → open → ended`; who runs it may stop it before. */
export const FlashSaleState = Type.Enum(['scheduled', 'open', 'stopped', 'ended'])
export type FlashSaleState = Static<typeof FlashSaleState>

/** A variant of the product at its price for the while. */
export const FlashSaleItem = Type.Object({
  variantId: Id,
  /** What tells it from its sisters, such as `16 mm`; nothing where it has none. */
  variant: OptionalTexts,
  price: Money,
  /** What it costs otherwise. */
  usual: Money,
  allotment: Type.Integer(),
  /** Pieces that nobody has claimed; some may come back from claims that are not paid for. */
  left: Type.Integer(),
})
export type FlashSaleItem = Static<typeof FlashSaleItem>

/** A flash sale as everybody sees it. */
export const FlashSale = Type.Object({
  id: Id,
  showId: Type.Optional(Id),
  product: ProductCard,
  items: Type.Array(FlashSaleItem),
  state: FlashSaleState,
  startsAt: Instant,
  endsAt: Instant,
  perPerson: Type.Integer(),
  payMinutes: Type.Integer(),
  forGuests: Type.Boolean(),
  reminders: Type.Integer(),
})
export type FlashSale = Static<typeof FlashSale>

/** What the room's state says of a sale: the newest count of each variant that is left. Under `flash-sale/<id>`. */
export const FlashSaleLeft = Type.Record(Type.String(), Type.Integer())
export type FlashSaleLeft = Static<typeof FlashSaleLeft>
/** Entries of a show's room about its flash sales carry the sale as it is then. */
export const FlashSaleTold = Type.Object({ sale: FlashSale })

/** `held` until it is ordered or its time is over; an order that is cancelled gives it back. */
export const ClaimState = Type.Enum(['held', 'ordered', 'paid', 'expired', 'returned'])
export type ClaimState = Static<typeof ClaimState>

export const FlashSaleClaim = Type.Object({
  id: Id,
  saleId: Id,
  variantId: Id,
  quantity: Type.Integer(),
  unitPrice: Money,
  state: ClaimState,
  claimedAt: Instant,
  payUntil: Instant,
  orderId: Type.Optional(Type.String()),
})
export type FlashSaleClaim = Static<typeof FlashSaleClaim>

/** What a person has of some sales. */
export const FlashSaleMine = Type.Object({
  claims: Type.Array(FlashSaleClaim),
  /** Sales that the person is reminded of. */
  reminded: Type.Array(Id),
})
export type FlashSaleMine = Static<typeof FlashSaleMine>

const SaleParams = Type.Object({ saleId: Id })
const ClaimParams = Type.Object({ claimId: Id })

export const listFlashSales = route({
  method: 'GET',
  path: '/flash-sales',
  may: 'anyone',
  summary: 'Flash sales that run or are to come, the next one first; of one product when it is named.',
  query: Type.Object({
    ...pageQuery,
    state: Type.Optional(Type.Enum(['open', 'scheduled'])),
    productId: Type.Optional(Id),
  }),
  answers: {
    200: Type.Object({ items: Type.Array(FlashSale), mine: FlashSaleMine, next: Type.Optional(Type.String()) }),
  },
})

export const getFlashSale = route({
  method: 'GET',
  path: '/flash-sales/:saleId',
  may: 'anyone',
  summary: 'One flash sale, with what the caller has of it.',
  params: SaleParams,
  answers: { 200: Type.Object({ sale: FlashSale, mine: FlashSaleMine }) },
})

export const listShowFlashSales = route({
  method: 'GET',
  path: '/shows/:showId/flash-sales',
  may: 'anyone',
  summary: 'Flash sales of a show that run or are to come, with what the caller has of them.',
  params: Type.Object({ showId: Id }),
  answers: { 200: Type.Object({ items: Type.Array(FlashSale), mine: FlashSaleMine }) },
})

export const claimFlashSale = route({
  method: 'POST',
  path: '/flash-sales/:saleId/claims',
  may: 'person',
  summary: 'Claims pieces, first come first served; answered once it is kept. The same id again is the same claim.',
  params: SaleParams,
  body: Type.Object(
    { id: Id, variantId: Id, quantity: Type.Integer({ minimum: 1, maximum: 999 }) },
    { additionalProperties: false },
  ),
  answers: { 201: FlashSaleClaim },
  perMinute: 120,
  isRepeatable: true,
})

export const getClaim = route({
  method: 'GET',
  path: '/flash-sale-claims/:claimId',
  may: 'person',
  summary: 'A claim of the caller, with its sale.',
  params: ClaimParams,
  answers: { 200: Type.Object({ claim: FlashSaleClaim, sale: FlashSale }) },
})

export const giveClaimBack = route({
  method: 'DELETE',
  path: '/flash-sale-claims/:claimId',
  may: 'person',
  summary: 'Gives a claim back that is not ordered yet, so that others may have it.',
  params: ClaimParams,
  answers: { 200: FlashSaleClaim },
})

export const listMyClaims = route({
  method: 'GET',
  path: '/me/flash-sale-claims',
  may: 'person',
  summary: 'Claims of the caller, newest first.',
  query: Type.Object({ ...pageQuery, state: Type.Optional(ClaimState) }),
  answers: { 200: Page(FlashSaleClaim) },
})

const Reminder = Type.Object({ reminded: Type.Boolean(), reminders: Type.Integer() })

export const remindOfFlashSale = route({
  method: 'PUT',
  path: '/flash-sales/:saleId/reminder',
  may: 'member',
  summary: 'Asks to be reminded shortly before the sale starts. Twice is once.',
  params: SaleParams,
  answers: { 200: Reminder },
})

export const forgetReminder = route({
  method: 'DELETE',
  path: '/flash-sales/:saleId/reminder',
  may: 'member',
  summary: 'Gives the reminder up.',
  params: SaleParams,
  answers: { 200: Reminder },
})
