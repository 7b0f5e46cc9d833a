import { type Static, Type } from 'typebox'
import { Priced } from '../promotions/price.ts'
import { Done, Id, Instant, Money, route } from '../route.ts'
import { Goods } from './breakdown.ts'

export const mostLines = 100
export const mostOfOne = 999
export const Quantity = Type.Integer({ minimum: 1, maximum: mostOfOne })
export const LineNote = Type.String({ maxLength: 200 })

/** An activity a cart line stands for; its price holds while the activity does. `id` is the claim's or the price help's. */
export const CartActivity = Type.Object({ kind: Type.Enum(['flash-sale', 'price-help']), id: Id })
export type CartActivity = Static<typeof CartActivity>

/** Why a line cannot be bought as it stands. */
export const LineTrouble = Type.Enum(['off-sale', 'sold-out', 'not-enough', 'activity-over'])
export type LineTrouble = Static<typeof LineTrouble>

export const CartLine = Type.Object({
  id: Id,
  ...Goods.properties,
  quantity: Type.Integer(),
  /** The most that may be asked for now: what is left, 999, or the claim's own quantity. */
  most: Type.Integer(),
  /** What is left to sell; absent where it never runs out. */
  left: Type.Optional(Type.Integer()),
  isSelected: Type.Boolean(),
  note: Type.Optional(Type.String()),
  showId: Type.Optional(Type.String()),
  activity: Type.Optional(CartActivity),
  /** Until when the activity's price is kept for this buyer. */
  activityUntil: Type.Optional(Instant),
  trouble: Type.Optional(LineTrouble),
  /** Told while the price differs from the one at which the line was put in or last seen changed. */
  priceChange: Type.Optional(Type.Object({ from: Money, to: Money })),
  /** The variant's own price now. */
  unitPrice: Money,
  compareAt: Type.Optional(Money),
  addedAt: Instant,
})
export type CartLine = Static<typeof CartLine>

/** The cart as it stands now, every price computed anew. `priced` is of the selected lines that can be bought, by their ids. */
export const Cart = Type.Object({
  lines: Type.Array(CartLine),
  currency: Type.String(),
  /** Pieces over all lines. */
  quantity: Type.Integer(),
  selected: Type.Integer({ description: 'Pieces that would be ordered now' }),
  priced: Priced,
})
export type Cart = Static<typeof Cart>

export const CartCount = Type.Object({ lines: Type.Integer(), quantity: Type.Integer() })
export type CartCount = Static<typeof CartCount>

export const getCart = route({
  method: 'GET',
  path: '/cart',
  may: 'anyone',
  summary: 'Shows the caller’s cart with prices of this moment; somebody without a session has an empty one.',
  answers: { 200: Cart },
})

export const getCartCount = route({
  method: 'GET',
  path: '/cart/count',
  may: 'anyone',
  summary: 'Tells how much is in the caller’s cart.',
  answers: { 200: CartCount },
})

/** `addId` names the act: sent twice, it adds once. The same variant (and activity) again adds to its line. */
export const addCartLine = route({
  method: 'POST',
  path: '/cart/lines',
  may: 'person',
  summary: 'Puts pieces of a variant into the cart, and says from which show.',
  body: Type.Object({
    addId: Type.Optional(Id),
    variantId: Id,
    quantity: Quantity,
    note: Type.Optional(LineNote),
    showId: Type.Optional(Id),
    activity: Type.Optional(CartActivity),
  }),
  isRepeatable: true,
  answers: { 201: Type.Object({ lineId: Id, quantity: Type.Integer(), cart: CartCount }) },
})

const params = Type.Object({ lineId: Id })

export const changeCartLine = route({
  method: 'PATCH',
  path: '/cart/lines/:lineId',
  may: 'person',
  summary: 'Changes quantity, note, choice or variant of a line; a variant that is in the cart already joins its line.',
  params,
  body: Type.Object(
    {
      quantity: Type.Optional(Quantity),
      note: Type.Optional(LineNote),
      isSelected: Type.Optional(Type.Boolean()),
      variantId: Type.Optional(Id),
      /** The buyer has seen the new price; it is not told again. */
      hasSeenPrice: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  answers: { 200: Type.Object({ lineId: Id, cart: CartCount }) },
})

export const selectCartLines = route({
  method: 'PUT',
  path: '/cart/selection',
  may: 'person',
  summary: 'Selects exactly these lines for the next order.',
  body: Type.Object({ lineIds: Type.Array(Id, { maxItems: mostLines, uniqueItems: true }) }),
  answers: { 200: Done },
})

/** To undo, the line is put in again with `addCartLine`. */
export const removeCartLine = route({
  method: 'DELETE',
  path: '/cart/lines/:lineId',
  may: 'person',
  summary: 'Takes a line out of the cart. Twice is once.',
  params,
  answers: { 200: CartCount },
})

export const tidyCart = route({
  method: 'POST',
  path: '/cart/tidy',
  may: 'person',
  summary: 'Takes every line out of the cart that can no longer be bought at all.',
  isRepeatable: true,
  answers: { 200: Type.Object({ removed: Type.Integer(), cart: CartCount }) },
})
