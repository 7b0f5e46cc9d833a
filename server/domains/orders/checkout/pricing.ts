import type { ShippingChoice, ShippingMethod } from '#contracts/orders'
import type { Priced, TraceStep } from '#contracts/promotions'
import { loadPricing, price, type Pricing as Rules } from '#domains/promotions/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { type Destination, offerOf, type ShippingOffer } from '../shipping/shipping.ts'
import { gramsOf, priceLine, type SoundLine } from './standing.ts'

/** What prices are made with: the rules that run, the coupons that were chosen, and what is known of the buyer. */
export interface Pricing extends Rules {
  readonly currency: string
  readonly now: Date
}

/** Loads it for somebody; `ordersPaid` when the caller has counted already. */
export async function loadRules(
  db: Database,
  { id: personId, kind }: Pick<Actor, 'id' | 'kind'>,
  { now, couponIds = [], ordersPaid }: RulesAsked,
): Promise<Rules> {
  const known = ordersPaid === undefined ? {} : { orders: { ordersPaid } }
  const rules = await loadPricing(db, { personId, now, couponIds, known })
  return { ...rules, buyer: { ...rules.buyer, isMember: kind === 'member' } }
}

interface RulesAsked {
  readonly now: Date
  readonly couponIds?: readonly string[]
  readonly ordersPaid?: number
}

/** The way an order goes: the method with its fee there. */
export interface Way {
  readonly method: ShippingMethod
  readonly fee: number
  readonly freeFrom: number | undefined
}

/**
 * What these lines cost, shipped that way if any. The trace leaves out promotions of other goods, which are most of them
 * and explain nothing about these; a coupon was chosen, so it always says what came of it.
 */
export function priceOf(pricing: Pricing, lines: readonly SoundLine[], way?: Way): Priced {
  const { buyer, promotions, coupons, currency, now } = pricing
  const priced = price({
    currency,
    now,
    buyer,
    lines: lines.map(priceLine),
    promotions,
    coupons,
    ...(way && {
      shipping: {
        methodId: way.method.id,
        amount: way.fee,
        ...(way.freeFrom !== undefined && { freeFrom: way.freeFrom }),
      },
    }),
  })
  return { ...priced, trace: priced.trace.filter((step) => !isOfOtherGoods(step)) }
}

function isOfOtherGoods({ code, step }: TraceStep): boolean {
  return code === 'nothing-in-scope' && (step === 'promotion' || step === 'member')
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
