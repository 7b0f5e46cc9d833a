import type { OpenCart } from './cart.ts'
import { type Offer, perPiece, sumOff } from './offer.ts'
import { groupByConflict } from './stacking.ts'
import { split } from './whole.ts'

/** Up to so many combinations of all groups together are each computed in full. */
const mostCombinations = 256

/** The places of the offers that are taken, in computing order: those that leave the buyer the least to pay. */
export function chooseOffers(cart: OpenCart, offers: readonly Offer[], shipping: number): number[] {
  const { free, combinations } = groupByConflict(offers)
  const many = combinations.reduce((product, group) => Math.min(product * group.length, 1e6), 1)
  if (many === 1) return inOrder(free, ...combinations.map(([only = []]) => only))
  const cheapest = (candidates: readonly (readonly number[])[]) => findCheapest(cart, offers, shipping, candidates)
  if (many <= mostCombinations) return cheapest(product(combinations).map((parts) => inOrder(free, ...parts)))
  return inOrder(free, ...combinations.map(cheapest))
}

function inOrder(...parts: (readonly number[])[]): number[] {
  return parts.flat().sort((one, other) => one - other)
}

function product(groups: readonly (readonly (readonly number[])[])[]): (readonly number[])[][] {
  let all: (readonly number[])[][] = [[]]
  for (const group of groups) all = all.flatMap((parts) => group.map((combination) => [...parts, combination]))
  return all
}

function findCheapest(
  cart: OpenCart,
  offers: readonly Offer[],
  shipping: number,
  candidates: readonly (readonly number[])[],
): number[] {
  let best: { taken: readonly number[]; rest: number; coupons: number } | undefined
  for (const taken of candidates) {
    const rest = restAfter(cart, offers, taken, shipping)
    const coupons = taken.filter((place) => offers[place]?.isCoupon).length
    const isBetter =
      !best ||
      rest < best.rest ||
      (rest === best.rest && (coupons < best.coupons || (coupons === best.coupons && comesEarlier(taken, best.taken))))
    if (isBetter) best = { taken, rest, coupons }
  }
  return [...(best?.taken ?? [])]
}

/** Where two combinations first differ, the smaller place; no combination is the beginning of another. */
function comesEarlier(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((place, index) => place !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? Number.POSITIVE_INFINITY)
}

/** What is left of goods and shipping when these are taken. */
function restAfter(cart: OpenCart, offers: readonly Offer[], taken: readonly number[], shipping: number): number {
  const left = cart.lines.map((line) => line.left)
  let open = shipping
  for (const place of taken) {
    const offer = offers[place]
    if (!offer) continue
    if (offer.given.of === 'shipping') open -= Math.min(offer.given.off, open)
    else for (const [at, amount] of partsOf(cart, offer, left)) left[at] = (left[at] ?? 0) - amount
  }
  return left.reduce((sum, amount) => sum + amount, open)
}

/** What an offer takes off each of its lines: places and amounts. */
export function partsOf(cart: OpenCart, offer: Offer, left: readonly number[]): [number, number][] {
  const { given, places } = offer
  const weights = places.map((place) =>
    given.of === 'piece' ? perPiece(cart, given.off, place, left) : (left[place] ?? 0),
  )
  const shares = split(sumOff(cart, offer, left), weights)
  return places.map((place, index) => [place, shares[index] ?? 0])
}
