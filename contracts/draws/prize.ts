import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Id } from '../route.ts'

/** Winners of one rank of prize. */
const quantity = Type.Integer({ minimum: 1, maximum: 10_000 })

/** What a winner gets. A kind the house cannot give is refused by name when the draw is made. */
export const PrizeDraft = Type.Union([
  Type.Object({ kind: Type.Literal('coupon'), batchId: Id, quantity }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('product'), variantId: Id, quantity }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('points'), points: Type.Integer({ minimum: 1, maximum: 1_000_000 }), quantity },
    { additionalProperties: false },
  ),
])
export type PrizeDraft = Static<typeof PrizeDraft>
export type PrizeKind = PrizeDraft['kind']

/** A prize as everybody sees it; rank 1 is drawn first. */
export const Prize = Type.Object({
  rank: Type.Integer({ minimum: 1 }),
  kind: Type.Enum(['coupon', 'product', 'points']),
  title: Texts,
  imageUrl: Type.Optional(Type.String()),
  /** With points: how many. */
  points: Type.Optional(Type.Integer()),
  quantity,
})
export type Prize = Static<typeof Prize>

/**
 * `won`: it waits for the winner (an address) or is on its way; `received`: ordered, or in their wallet; `lapsed`: not
 * claimed in time and drawn again, or given back to the shop.
 */
export const WinState = Type.Enum(['won', 'received', 'lapsed'])
export type WinState = Static<typeof WinState>
