import type { Priced, PricedLine } from '#contracts/promotions'
import { type OpenCart, openCart, type Source, sayWhyNot, takeOff } from './cart.ts'
import { chooseOffers, partsOf } from './choose.ts'
import type { HeldCoupon, PriceInput, Promotion } from './input.ts'
import { couponOfferOf, couponSourceOf, type Offer, offerOf, sourceOf } from './offer.ts'
import type { Reason } from './opening.ts'
import { isPieceRule, takeActivityPrices, takeMemberPrices } from './piece-price.ts'
import { doStack } from './stacking.ts'
import { mulDivCeil, mulDivFloor, split } from './whole.ts'

/**
 * What a cart costs and why, by the rules of docs/reference/pricing.md: activity price, member price, promotions, coupons,
 * points, shipping. Pure: the same input gives the same answer. Refuses carts too large to be exact (`not-priceable`).
 */
export function price(input: PriceInput): Priced {
  const cart = openCart(input)
  const rules = [...input.promotions].sort(inComputingOrder)
  takeActivityPrices(cart)
  takeMemberPrices(cart, rules.filter(isPieceRule))
  for (const line of cart.lines) line.base = line.left
  const fee = shippingFee(cart)
  const paid = takeOffers(
    cart,
    rules.filter((rule) => !isPieceRule(rule)),
    fee,
  )
  const points = takePoints(cart)
  const lines = cart.lines.map(closeLine)
  const { shipping } = input
  return {
    currency: input.currency,
    lines,
    subtotal: sumOf(lines, (line) => line.subtotal),
    discounts: cart.discounts,
    ...(points && { points }),
    ...(shipping && {
      shipping: { methodId: shipping.methodId, amount: shipping.amount, discount: shipping.amount - paid, total: paid },
    }),
    total: sumOf(lines, (line) => line.total) + paid,
    trace: cart.trace,
  }
}

function inComputingOrder(one: Promotion, other: Promotion): number {
  return one.priority - other.priority || (one.id < other.id ? -1 : 1)
}

const couponOrder = { percent: 0, amount: 1, shipping: 2 }

function inCouponOrder(one: HeldCoupon, other: HeldCoupon): number {
  return couponOrder[one.benefit.kind] - couponOrder[other.benefit.kind] || (one.id < other.id ? -1 : 1)
}

/** What shipping costs before coupons; free from a threshold on, told in the trace. */
function shippingFee(cart: OpenCart): number {
  const { shipping } = cart.input
  if (!shipping) return 0
  const { methodId, amount, freeFrom } = shipping
  if (freeFrom === undefined || amount === 0) return amount
  const base = cart.lines.reduce((sum, line) => sum + line.base, 0)
  const source: Source = { step: 'shipping', sourceId: methodId, kind: 'free-from' }
  if (base >= freeFrom) {
    tellShipping(cart, source, amount, { from: freeFrom })
    return 0
  }
  sayWhyNot(cart, source, {
    code: 'threshold-missing',
    values: { by: 'amount', from: freeFrom, missing: freeFrom - base },
  })
  return amount
}

function tellShipping(cart: OpenCart, source: Source, amount: number, values: Reason['values'] = {}): void {
  cart.discounts.push({ ...source, amount })
  cart.trace.push({ ...source, code: 'applied', amount, lineIds: [], values })
}

/** Stages 3, 4 and the coupons of 6. Gives what is left of the shipping. */
function takeOffers(cart: OpenCart, rules: readonly Promotion[], fee: number): number {
  const offers: Offer[] = []
  const consider = (offered: Offer | Reason, source: Source) => {
    if ('code' in offered) sayWhyNot(cart, source, offered)
    else offers.push(offered)
  }
  for (const rule of rules) consider(offerOf(cart, rule), sourceOf(rule))
  const coupons = [...cart.input.coupons].sort(inCouponOrder)
  for (const coupon of coupons) consider(couponOfferOf(cart, coupon, fee), couponSourceOf(coupon))
  const chosen = new Set(chooseOffers(cart, offers, fee))
  let open = fee
  for (const [place, offer] of offers.entries()) {
    if (!chosen.has(place)) sayWhatInstead(cart, offer, offers, chosen)
    else open = takeOffer(cart, offer, open)
  }
  return open
}

function takeOffer(cart: OpenCart, offer: Offer, open: number): number {
  if (offer.given.of === 'shipping') {
    const off = Math.min(offer.given.off, open)
    if (off === 0) sayWhyNot(cart, offer.source, { code: 'no-shipping' })
    else tellShipping(cart, offer.source, off, offer.values)
    return open - off
  }
  const left = cart.lines.map((line) => line.left)
  const parts = partsOf(cart, offer, left).flatMap(([place, amount]) => {
    const line = cart.lines[place]
    return line && amount > 0 ? [[line, amount] as const] : []
  })
  if (parts.length === 0) sayWhyNot(cart, offer.source, { code: 'nothing-left' })
  else takeOff(cart, offer.source, parts, offer.values)
  return open
}

/** Nothing could be added to what was taken, so something in it stands in the way. */
function sayWhatInstead(cart: OpenCart, offer: Offer, offers: readonly Offer[], chosen: ReadonlySet<number>): void {
  const instead = offers.find((other, place) => chosen.has(place) && !doStack(offer, other))?.source
  sayWhyNot(cart, offer.source, {
    code: 'not-stackable',
    values: {
      ...(instead && { insteadId: instead.sourceId }),
      ...(instead?.title && { insteadTitle: instead.title }),
    },
  })
}

/** Stage 5: points as money, for the goods. */
function takePoints(cart: OpenCart): Priced['points'] {
  const { points } = cart.input
  if (!points || points.spend === 0) return undefined
  const { spend, valuePerHundred, maxBasisPoints = 10_000 } = points
  const left = cart.lines.map((line) => line.left)
  const goods = left.reduce((sum, amount) => sum + amount, 0)
  const amount = Math.min(mulDivFloor(spend, valuePerHundred, 100), mulDivFloor(goods, maxBasisPoints, 10_000))
  const source: Source = { step: 'points', sourceId: 'points', kind: 'points' }
  if (amount === 0) {
    sayWhyNot(cart, source, { code: 'nothing-left' })
    return undefined
  }
  const spent = mulDivCeil(amount, 100, valuePerHundred)
  const shares = split(amount, left)
  takeOff(
    cart,
    source,
    cart.lines.map((line, place) => [line, shares[place] ?? 0] as const),
    { spent },
  )
  return { spent, amount }
}

function closeLine({ line, subtotal, left, shares }: OpenCart['lines'][number]): PricedLine {
  const { lineId, unitPrice, quantity } = line
  return { lineId, unitPrice, quantity, subtotal, discount: subtotal - left, total: left, shares }
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
