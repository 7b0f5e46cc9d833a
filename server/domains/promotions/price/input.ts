import type { Texts } from '#contracts/catalogue'
import type { Benefit, Conditions, CouponBenefit, Scope, Stacking } from '#contracts/promotions'

/** Whose cart it is. What nobody knows of a person is absent, and conditions on it are not met. */
export interface Buyer {
  readonly personId: string
  /** Has paid for nothing yet. */
  readonly isNew: boolean
  readonly ordersPaid: number
  readonly isMember?: boolean
  readonly tier?: string
  readonly segments: readonly string[]
  readonly birthday?: boolean
  /** By host. */
  readonly fanLevels?: Readonly<Record<string, number>>
}

/** A price that something else already agreed on: the claim, the seat, the prize. */
export interface ActivityPrice {
  readonly kind: 'flash-sale' | 'group-buy' | 'price-help' | 'endowed'
  readonly id: string
  readonly unitPrice: number
}

export interface PriceLine {
  readonly lineId: string
  readonly variantId: string
  readonly productId: string
  readonly categoryId?: string
  readonly tags: readonly string[]
  /** The label price of a piece, in minor units. */
  readonly unitPrice: number
  readonly quantity: number
  readonly activity?: ActivityPrice
}

interface Rule {
  readonly id: string
  readonly title: Texts
  readonly currency: string
  readonly scope: Scope
  readonly stacking: Stacking
  readonly startsAt: Date
  readonly endsAt?: Date
}

/** A promotion as data. */
export interface Promotion extends Rule {
  readonly benefit: Benefit
  readonly conditions: Conditions
  /** The smaller is computed first. */
  readonly priority: number
  /** What one order gets at most. */
  readonly atMost?: number
  /** Uses left for this buyer; absent without a limit. */
  readonly usesLeft?: number
}

/** A coupon that the buyer chose. */
export interface HeldCoupon extends Rule {
  readonly benefit: CouponBenefit
  /** Smallest base of the goods in scope; 0 for none. */
  readonly threshold: number
}

export interface PriceInput {
  readonly currency: string
  readonly now: Date
  readonly buyer: Buyer
  readonly lines: readonly PriceLine[]
  readonly promotions: readonly Promotion[]
  readonly coupons: readonly HeldCoupon[]
  readonly points?: {
    readonly spend: number
    /** Minor units that a hundred points stand for. */
    readonly valuePerHundred: number
    /** Largest part of the goods that points may pay. */
    readonly maxBasisPoints?: number
  }
  readonly shipping?: { readonly methodId: string; readonly amount: number; readonly freeFrom?: number }
}
