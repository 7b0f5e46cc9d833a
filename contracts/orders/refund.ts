import { type Static, Type } from 'typebox'

import { Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

/** `requested`: on its way by the way it was paid; `confirmed`: the provider has paid it out; `failed`: looked after by staff. */
export const RefundState = Type.Enum(['requested', 'confirmed', 'failed'])
export type RefundState = Static<typeof RefundState>

export const RefundLine = Type.Object({
  lineId: Id,
  /** Pieces it is for; 0 when money alone is given back. */
  quantity: Type.Integer(),
  amount: Money,
})
export type RefundLine = Static<typeof RefundLine>

export const Refund = Type.Object({
  id: Id,
  orderId: Id,
  amount: Money,
  /** The part of it that gives back shipping. */
  shipping: Money,
  lines: Type.Array(RefundLine),
  reason: Type.String(),
  state: RefundState,
  at: Instant,
  confirmedAt: Type.Optional(Instant),
  returnId: Type.Optional(Id),
})
export type Refund = Static<typeof Refund>

/**
 * What to give back of a line. Without an `amount` the pieces' fair share of what was paid: the shares of all pieces of a
 * line, in any order, add up to exactly what was paid for it.
 */
export const RefundWish = Type.Object({
  lineId: Id,
  quantity: Type.Integer({ minimum: 0, maximum: 999 }),
  amount: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
})
export type RefundWish = Static<typeof RefundWish>

export const refundOrder = route({
  method: 'POST',
  path: '/orders/:orderId/refunds',
  may: 'orders.manage',
  summary: 'Gives back money of a paid order, wholly or in part, by the way it was paid; never more than was paid.',
  params: Type.Object({ orderId: Id }),
  body: Type.Object({
    lines: Type.Array(RefundWish, { maxItems: 100 }),
    /** Minor units of the shipping fee. */
    shipping: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
    reason: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    /** Puts the pieces back into stock, if they were not shipped or have come back. */
    restock: Type.Optional(Type.Boolean()),
  }),
  answers: { 201: Refund },
})

export const listRefunds = route({
  method: 'GET',
  path: '/refunds',
  may: 'orders.read',
  summary: 'Lists refunds, the latest first.',
  query: Type.Object({ ...pageQuery, state: Type.Optional(RefundState) }),
  answers: { 200: Page(Type.Object({ ...Refund.properties, orderNumber: Type.String(), buyerName: Type.String() })) },
})
