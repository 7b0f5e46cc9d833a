import type { Variant } from '#contracts/catalogue'
import type { GroupOfferDraft, RunGroupOffer } from '#contracts/sharing'
import { type Figure, instantOf, minorOf, type TypedInstant, typedInstant, typedMoney } from '../rule/typed.ts'

/** A group-buy offer while it is edited. */
export interface Typed {
  readonly productId: string | null
  /** How many people each of the prices takes. */
  readonly steps: readonly Figure[]
  /** Prices by variant, one for each step; a variant without any is not in it. */
  readonly prices: Readonly<Record<string, readonly Figure[]>>
  readonly hours: Figure
  readonly perPerson: Figure
  readonly mostPieces: Figure
  readonly newOnly: boolean
  readonly showId: string | null
  readonly rewardBatchId: string | null
  readonly startsAt: TypedInstant
  readonly endsAt: TypedInstant
}

export const blank: Typed = {
  productId: null,
  steps: [2],
  prices: {},
  hours: 24,
  perPerson: 3,
  mostPieces: 1,
  newOnly: false,
  showId: null,
  rewardBatchId: null,
  startsAt: { text: '' },
  endsAt: { text: '' },
}

export function typedOf(offer: RunGroupOffer): Typed {
  return {
    productId: offer.product.id,
    steps: offer.steps,
    prices: Object.fromEntries(
      offer.items.map(({ variantId, prices }) => [
        variantId,
        prices.map(({ amount, currency }) => typedMoney(amount, currency)),
      ]),
    ),
    hours: offer.windowMinutes / 60,
    perPerson: offer.perPerson,
    mostPieces: offer.mostPieces,
    newOnly: offer.newOnly,
    showId: offer.showId ?? null,
    rewardBatchId: offer.rewardBatchId ?? null,
    startsAt: typedInstant(offer.startsAt),
    endsAt: typedInstant(offer.endsAt),
  }
}

/** Another step behind the last one, which takes one more person; each variant gets a price for it. */
export function withStep(typed: Typed): Typed {
  const last = typed.steps.at(-1)
  const next = typeof last === 'number' ? Math.min(10, last + 1) : ''
  return { ...typed, steps: [...typed.steps, next], prices: eachRow(typed, (row) => [...row, '']) }
}

export function withoutLastStep(typed: Typed): Typed {
  return { ...typed, steps: typed.steps.slice(0, -1), prices: eachRow(typed, (row) => row.slice(0, -1)) }
}

function eachRow(
  { prices }: Typed,
  change: (row: readonly Figure[]) => readonly Figure[],
): Readonly<Record<string, readonly Figure[]>> {
  return Object.fromEntries(Object.entries(prices).map(([variantId, row]) => [variantId, change(row)]))
}

/** The same with one price typed. */
export function withPrice(typed: Typed, variantId: string, place: number, price: Figure): Typed {
  const row = typed.steps.map((_, at) => (at === place ? price : (typed.prices[variantId]?.[at] ?? '')))
  return { ...typed, prices: { ...typed.prices, [variantId]: row } }
}

/** What is typed as a draft; undefined while something is missing. */
export function draftOf(typed: Typed, variants: readonly Variant[]): GroupOfferDraft | undefined {
  const { steps, hours, perPerson, mostPieces, newOnly, showId, rewardBatchId } = typed
  const items = itemsOf(typed, variants)
  if (!items || items.length === 0 || hours === '' || perPerson === '' || mostPieces === '') return undefined
  if (!steps.every((step) => step !== '')) return undefined
  const [startsAt, endsAt] = [instantOf(typed.startsAt), instantOf(typed.endsAt)]
  return {
    items,
    steps: steps.map(Number),
    windowMinutes: Math.round(hours * 60),
    perPerson,
    mostPieces,
    newOnly,
    ...(startsAt && { startsAt }),
    ...(endsAt && { endsAt }),
    ...(showId && { showId }),
    ...(rewardBatchId && { rewardBatchId }),
  }
}

/** Undefined while a variant has some prices and not all. */
function itemsOf(typed: Typed, variants: readonly Variant[]): GroupOfferDraft['items'] | undefined {
  const rows = variants.map(({ id, price }) => ({
    variantId: id,
    prices: typed.steps.map((_, place) => minorOf(typed.prices[id]?.[place] ?? '', price.currency)),
  }))
  const begun = rows.filter(({ prices }) => prices.some((price) => price !== undefined))
  const items = begun.map(({ variantId, prices }) => ({
    variantId,
    prices: prices.flatMap((price) => (price === undefined ? [] : [price])),
  }))
  return items.every(({ prices }) => prices.length === typed.steps.length) ? items : undefined
}
