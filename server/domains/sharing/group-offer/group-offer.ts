import type { GroupOfferChange, GroupOfferDraft, GroupOfferState } from '#contracts/sharing'
import { refuse } from '../refusals.ts'

/** An offer as its editor writes it, with everything that may be left out filled in. */
export interface OfferTerms {
  readonly items: GroupOfferDraft['items']
  readonly steps: readonly number[]
  readonly windowMinutes: number
  readonly perPerson: number
  readonly mostPieces: number
  readonly newOnly: boolean
  readonly showId: string | null
  readonly rewardBatchId: string | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

export function termsOf(draft: GroupOfferDraft, now: Date): OfferTerms {
  return {
    items: draft.items,
    steps: draft.steps,
    windowMinutes: draft.windowMinutes,
    perPerson: draft.perPerson ?? 3,
    mostPieces: draft.mostPieces ?? 1,
    newOnly: draft.newOnly ?? false,
    showId: draft.showId ?? null,
    rewardBatchId: draft.rewardBatchId ?? null,
    startsAt: draft.startsAt === undefined ? now : new Date(draft.startsAt),
    endsAt: draft.endsAt === undefined ? null : new Date(draft.endsAt),
  }
}

/** The terms after an edit: what it leaves out stays, null takes away. */
export function changedTerms(before: OfferTerms, { version: _, ...change }: GroupOfferChange): OfferTerms {
  const { startsAt, endsAt, ...rest } = change
  return {
    ...before,
    ...rest,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: endsAt === null ? null : new Date(endsAt) }),
  }
}

/** What of a variant decides whether it can be in a group buy. */
export interface Goods {
  readonly productId: string
  readonly price: number
  readonly isOnSale: boolean
}

/** Refuses terms that contradict themselves or what is on sale, naming the field. Gives the variant that stands for all. */
export function checkTerms<Variant extends Goods>(
  { steps, items, startsAt, endsAt }: OfferTerms,
  variants: ReadonlyMap<string, Variant>,
): Variant {
  if (steps.some((step, place) => step <= (steps[place - 1] ?? 1))) throw refuse.badSteps({ field: 'steps' })
  if (endsAt && endsAt <= startsAt) throw refuse.endsBeforeStart({ field: 'endsAt' })
  const first = variants.get(items[0]?.variantId ?? '')
  for (const [place, { variantId, prices }] of items.entries()) {
    const field = `items.${place}.variantId`
    const variant = variants.get(variantId)
    if (!variant?.isOnSale) throw refuse.notForSale({ field, variantId })
    const isTwice = items.findIndex((item) => item.variantId === variantId) !== place
    if (variant.productId !== first?.productId || isTwice) throw refuse.manyProducts({ field, variantId })
    checkPrices(prices, { steps: steps.length, usual: variant.price, field: `items.${place}.prices` })
  }
  if (!first) throw refuse.notForSale({ field: 'items' })
  return first
}

function checkPrices(
  prices: readonly number[],
  { steps, usual, field }: { readonly steps: number; readonly usual: number; readonly field: string },
): void {
  const falls = prices.every((price, place) => price >= 1 && price <= (prices[place - 1] ?? price))
  if (prices.length !== steps || !falls) throw refuse.badPrices({ field })
  if ((prices[0] ?? 0) >= usual) throw refuse.notCheaper({ field, usual })
}

type KeptState = 'draft' | 'active' | 'paused' | 'ended'

/** What an offer is at an instant: schedules follow the clock. */
export function stateAt(
  { state, startsAt, endsAt }: { state: KeptState; startsAt: Date; endsAt: Date | null },
  now: Date,
): GroupOfferState {
  if (state === 'draft' || state === 'ended') return state
  if (endsAt !== null && endsAt <= now) return 'ended'
  if (state === 'paused') return 'paused'
  return startsAt > now ? 'scheduled' : 'running'
}

export type OfferTurn = 'started' | 'paused' | 'resumed' | 'ended'

/** From which states a turn leads where. */
export const turns = {
  started: { from: ['draft'], to: 'active' },
  paused: { from: ['scheduled', 'running'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['draft', 'scheduled', 'running', 'paused'], to: 'ended' },
} as const satisfies Record<OfferTurn, { from: readonly GroupOfferState[]; to: KeptState }>
