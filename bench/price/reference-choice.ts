import type { Stacking } from '#contracts/promotions'
import { split, sum } from './ratio.ts'

/** A rule that takes part. */
export interface Wish {
  readonly id: string
  readonly key: string
  readonly isCoupon: boolean
  readonly stacking: Stacking
  readonly places: readonly number[]
  readonly alone: bigint
  readonly ofShipping: boolean
  /** What it takes off a sum that is left, given what is left of every line. */
  give(rest: bigint, left: readonly bigint[]): bigint
  /** By what it is split over its lines. */
  weigh(left: readonly bigint[]): bigint[]
}

interface Goods {
  readonly left: bigint
}

/** Those that are taken, in computing order, by trying what the page of rules says is tried. */
export function choose(wishes: readonly Wish[], goods: readonly Goods[], fee: bigint): Wish[] {
  const sets = groupsOf(wishes).map((group) => (group.length <= 12 ? fullSets(group) : [greedySet(group)]))
  const pay = (taken: readonly Wish[]) => toPay(taken, goods, fee)
  const ordered = (taken: readonly Wish[]) => wishes.filter((wish) => taken.includes(wish))
  const best = (candidates: readonly Wish[][]): Wish[] => {
    if (candidates.length === 1) return candidates[0] as Wish[]
    const rated = candidates.map((taken) => ({
      taken,
      pay: pay(taken),
      coupons: taken.filter((w) => w.isCoupon).length,
    }))
    rated.sort((a, b) =>
      a.pay !== b.pay ? (a.pay < b.pay ? -1 : 1) : a.coupons - b.coupons || earlier(a.taken, b.taken, wishes),
    )
    return rated[0]?.taken ?? []
  }
  const count = sets.reduce((product, each) => product * BigInt(each.length), 1n)
  if (count > 256n) return ordered(sets.flatMap((each) => best(each.map(ordered))))
  const all = sets.reduce<Wish[][]>(
    (sofar, each) => sofar.flatMap((one) => each.map((other) => [...one, ...other])),
    [[]],
  )
  return best(all.map(ordered))
}

function earlier(one: readonly Wish[], other: readonly Wish[], wishes: readonly Wish[]): number {
  for (let at = 0; ; at++) {
    const [a, b] = [one[at], other[at]]
    if (a === b) continue
    return a === undefined ? 1 : b === undefined ? -1 : wishes.indexOf(a) - wishes.indexOf(b)
  }
}

/** Rules with none in their way are groups of one. */
function groupsOf(wishes: readonly Wish[]): Wish[][] {
  let groups: Wish[][] = []
  for (const wish of wishes) {
    const touched = groups.filter((group) => group.some((other) => isInTheWay(wish, other)))
    const rest = groups.filter((group) => !touched.includes(group))
    groups = [...rest, [...touched.flat(), wish]]
  }
  return groups.map((group) => wishes.filter((wish) => group.includes(wish)))
}

function isInTheWay(one: Wish, other: Wish): boolean {
  if (!one.places.some((place) => other.places.includes(place))) return false
  if (one.isCoupon !== other.isCoupon) return !(one.stacking.acrossCoupons && other.stacking.acrossCoupons)
  const welcomes = (host: Wish, guest: Wish) =>
    host.stacking.with === 'all' || (host.stacking.with !== 'none' && host.stacking.with.includes(guest.stacking.group))
  return !(welcomes(one, other) && welcomes(other, one))
}

/** Of all subsets those without a quarrel that nobody could join. */
function fullSets(group: readonly Wish[]): Wish[][] {
  const quarrels = group.map((one) => group.map((other) => one !== other && isInTheWay(one, other)))
  const found: Wish[][] = []
  for (let subset = 1; subset < 1 << group.length; subset++) {
    const isIn = (place: number) => (subset & (1 << place)) !== 0
    const quarrelsWithin = (place: number) => quarrels[place]?.some((quarrel, other) => quarrel && isIn(other)) ?? false
    if (group.every((_, place) => isIn(place) !== quarrelsWithin(place)))
      found.push(group.filter((_, place) => isIn(place)))
  }
  return found
}

function greedySet(group: readonly Wish[]): Wish[] {
  const byWorth = group.toSorted((a, b) => (a.alone === b.alone ? 0 : a.alone > b.alone ? -1 : 1))
  const taken: Wish[] = []
  for (const wish of byWorth) if (taken.every((other) => !isInTheWay(wish, other))) taken.push(wish)
  return taken
}

function toPay(taken: readonly Wish[], goods: readonly Goods[], fee: bigint): bigint {
  const left = goods.map((row) => row.left)
  let open = fee
  for (const wish of taken) {
    if (wish.ofShipping) {
      open -= wish.give(open, left)
      continue
    }
    const rest = sum(wish.places.map((place) => left[place] ?? 0n))
    const parts = split(wish.give(rest, left), wish.weigh(left))
    for (const [at, place] of wish.places.entries()) left[place] = (left[place] ?? 0n) - (parts[at] ?? 0n)
  }
  return sum(left) + open
}
