import type { TraceStep } from '#contracts/promotions'
import type { OpenCart, Source } from './cart.ts'
import type { HeldCoupon, Promotion } from './input.ts'
import { type Reason, whyClosed } from './opening.ts'
import { isInScope } from './scope.ts'
import { mulDivHalfUp } from './whole.ts'

type Given =
  | { readonly of: 'order'; readonly off: number }
  | { readonly of: 'rest'; readonly basisPoints: number }
  | { readonly of: 'piece'; readonly off: number }
  | { readonly of: 'shipping'; readonly off: number }

/** A promotion or coupon that takes part: it is open, reaches lines and its threshold. */
export interface Offer {
  readonly source: Source
  readonly isCoupon: boolean
  readonly stacking: Promotion['stacking']
  /** Places of the lines in scope. */
  readonly places: readonly number[]
  readonly given: Given
  readonly atMost: number
  readonly values: TraceStep['values']
  /** What it would take off if it were alone. */
  readonly alone: number
}

const unlimited = Number.MAX_SAFE_INTEGER

/** What a promotion offers this cart, or why nothing. */
export function offerOf(cart: OpenCart, rule: Promotion): Offer | Reason {
  const reach = findReach(cart, rule)
  if ('code' in reach) return reach
  const { places, base, pieces } = reach
  const read = readBenefit(rule, base, pieces)
  if ('code' in read) return read
  const draft = {
    source: sourceOf(rule),
    isCoupon: false,
    stacking: rule.stacking,
    places,
    ...read,
    atMost: rule.atMost ?? unlimited,
  }
  return withAlone(cart, draft, base)
}

/** What a coupon offers this cart, or why nothing. */
export function couponOfferOf(cart: OpenCart, rule: HeldCoupon, shipping: number): Offer | Reason {
  const reach = findReach(cart, rule)
  if ('code' in reach) return reach
  const { places, base } = reach
  if (base < rule.threshold)
    return {
      code: 'threshold-missing',
      values: { by: 'amount', from: rule.threshold, missing: rule.threshold - base },
    }
  const { benefit } = rule
  const atMost = benefit.kind === 'percent' ? (benefit.atMost ?? unlimited) : unlimited
  const given: Given =
    benefit.kind === 'percent'
      ? { of: 'rest', basisPoints: benefit.basisPoints }
      : { of: benefit.kind === 'amount' ? 'order' : 'shipping', off: benefit.off ?? unlimited }
  const values = { ...(rule.threshold > 0 && { from: rule.threshold }), ...said(given, atMost) }
  const draft = { source: couponSourceOf(rule), isCoupon: true, stacking: rule.stacking, places, given, atMost, values }
  return withAlone(cart, draft, base, shipping)
}

function findReach(
  cart: OpenCart,
  rule: Promotion | HeldCoupon,
): Reason | { places: number[]; base: number; pieces: number } {
  const closed = whyClosed(rule, cart.input)
  if (closed) return closed
  const places: number[] = []
  let base = 0
  let pieces = 0
  for (const [place, line] of cart.lines.entries()) {
    if (!isInScope(rule.scope, line.line, line.atMemberPrice)) continue
    places.push(place)
    base += line.base
    pieces += line.line.quantity
  }
  return places.length === 0 ? { code: 'nothing-in-scope' } : { places, base, pieces }
}

function readBenefit(
  { benefit, atMost }: Promotion,
  base: number,
  pieces: number,
): Reason | { given: Given; values: TraceStep['values'] } {
  if (benefit.kind === 'threshold') return readThreshold(benefit, benefit.by === 'amount' ? base : pieces, atMost)
  if (benefit.kind === 'unit-price' || benefit.kind === 'unit-percent')
    throw new Error('The price of a piece is no offer.')
  const given: Given =
    benefit.kind === 'percent'
      ? { of: 'rest', basisPoints: benefit.basisPoints }
      : { of: benefit.per, off: benefit.off }
  return { given, values: said(given, atMost) }
}

function readThreshold(
  { by, steps, repeats, maxTimes }: Promotion['benefit'] & { kind: 'threshold' },
  reached: number,
  atMost: number | undefined,
): Reason | { given: Given; values: TraceStep['values'] } {
  const step = steps.filter(({ from }) => from <= reached).reduce(higher, undefined)
  if (!step) {
    const first = steps.reduce((one, other) => (other.from < one.from ? other : one))
    return { code: 'threshold-missing', values: { by, from: first.from, missing: first.from - reached } }
  }
  if ('basisPoints' in step) {
    const given: Given = { of: 'rest', basisPoints: step.basisPoints }
    return { given, values: { by, from: step.from, ...said(given, atMost) } }
  }
  const times = repeats ? Math.min(Math.floor(reached / step.from), maxTimes ?? unlimited) : 1
  // More than the whole cart is worth makes no difference, and keeps the product whole.
  const off = step.off > unlimited / times ? unlimited : step.off * times
  const shown = { off: step.off, ...(repeats && { times }), ...(atMost !== undefined && { atMost }) }
  return { given: { of: 'order', off }, values: { by, from: step.from, ...shown } }
}

type Step = (Promotion['benefit'] & { kind: 'threshold' })['steps'][number]

function higher(one: Step | undefined, other: Step): Step {
  return one && one.from >= other.from ? one : other
}

function said(given: Given, atMost: number | undefined): TraceStep['values'] {
  const what =
    given.of === 'rest' ? { basisPoints: given.basisPoints } : given.off < unlimited ? { off: given.off } : {}
  return { ...what, ...(atMost !== undefined && atMost < unlimited && { atMost }) }
}

/** Leaves out what would take nothing off even if it were alone. */
function withAlone(cart: OpenCart, draft: Omit<Offer, 'alone'>, base: number, shipping = 0): Offer | Reason {
  if (draft.given.of === 'shipping') {
    const alone = Math.min(draft.given.off, shipping)
    return alone > 0 ? { ...draft, alone } : { code: 'no-shipping' }
  }
  const bases = cart.lines.map((line) => line.base)
  const alone = Math.min(sumOff(cart, draft, bases), base)
  return alone > 0 ? { ...draft, alone } : { code: 'nothing-left' }
}

/** What an offer takes off in all, of what is left of the lines. */
export function sumOff(
  cart: OpenCart,
  { given, places, atMost }: Omit<Offer, 'alone'>,
  left: readonly number[],
): number {
  let rest = 0
  for (const place of places) rest += left[place] ?? 0
  const wanted =
    given.of === 'rest'
      ? mulDivHalfUp(rest, given.basisPoints, 10_000)
      : given.of === 'piece'
        ? places.reduce((sum, place) => sum + perPiece(cart, given.off, place, left), 0)
        : given.off
  return Math.min(wanted, atMost, rest)
}

/** An amount a piece, for one line: at most what is left of it. */
export function perPiece(cart: OpenCart, off: number, place: number, left: readonly number[]): number {
  return Math.min(off * (cart.lines[place]?.line.quantity ?? 0), left[place] ?? 0)
}

export function sourceOf({ id, title, benefit }: Promotion): Source {
  return { step: 'promotion', sourceId: id, kind: benefit.kind, title }
}

/** A shipping coupon belongs to the last stage, others to that of coupons. */
export function couponSourceOf({ id, title, benefit }: HeldCoupon): Source {
  return { step: benefit.kind === 'shipping' ? 'shipping' : 'coupon', sourceId: id, kind: benefit.kind, title }
}
