import type { FlashSaleChange, RunFlashSale } from '#contracts/promotions'
import { minorDigits } from '#kernel/money'
import { type Figure, instantOf, minorOf, type TypedInstant, typedInstant } from '../rule/typed.ts'

/** A scheduled sale while it is edited. */
export interface Typed {
  readonly items: readonly { readonly variantId: string; readonly price: Figure; readonly allotment: Figure }[]
  readonly perPerson: Figure
  readonly minutes: Figure
  readonly payMinutes: Figure
  readonly startsAt: TypedInstant
  readonly forGuests: boolean
}

export function typedOf(sale: RunFlashSale): Typed {
  return {
    items: sale.items.map(({ variantId, price, allotment }) => ({
      variantId,
      price: price.amount / 10 ** minorDigits(price.currency),
      allotment,
    })),
    perPerson: sale.perPerson,
    minutes: (Date.parse(sale.endsAt) - Date.parse(sale.startsAt)) / 60_000,
    payMinutes: sale.payMinutes,
    startsAt: typedInstant(sale.startsAt),
    forGuests: sale.forGuests,
  }
}

/** What is typed as a change; undefined while something is missing. */
export function changeOf(typed: Typed, currency: string): FlashSaleChange | undefined {
  const { perPerson, minutes, payMinutes, forGuests } = typed
  const startsAt = instantOf(typed.startsAt)
  const items = typed.items.flatMap(({ variantId, price, allotment }) => {
    const minor = minorOf(price, currency)
    return minor && allotment !== '' ? [{ variantId, price: minor, allotment }] : []
  })
  if (items.length < typed.items.length || !startsAt) return undefined
  if (perPerson === '' || minutes === '' || payMinutes === '') return undefined
  return { items, perPerson, minutes, payMinutes, startsAt, forGuests }
}
