import type { Variant } from '#contracts/catalogue'
import type { FlashSaleDraft } from '#contracts/promotions'
import { parseAmount } from '#kernel/money'

/** A flash sale as it stands in its form, as typed. */
export interface Typed {
  readonly productId: string | null
  /** Variants that are in it; all of the product when undefined. */
  readonly variantIds?: readonly string[]
  readonly price: string
  readonly allotment: number | string
  readonly perPerson: number | string
  readonly minutes: number
  /** Local time as an input of the browser gives it; empty is at once. */
  readonly startsAt: string
  readonly forGuests: boolean
}

export const blank: Typed = {
  productId: null,
  price: '',
  allotment: 20,
  perPerson: 1,
  minutes: 5,
  startsAt: '',
  forGuests: true,
}

export type Fault = 'product' | 'price' | 'notCheaper' | 'allotment' | 'perPerson' | 'startsAt'

const whole = (value: number | string, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined

/** What stands in the way of making the sale, the first thing first; undefined when nothing does. */
export function faultOf(typed: Typed, variants: readonly Variant[], now: number): Fault | undefined {
  const chosen = chosenOf(typed, variants)
  const [first] = chosen
  if (!typed.productId || !first) return 'product'
  const price = parseAmount(typed.price, first.price.currency)
  if (price === undefined || price < 1) return 'price'
  if (chosen.some((variant) => price >= variant.price.amount)) return 'notCheaper'
  if (whole(typed.allotment, 10_000_000) === undefined) return 'allotment'
  if (whole(typed.perPerson, 999) === undefined) return 'perPerson'
  if (typed.startsAt !== '' && !(new Date(typed.startsAt).getTime() > now)) return 'startsAt'
  return undefined
}

export function chosenOf({ variantIds }: Typed, variants: readonly Variant[]): readonly Variant[] {
  return variantIds ? variants.filter(({ id }) => variantIds.includes(id)) : variants
}

/** The sale to be made; only for a form without a fault. */
export function draftOf(typed: Typed, variants: readonly Variant[], showId?: string): FlashSaleDraft {
  const chosen = chosenOf(typed, variants)
  return {
    ...(showId && { showId }),
    items: chosen.map(({ id, price }) => ({
      variantId: id,
      price: parseAmount(typed.price, price.currency) ?? 0,
      allotment: Number(typed.allotment),
    })),
    perPerson: Number(typed.perPerson),
    minutes: typed.minutes,
    forGuests: typed.forGuests,
    ...(typed.startsAt !== '' && { startsAt: new Date(typed.startsAt).toISOString() }),
  }
}
