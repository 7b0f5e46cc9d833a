import { cut, lengthOf, minuteMs, type Span } from '../people/people.ts'

/** Money of orders that were placed at an instant and have been paid. */
export interface Decision {
  readonly at: Date
  readonly productId: string
  readonly amount: number
}

/** Answers what was decided in any span, of one product or of all, without going through everything again. */
export interface Ledger {
  amountIn(span: Span, productId: string | undefined): number
}

interface Account {
  readonly times: number[]
  /** Up to and with each time, everything before it included. */
  readonly sums: number[]
}

/** Decisions in the order of their time as a ledger. */
export function ledgerOf(decisions: readonly Decision[]): Ledger {
  const accounts = new Map<string | undefined, Account>()
  const enter = (key: string | undefined, { at, amount }: Decision) => {
    const account = accounts.get(key) ?? { times: [], sums: [] }
    account.times.push(at.getTime())
    account.sums.push((account.sums.at(-1) ?? 0) + amount)
    accounts.set(key, account)
  }
  for (const decision of decisions) {
    enter(undefined, decision)
    enter(decision.productId, decision)
  }
  return {
    amountIn({ from, until }, productId) {
      const account = accounts.get(productId)
      return account ? sumBefore(account, until.getTime()) - sumBefore(account, from.getTime()) : 0
    },
  }
}

/** Everything that was decided before an instant; the place is found by halving. */
function sumBefore({ times, sums }: Account, at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return sums[low - 1] ?? 0
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
export function moveOf(happening: Happening, all: readonly Happening[], ledger: Ledger, show: Span): Move {
  const { from, until, productId } = happening
  const earlier = cut({ from: new Date(from.getTime() - beforeMs), until: from }, show)
  const during = cut({ from, until: new Date(until.getTime() + afterMs) }, show)
  const beforeRate = lengthOf(earlier) < leastBeforeMs ? undefined : aMinute(ledger, earlier, productId)
  const duringRate = aMinute(ledger, during, productId)
  const looked = { from: earlier.from, until: during.until }
  return {
    beforeMs: lengthOf(earlier),
    duringMs: lengthOf(during),
    before: beforeRate,
    during: duringRate,
    difference: beforeRate === undefined ? undefined : duringRate - beforeRate,
    alongside: all.filter((other) => other.id !== happening.id && overlaps(other, looked)).length,
  }
}

function aMinute(ledger: Ledger, span: Span, productId: string | undefined): number {
  const ms = lengthOf(span)
  return ms === 0 ? 0 : (ledger.amountIn(span, productId) / ms) * minuteMs
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.until && one.until > other.from
}
