import { type Static, Type } from 'typebox'

import { Amount, Tag } from '../catalogue/shared.ts'
import { Id } from '../route.ts'

/** Hundredths of a percent that are taken off: 1500 is 15 % off, in Chinese 85 折. */
export const BasisPoints = Type.Integer({ minimum: 1, maximum: 10_000 })
const Piece = Type.Integer({ minimum: 1, maximum: 9_999 })
const positive = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
/** A name that other domains give: a tier, a segment, a group of rules. */
export const Name = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })

/** One step of a threshold: from this amount or number of pieces on, so much off. */
const Step = Type.Union([
  Type.Object({ from: positive, off: positive }, { additionalProperties: false }),
  Type.Object({ from: positive, basisPoints: BasisPoints }, { additionalProperties: false }),
])

/** What a promotion gives. `unit-price` and `unit-percent` make the price of a piece, the others take off a sum. */
export const Benefit = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('threshold'),
      by: Type.Enum(['amount', 'quantity']),
      steps: Type.Array(Step, { minItems: 1, maxItems: 10 }),
      /** 每满: the one step counts as often as it fits, `maxTimes` at most. */
      repeats: Type.Optional(Type.Boolean()),
      maxTimes: Type.Optional(Piece),
    },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('percent'), basisPoints: BasisPoints }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('amount'), off: positive, per: Type.Enum(['order', 'piece']) },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('unit-price'),
      prices: Type.Array(Type.Object({ variantId: Id, price: Amount }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 500,
      }),
    },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('unit-percent'), basisPoints: BasisPoints }, { additionalProperties: false }),
])
export type Benefit = Static<typeof Benefit>

/** Who gets it: all that are named must hold; of a list, one. */
export const Conditions = Type.Object(
  {
    /** Nothing paid for yet. */
    isNew: Type.Optional(Type.Literal(true)),
    /** 老客: at least so many orders paid. */
    ordersPaid: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    isMember: Type.Optional(Type.Literal(true)),
    isBirthday: Type.Optional(Type.Literal(true)),
    tiers: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 50 })),
    segments: Type.Optional(Type.Array(Name, { minItems: 1, maxItems: 50 })),
    fans: Type.Optional(
      Type.Object({ hostId: Id, level: Type.Integer({ minimum: 1, maximum: 100 }) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
)
export type Conditions = Static<typeof Conditions>

const goods = {
  categoryIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })),
  productIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
  variantIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
  tags: Type.Optional(Type.Array(Tag, { minItems: 1, maxItems: 100 })),
}

/** Which goods: those that any list names, all when there is none, without those that `except` names. */
export const Scope = Type.Object(
  {
    ...goods,
    except: Type.Optional(Type.Object(goods, { additionalProperties: false })),
    /** Also goods at the price of a flash sale, a group buy or price help. */
    onActivityPrice: Type.Optional(Type.Boolean()),
    /** Not goods whose price a member or tier price already lowered. */
    notOnMemberPrice: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type Scope = Static<typeof Scope>

/** Two rules on the same goods stack when each lets the other's group in. */
export const Stacking = Type.Object(
  {
    group: Name,
    with: Type.Union([Type.Enum(['all', 'none']), Type.Array(Name, { minItems: 1, maxItems: 20 })]),
    /** Of a promotion: whether coupons may come on top. Of a coupon: whether it comes on top of promotions. */
    acrossCoupons: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type Stacking = Static<typeof Stacking>

/** What a coupon gives; a shipping coupon without `off` pays all of the shipping. */
export const CouponBenefit = Type.Union([
  Type.Object({ kind: Type.Literal('amount'), off: positive }, { additionalProperties: false }),
  Type.Object(
    { kind: Type.Literal('percent'), basisPoints: BasisPoints, atMost: Type.Optional(positive) },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('shipping'), off: Type.Optional(positive) }, { additionalProperties: false }),
])
export type CouponBenefit = Static<typeof CouponBenefit>
