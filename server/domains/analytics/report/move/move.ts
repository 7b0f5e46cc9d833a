import { cut, lengthOf, minuteMs, type Span } from '../people/people.ts'

/** Money of orders that were placed at an instant and have been paid. */
export interface Decision {
  readonly at: Date
  readonly productId: string
  readonly amount: number
}

/** Something of which it is asked how sales went before and during it. */
export interface Happening extends Span {
  readonly id: string
  /** Whose sales are compared; the whole show's when absent. */
  readonly productId?: string | undefined
}

export interface Move {
  readonly beforeMs: number
  readonly duringMs: number
  /** Minor units a minute; absent when less than a minute of show lies before. */
  readonly before: number | undefined
  readonly during: number
  readonly difference: number | undefined
  readonly alongside: number
}

/** So much of the show before something is looked at, at most. */
export const beforeMs = 5 * minuteMs
/** People decide for a while after something is over. */
export const afterMs = 2 * minuteMs
/** Less than this before it says nothing. */
const leastBeforeMs = minuteMs

/**
 * Sales a minute before something (the five minutes before it, cut at the start of the show) and during it (to two minutes after
 * its end, cut at the end of the show), and their difference.
 */
export function moveOf(
  happening: Happening,
  all: readonly Happening[],
  decisions: readonly Decision[],
  show: Span,
): Move {
  const { from, until, productId } = happening
  const before = cut({ from: new Date(from.getTime() - beforeMs), until: from }, show)
  const during = cut({ from, until: new Date(until.getTime() + afterMs) }, show)
  const own = decisions.filter((one) => productId === undefined || one.productId === productId)
  const beforeRate = lengthOf(before) < leastBeforeMs ? undefined : rateIn(own, before)
  const duringRate = rateIn(own, during)
  const looked = { from: before.from, until: during.until }
  return {
    beforeMs: lengthOf(before),
    duringMs: lengthOf(during),
    before: beforeRate,
    during: duringRate,
    difference: beforeRate === undefined ? undefined : duringRate - beforeRate,
    alongside: all.filter((other) => other.id !== happening.id && overlaps(other, looked)).length,
  }
}

function rateIn(decisions: readonly Decision[], span: Span): number {
  const ms = lengthOf(span)
  if (ms === 0) return 0
  const amount = decisions.reduce(
    (sum, one) => (one.at >= span.from && one.at < span.until ? sum + one.amount : sum),
    0,
  )
  return (amount / ms) * minuteMs
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.until && one.until > other.from
}
