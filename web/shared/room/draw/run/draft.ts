import type { Condition, ConditionKind, DrawDraft, PrizeDraft, PrizeKind } from '#contracts/draws'
import { localTime } from '#web/shared/i18n/local-time.ts'

/** One prize as it is typed. */
export interface TypedPrize {
  readonly kind: PrizeKind
  readonly productId: string | null
  readonly variantId: string | null
  readonly batchId: string | null
  readonly points: number
  readonly quantity: number
}

/** The form as it is typed; the house has the last word on it. */
export interface Typed {
  readonly title: string
  readonly kinds: readonly ConditionKind[]
  readonly phrase: string
  readonly minutes: number
  readonly level: number
  readonly prizes: readonly TypedPrize[]
  readonly countdownSeconds: number
  readonly guestsMay: boolean
  readonly ifShowEnds: DrawDraft['ifShowEnds']
  readonly claimHours: number
  readonly redraws: number
  /** Local time as a field of the browser gives it; empty: somebody opens it. */
  readonly opensAt: string
}

export const blankPrize = (kind: PrizeKind): TypedPrize => ({
  kind,
  productId: null,
  variantId: null,
  batchId: null,
  points: 100,
  quantity: 1,
})

export const blank: Typed = {
  title: '',
  kinds: ['follow'],
  phrase: '',
  minutes: 3,
  level: 2,
  prizes: [],
  countdownSeconds: 180,
  guestsMay: false,
  ifShowEnds: 'draw',
  claimHours: 72,
  redraws: 1,
  opensAt: '',
}

/** What was typed, as it is sent; undefined while something is missing. */
export function draftOf(typed: Typed): DrawDraft | undefined {
  const { kinds, phrase, minutes, level, prizes: typedPrizes, title, opensAt, ...rest } = typed
  const conditions = kinds.map((kind): Condition | undefined => {
    switch (kind) {
      case 'phrase':
        return phrase.trim() === '' ? undefined : { kind, phrase: phrase.trim() }
      case 'watch':
        return { kind, minutes }
      case 'fan-level':
        return { kind, level }
      case 'tier':
        return { kind, tier: 1 }
      default:
        return { kind }
    }
  })
  const prizes = typedPrizes.map(prizeOf)
  const isWhole = <T>(list: readonly (T | undefined)[]): list is T[] => !list.includes(undefined)
  if (title.trim() === '' || prizes.length === 0 || !isWhole(prizes) || !isWhole(conditions)) return undefined
  const at = new Date(opensAt)
  const isPlanned = !Number.isNaN(at.getTime())
  return { title: title.trim(), conditions, prizes, ...rest, ...(isPlanned && { opensAt: at.toISOString() }) }
}

/** A draft as it is typed; `productOf` tells the product of a variant. The other way round than `draftOf`. */
export function typedOf(draft: DrawDraft, productOf: (variantId: string) => string | undefined): Typed {
  const { conditions, prizes, opensAt, ...rest } = draft
  const typed = { ...blank, ...rest, kinds: conditions.map(({ kind }) => kind) }
  for (const condition of conditions) {
    if (condition.kind === 'phrase') Object.assign(typed, { phrase: condition.phrase })
    if (condition.kind === 'watch') Object.assign(typed, { minutes: condition.minutes })
    if (condition.kind === 'fan-level') Object.assign(typed, { level: condition.level })
  }
  const typedPrizes = prizes.map((prize): TypedPrize => {
    const base = { ...blankPrize(prize.kind), quantity: prize.quantity }
    if (prize.kind === 'points') return { ...base, points: prize.points }
    if (prize.kind === 'coupon') return { ...base, batchId: prize.batchId }
    return { ...base, variantId: prize.variantId, productId: productOf(prize.variantId) ?? null }
  })
  return { ...typed, prizes: typedPrizes, opensAt: opensAt ? localTime(new Date(opensAt)) : '' }
}

function prizeOf({ kind, variantId, batchId, points, quantity }: TypedPrize): PrizeDraft | undefined {
  if (quantity < 1) return undefined
  if (kind === 'points') return points < 1 ? undefined : { kind, points, quantity }
  if (kind === 'product') return variantId === null ? undefined : { kind, variantId, quantity }
  return batchId === null ? undefined : { kind, batchId, quantity }
}
