import type { LineTrouble } from '#contracts/orders'
import { mostOfOne } from '#contracts/orders'

/** What a line of a cart or an order asks for. */
export interface AskedLine {
  /** The cart line's id, or the place of a direct line. */
  readonly lineId: string
  readonly variantId: string
  readonly quantity: number
  readonly note?: string
  readonly showId?: string
  readonly hostId?: string
  readonly activity?: { readonly kind: 'flash-sale' | 'group-buy' | 'price-help'; readonly id: string }
}

/** What of a variant decides whether it can be had. */
export interface Availability {
  readonly isOnSale: boolean
  /** Absent where it never runs out. */
  readonly left?: number
}

/** A price that an activity keeps for a person; `quantity` when it is for so many pieces, which it then holds already. */
export interface ActivityTerms {
  readonly variantId: string
  readonly unitPrice: number
  readonly quantity?: number
  /** The most pieces that it is for. */
  readonly most?: number
  readonly until?: Date
}

/** Why a line cannot be bought as it stands; undefined when it can. */
export function troubleOf(
  line: AskedLine,
  variant: Availability | undefined,
  terms: ActivityTerms | undefined,
): LineTrouble | undefined {
  if (!variant?.isOnSale) return 'off-sale'
  if (line.activity && terms?.variantId !== line.variantId) return 'activity-over'
  if (terms?.quantity !== undefined) return terms.quantity === line.quantity ? undefined : 'activity-over'
  if (variant.left === undefined || variant.left >= line.quantity) return undefined
  return variant.left <= 0 ? 'sold-out' : 'not-enough'
}

/** The most pieces that a line may ask for now. */
export function mostOf(variant: Availability | undefined, terms: ActivityTerms | undefined): number {
  if (!variant?.isOnSale) return 0
  return terms?.quantity ?? Math.max(0, Math.min(variant.left ?? mostOfOne, terms?.most ?? mostOfOne))
}
