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
    const [left = 0, right = 0] = [one[here], other[there]]
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
  const conflicts = offers.map(() => new Set<number>())
  for (const [here, one] of offers.entries())
    for (let there = here + 1; there < offers.length; there++) {
      const other = offers[there]
      if (!other || doStack(one, other)) continue
      conflicts[here]?.add(there)
      conflicts[there]?.add(here)
    }
  const free = [...offers.keys()].filter((place) => conflicts[place]?.size === 0)
  const seen = new Set(free)
  const combinations: number[][][] = []
  for (const place of offers.keys()) {
    if (seen.has(place)) continue
    const group = collect(place, conflicts, seen)
    combinations.push(group.length <= wholeGroup ? allFull(group, conflicts) : [greedy(group, offers, conflicts)])
  }
  return { free, combinations }
}

type Conflicts = readonly ReadonlySet<number>[]

/** Everything that is reached over conflicts, in rising order. */
function collect(from: number, conflicts: Conflicts, seen: Set<number>): number[] {
  const group = [from]
  seen.add(from)
  for (const place of group)
    for (const next of conflicts[place] ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      group.push(next)
    }
  return group.sort((one, other) => one - other)
}

/** All combinations without a conflict that no other member could be added to. */
function allFull(group: readonly number[], conflicts: Conflicts): number[][] {
  const found: number[][] = []
  const disturbs = (taken: readonly number[], place: number) => taken.some((each) => conflicts[each]?.has(place))
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
  for (const place of wished) if (!taken.some((each) => conflicts[each]?.has(place))) taken.push(place)
  return taken.sort((one, other) => one - other)
}
