import type { ShippingChoice, ShippingMethod } from '#contracts/orders'
import type { Priced } from '#contracts/promotions'
import { type HeldCoupon, type Promotion, price } from '#domains/promotions/index'
import type { Actor } from '#platform/work'
import { type Destination, offerOf, type ShippingOffer } from '../shipping/shipping.ts'
import { gramsOf, priceLine, type SoundLine } from './standing.ts'

/** Rules that hold for a buyer at this moment. */
export interface Rules {
  readonly promotions: readonly Promotion[]
  /** The coupons that the buyer chose. */
  readonly coupons: readonly HeldCoupon[]
}

export interface Pricing {
  readonly buyer: Pick<Actor, 'id' | 'kind'>
  readonly ordersPaid: number
  readonly rules: Rules
  readonly currency: string
  readonly now: Date
}

/** The way an order goes: the method with its fee there. */
export interface Way {
  readonly method: ShippingMethod
  readonly fee: number
  readonly freeFrom: number | undefined
}

/** What these lines cost, shipped that way if any. */
export function priceOf(pricing: Pricing, lines: readonly SoundLine[], way?: Way): Priced {
  const { buyer, ordersPaid, rules, currency, now } = pricing
  return price({
    currency,
    now,
    buyer: {
      personId: buyer.id,
      isNew: ordersPaid === 0,
      ordersPaid,
      isMember: buyer.kind === 'member',
      segments: [],
    },
    lines: lines.map(priceLine),
    promotions: rules.promotions,
    coupons: rules.coupons,
    ...(way && {
      shipping: {
        methodId: way.method.id,
        amount: way.fee,
        ...(way.freeFrom !== undefined && { freeFrom: way.freeFrom }),
      },
    }),
  })
}

/** Every method for these goods and this destination, with what it asks or why it cannot be had. */
export function offersFor(
  methods: readonly ShippingMethod[],
  to: Destination,
  lines: readonly SoundLine[],
): { readonly method: ShippingMethod; readonly offer: ShippingOffer }[] {
  const grams = gramsOf(lines)
  return methods.map((method) => ({ method, offer: offerOf(method.zones, to, grams) }))
}

/** The way that was chosen, or without a choice the first that there is; undefined when it cannot be had. */
export function wayOf(offers: ReturnType<typeof offersFor>, methodId: string | undefined): Way | undefined {
  const found = offers.find(({ method, offer }) => 'fee' in offer && (methodId === undefined || method.id === methodId))
  if (!found || !('fee' in found.offer)) return undefined
  return { method: found.method, fee: found.offer.fee, freeFrom: found.offer.zone.freeFrom }
}

/** A method as the buyer chooses it; `worth` is what the goods cost once prices of activities and members are in. */
export function shippingChoice(
  { method, offer }: ReturnType<typeof offersFor>[number],
  worth: number,
  currency: string,
): ShippingChoice {
  const { id: methodId, name } = method
  if (!('fee' in offer)) return { methodId, name, trouble: offer.trouble }
  const { freeFrom, daysFrom, daysTo } = offer.zone
  const money = (amount: number) => ({ amount, currency })
  const isFree = freeFrom !== undefined && worth >= freeFrom
  return {
    methodId,
    name,
    fee: money(isFree ? 0 : offer.fee),
    ...(isFree && offer.fee > 0 && { usualFee: money(offer.fee) }),
    ...(freeFrom !== undefined && !isFree && offer.fee > 0 && { freeIn: money(freeFrom - worth) }),
    ...(daysFrom !== undefined && { daysFrom }),
    ...(daysTo !== undefined && { daysTo }),
  }
}
