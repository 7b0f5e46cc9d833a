import type { BuyAt, CutShape, HelpOfferDraft, RunHelpOffer } from '#contracts/sharing'
import { localTime } from '#web/shared/i18n/local-time.ts'

/** An offer as it stands in its form. Amounts in minor units; times as an input of the browser gives them, local. */
export interface Typed {
  readonly productId: string | null
  readonly variantId: string | null
  readonly startPrice: number | undefined
  readonly floorPrice: number | undefined
  readonly needed: number
  readonly newNeeded: number
  readonly shape: CutShape
  readonly buyAt: BuyAt
  readonly startsAt: string
  readonly endsAt: string
  readonly callHours: number
  readonly callsPerPerson: number
  readonly helpsPerDay: number
  readonly forGuests: boolean
  readonly total: number | undefined
}

export function blank(now: Date): Typed {
  return {
    productId: null,
    variantId: null,
    startPrice: undefined,
    floorPrice: undefined,
    needed: 5,
    newNeeded: 1,
    shape: 'early',
    buyAt: 'any',
    startsAt: localTime(now),
    endsAt: localTime(new Date(now.getTime() + 14 * 86_400_000)),
    callHours: 24,
    callsPerPerson: 1,
    helpsPerDay: 3,
    forGuests: false,
    total: undefined,
  }
}

export function typedOf(offer: RunHelpOffer): Typed {
  const { variantId, needed, newNeeded, shape, buyAt, callHours, callsPerPerson, helpsPerDay, forGuests, total } = offer
  return {
    ...{ variantId, needed, newNeeded, shape, buyAt, callHours, callsPerPerson, helpsPerDay, forGuests, total },
    productId: offer.product.id,
    startPrice: offer.startPrice.amount,
    floorPrice: offer.floorPrice.amount,
    startsAt: localTime(new Date(offer.startsAt)),
    endsAt: localTime(new Date(offer.endsAt)),
  }
}

/** What is sent; undefined while something is missing. */
export function draftOf(typed: Typed): HelpOfferDraft | undefined {
  const { productId: _shown, variantId, startPrice, floorPrice, startsAt, endsAt, total, ...rest } = typed
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)]
  if (!variantId || startPrice === undefined || floorPrice === undefined) return undefined
  if (Number.isNaN(starts.getTime()) || Number.isNaN(ends.getTime())) return undefined
  const times = { startsAt: starts.toISOString(), endsAt: ends.toISOString() }
  return { ...rest, ...times, variantId, startPrice, floorPrice, ...(total !== undefined && { total }) }
}
