import type { EffectCard, GatheringVerdict } from '#contracts/gatherings'

interface Share {
  readonly people: number
  readonly bought: number
}

/** With fewer people than this on a side, chance says more than the event did. */
export const fewPeople = 30
/** The 97.5th percentile of the normal distribution: intervals at 95 %. */
const z = 1.959964

/** Wilson's score interval of a share. */
export function wilson({ people, bought }: Share): { readonly low: number; readonly high: number } {
  const share = bought / people
  const middle = (share + z ** 2 / (2 * people)) / (1 + z ** 2 / people)
  const half = (z / (1 + z ** 2 / people)) * Math.sqrt((share * (1 - share)) / people + z ** 2 / (4 * people ** 2))
  return { low: middle - half, high: middle + half }
}

/**
 * How much more of one group bought than of another, with Newcombe's interval (1998, method 10) from the two scores of Wilson;
 * undefined where a group is empty.
 */
export function difference(one: Share, other: Share): EffectCard['difference'] {
  if (one.people === 0 || other.people === 0) return undefined
  const [a, b] = [one.bought / one.people, other.bought / other.people]
  const [of, against] = [wilson(one), wilson(other)]
  const value = a - b
  return {
    value,
    low: Math.max(-1, value - Math.hypot(a - of.low, against.high - b)),
    high: Math.min(1, value + Math.hypot(of.high - a, b - against.low)),
  }
}

/**
 * The written rule. Go on when the target was reached and those who came did not surely buy less. Stop when less than half of it
 * was reached and those who came did not surely buy more. Else change something.
 */
export function propose({
  measured,
  target,
  difference: told,
}: Pick<EffectCard, 'measured' | 'target' | 'difference'>): GatheringVerdict {
  const reached = measured / target
  if (reached >= 1 && (told === undefined || told.high >= 0)) return 'continue'
  if (reached < 0.5 && (told === undefined || told.low <= 0)) return 'stop'
  return 'adjust'
}
