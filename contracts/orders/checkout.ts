import { type Static, Type } from 'typebox'

import { OptionalTexts } from '../catalogue/shared.ts'
import { Priced } from '../promotions/price.ts'
import { Id, Instant, Money, route } from '../route.ts'
import { Address, AddressForm } from './address.ts'
import { Goods } from './breakdown.ts'
import { LineNote, LineTrouble, mostLines, Quantity } from './cart.ts'
import { InvoiceWish } from './invoice.ts'
import { ShippingChoice } from './shipping.ts'

/**
 * What a direct line is bought by. `flash-sale`: a claim of the buyer; `group-buy`: an offer to open a group of, or a
 * group to join; `price-help`: the buyer's own call for help.
 */
export const LineActivity = Type.Union([
  Type.Object({ kind: Type.Literal('flash-sale'), claimId: Id }),
  Type.Object({ kind: Type.Literal('group-buy'), offerId: Type.Optional(Id), groupId: Type.Optional(Id) }),
  Type.Object({ kind: Type.Literal('price-help'), helpId: Id }),
])
export type LineActivity = Static<typeof LineActivity>

export const DirectLine = Type.Object({
  variantId: Id,
  quantity: Quantity,
  note: Type.Optional(LineNote),
  showId: Type.Optional(Id),
  activity: Type.Optional(LineActivity),
})
export type DirectLine = Static<typeof DirectLine>

/** Either lines of the cart (its selected ones when none are named), or direct lines: "buy now", past the cart. */
export const Basket = Type.Union([
  Type.Object({
    from: Type.Literal('cart'),
    lineIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: mostLines, uniqueItems: true })),
  }),
  Type.Object({
    from: Type.Literal('direct'),
    lines: Type.Array(DirectLine, { minItems: 1, maxItems: mostLines }),
  }),
])
export type Basket = Static<typeof Basket>

const choices = {
  basket: Basket,
  /** One that is kept, or one for this order only; without either the default address counts. */
  addressId: Type.Optional(Id),
  address: Type.Optional(AddressForm),
  /** The first method that delivers when absent. */
  shippingMethodId: Type.Optional(Id),
  couponIds: Type.Optional(Type.Array(Id, { maxItems: 10, uniqueItems: true })),
  points: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
}

/** What still stands in the way of placing the order. */
export const CheckoutNeed = Type.Enum(['address', 'shipping', 'lines'])
export type CheckoutNeed = Static<typeof CheckoutNeed>

/** A coupon of the buyer beside this basket: what it saves when chosen, or in a word why it cannot be. */
export const CouponChoice = Type.Object({
  couponId: Id,
  title: OptionalTexts,
  isChosen: Type.Boolean(),
  saves: Type.Optional(Money),
  trouble: Type.Optional(Type.String()),
  missing: Type.Optional(Money),
  endsAt: Type.Optional(Instant),
})
export type CouponChoice = Static<typeof CouponChoice>

export const CheckoutLine = Type.Object({
  /** The cart line's id, or the place of a direct line. */
  lineId: Type.String(),
  ...Goods.properties,
  quantity: Type.Integer(),
  left: Type.Optional(Type.Integer()),
  note: Type.Optional(Type.String()),
  trouble: Type.Optional(LineTrouble),
  /** The variant's own price now. */
  unitPrice: Money,
  compareAt: Type.Optional(Money),
})
export type CheckoutLine = Static<typeof CheckoutLine>

/** Everything the buyer must see before pressing: lines, prices, ways to ship, coupons, and what is missing. */
export const Quote = Type.Object({
  lines: Type.Array(CheckoutLine),
  /** Of the lines that can be bought, by their ids. */
  priced: Priced,
  currency: Type.String(),
  address: Type.Optional(Address),
  shipping: Type.Array(ShippingChoice),
  shippingMethodId: Type.Optional(Id),
  coupons: Type.Array(CouponChoice),
  needs: Type.Array(CheckoutNeed),
  /** How long an order placed now waits for its payment. */
  payWithinMinutes: Type.Integer(),
})
export type Quote = Static<typeof Quote>

/** Nothing is held: it only reads. */
export const quoteCheckout = route({
  method: 'POST',
  path: '/checkout/quote',
  may: 'person',
  summary: 'Computes what an order would cost, with every way to ship and every coupon.',
  body: Type.Object(choices),
  isRepeatable: true,
  answers: { 200: Quote },
})

export const PlaceOrder = Type.Object({
  ...choices,
  note: Type.Optional(Type.String({ maxLength: 500 })),
  invoice: Type.Optional(InvoiceWish),
  /** What the buyer saw, in minor units; another total now is refused `orders.price-changed` with the new one. */
  expectedTotal: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
  /** The shared link that brought the buyer last, so that the sale is attributed, and the first where that was another. */
  shareToken: Type.Optional(Type.String({ maxLength: 100 })),
  firstShareToken: Type.Optional(Type.String({ maxLength: 100 })),
})
export type PlaceOrder = Static<typeof PlaceOrder>

/**
 * Refusals: `orders.price-changed` {expected, total}, `orders.line-trouble` {lines: [{lineId, trouble, left}]},
 * `catalogue.not-enough-stock`, `orders.no-address`, `orders.bad-address`, `orders.no-delivery`, `orders.bad-invoice`,
 * `orders.empty-basket`, and those of coupons, claims and seats.
 */
export const placeOrder = route({
  method: 'POST',
  path: '/orders',
  may: 'person',
  summary: 'Places an order: holds its stock for a while, uses its coupons and opens its payment.',
  body: PlaceOrder,
  perMinute: 60,
  answers: {
    201: Type.Object({
      orderId: Id,
      number: Type.String(),
      /** `paid` at once when there is nothing to pay. */
      state: Type.Enum(['created', 'paid']),
      total: Money,
      paymentId: Type.Optional(Id),
      payUntil: Type.Optional(Instant),
    }),
  },
})
