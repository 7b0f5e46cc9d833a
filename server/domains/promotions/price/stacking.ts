import type { Offer } from './offer.ts'

/** All combinations are looked at only of groups up to this size. */
const wholeGroup = 12

/** Whether two offers may both be taken: they share no line, or each lets the other in. */
export function doStack(one: Offer, other: Offer): boolean {
  return letsIn(one, other) && letsIn(other, one) ? true : !shareLine(one.places, other.places)
}

function letsIn({ isCoupon, stacking }: Offer, other: Offer): boolean {
  if (isCoupon !== other.isCoupon) return stacking.acrossCoupons
  if (stacking.with === 'all' || stacking.with === 'none') return stacking.with === 'all'
  return stacking.with.includes(other.stacking.group)
}

/** Both are in rising order. */
function shareLine(one: readonly number[], other: readonly number[]): boolean {
  for (let here = 0, there = 0; here < one.length && there < other.length; ) {
    const left = one[here] ?? 0
    const right = other[there] ?? 0
    if (left === right) return true
    if (left < right) here++
    else there++
  }
  return false
}

/** Offers that nothing disturbs, and the groups of those that do not stack, directly or over others. */
export interface Groups {
  readonly free: readonly number[]
  /** Each group as the combinations, of places in rising order, that nothing could be added to. */
  readonly combinations: readonly (readonly (readonly number[])[])[]
}

/** Sorts offers, given in computing order, by what stacks. */
export function groupByConflict(offers: readonly Offer[]): Groups {
  const conflicts = findConflicts(offers)
  const free = [...offers.keys()].filter((place) => !conflicts[place]?.includes(1))
  const waiting = new Set(offers.keys())
  for (const place of free) waiting.delete(place)
  const combinations: number[][][] = []
  for (const place of waiting) {
    const group = collect(place, conflicts, waiting)
    combinations.push(group.length <= wholeGroup ? allFull(group, conflicts) : [greedy(group, offers, conflicts)])
  }
  return { free, combinations }
}

/** For each place a row with a 1 for each that does not stack with it: read far more often than made. */
type Conflicts = readonly Uint8Array[]

function findConflicts(offers: readonly Offer[]): Conflicts {
  const conflicts = offers.map(() => new Uint8Array(offers.length))
  for (const [here, one] of offers.entries())
    for (let there = here + 1; there < offers.length; there++) {
      const other = offers[there]
      if (!other || doStack(one, other)) continue
      mark(conflicts[here], there)
      mark(conflicts[there], here)
    }
  return conflicts
}

function mark(row: Uint8Array | undefined, place: number): void {
  if (row) row[place] = 1
}

/** Takes out of those that wait everything that is reached over conflicts, in rising order. */
function collect(from: number, conflicts: Conflicts, waiting: Set<number>): number[] {
  const group = [from]
  waiting.delete(from)
  for (const place of group)
    for (const next of waiting) {
      if (conflicts[place]?.[next] !== 1) continue
      waiting.delete(next)
      group.push(next)
    }
  return group.sort((one, other) => one - other)
}

/** All combinations without a conflict that no other member could be added to. */
function allFull(group: readonly number[], conflicts: Conflicts): number[][] {
  const found: number[][] = []
  const disturbs = (taken: readonly number[], place: number) => taken.some((each) => conflicts[each]?.[place] === 1)
  const grow = (taken: readonly number[], from: number): void => {
    const next = group.findIndex((place, at) => at >= from && !disturbs(taken, place))
    if (next < 0) {
      if (group.every((place) => taken.includes(place) || disturbs(taken, place))) found.push([...taken])
      return
    }
    const place = group[next] ?? 0
    grow([...taken, place], next + 1)
    grow(taken, next + 1)
  }
  grow([], 0)
  return found
}

/** Of a large group one combination: what takes most if alone first, each that stacks with those before. */
function greedy(group: readonly number[], offers: readonly Offer[], conflicts: Conflicts): number[] {
  const wished = [...group].sort((one, other) => (offers[other]?.alone ?? 0) - (offers[one]?.alone ?? 0) || one - other)
  const taken: number[] = []
  for (const place of wished) if (!taken.some((each) => conflicts[each]?.[place] === 1)) taken.push(place)
  return taken.sort((one, other) => one - other)
}
