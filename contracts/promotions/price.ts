import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'

const sum = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** The stages of a price, in their order. */
export const PriceStage = Type.Enum(['activity', 'member', 'promotion', 'coupon', 'points', 'shipping'])
export type PriceStage = Static<typeof PriceStage>

/** What one source took off one line. */
export const PriceShare = Type.Object({ step: PriceStage, sourceId: Type.String(), amount: sum })
export type PriceShare = Static<typeof PriceShare>

/** `subtotal` is the label price, `discount` the sum of the shares, `total` what is left to pay. */
export const PricedLine = Type.Object({
  lineId: Type.String(),
  unitPrice: sum,
  quantity: Type.Integer(),
  subtotal: sum,
  discount: sum,
  total: sum,
  shares: Type.Array(PriceShare),
})
export type PricedLine = Static<typeof PricedLine>

export const Discount = Type.Object({
  step: PriceStage,
  sourceId: Type.String(),
  kind: Type.String(),
  title: Type.Optional(Texts),
  amount: sum,
})
export type Discount = Static<typeof Discount>

/** Why a rule took something off or did not. docs/reference/pricing.md says what each means. */
export const TraceCode = Type.Enum([
  'applied',
  'not-started',
  'over',
  'used-up',
  'other-currency',
  'for-new-customers',
  'for-returning-customers',
  'for-members',
  'for-birthdays',
  'for-tiers',
  'for-segments',
  'for-fans',
  'nothing-in-scope',
  'threshold-missing',
  'not-stackable',
  'not-lower',
  'nothing-left',
  'no-shipping',
])
export type TraceCode = Static<typeof TraceCode>

/** One rule and what came of it, as words that are not said yet: a code, and the values of its sentence. */
export const TraceStep = Type.Object({
  step: PriceStage,
  sourceId: Type.String(),
  kind: Type.String(),
  title: Type.Optional(Texts),
  code: TraceCode,
  amount: sum,
  lineIds: Type.Array(Type.String()),
  values: Type.Object({
    /** Of a threshold: how it counts, the step that was reached or comes next, how often it fits, and what is missing. */
    by: Type.Optional(Type.Enum(['amount', 'quantity'])),
    from: Type.Optional(sum),
    off: Type.Optional(sum),
    basisPoints: Type.Optional(sum),
    times: Type.Optional(sum),
    missing: Type.Optional(sum),
    atMost: Type.Optional(sum),
    /** Of conditions: how many orders, which level. */
    needed: Type.Optional(sum),
    /** Of `not-stackable`: the rule that was taken instead. */
    insteadId: Type.Optional(Type.String()),
    insteadTitle: Type.Optional(Texts),
    /** Of schedules. */
    at: Type.Optional(Type.String()),
    spent: Type.Optional(sum),
  }),
})
export type TraceStep = Static<typeof TraceStep>

export const Priced = Type.Object({
  currency: Type.String(),
  lines: Type.Array(PricedLine),
  /** Label prices of all lines. */
  subtotal: sum,
  discounts: Type.Array(Discount),
  /** Points that are spent and the money they stand for. */
  points: Type.Optional(Type.Object({ spent: sum, amount: sum })),
  shipping: Type.Optional(Type.Object({ methodId: Type.String(), amount: sum, discount: sum, total: sum })),
  /** Goods and shipping: what is paid in money. */
  total: sum,
  trace: Type.Array(TraceStep),
})
export type Priced = Static<typeof Priced>
