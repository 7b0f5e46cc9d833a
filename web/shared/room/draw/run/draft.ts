import type { Condition, ConditionKind, DrawDraft, PrizeDraft, PrizeKind } from '#contracts/draws'

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

function prizeOf({ kind, variantId, batchId, points, quantity }: TypedPrize): PrizeDraft | undefined {
  if (quantity < 1) return undefined
  if (kind === 'points') return points < 1 ? undefined : { kind, points, quantity }
  if (kind === 'product') return variantId === null ? undefined : { kind, variantId, quantity }
  return batchId === null ? undefined : { kind, batchId, quantity }
}
