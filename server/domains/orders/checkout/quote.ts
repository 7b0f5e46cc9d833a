import type { CheckoutLine, Quote } from '#contracts/orders'
import type { Priced } from '#contracts/promotions'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { together } from '#platform/db/transact'
import type { Actor } from '#platform/work'
import { couponChoices, findOwnCoupons } from './coupons.ts'
import { type Choices, type DrawnUp, drawUp } from './draw-up.ts'
import { shippingChoice } from './pricing.ts'
import { goodsOf, type StandingLine } from './standing.ts'

/** What an order would cost, every way to ship it, and what is missing. */
export function quoteCheckout(db: Database, buyer: Actor, choices: Choices, now: Date): Promise<Quote> {
  return together(db, (one) => quote(one, buyer, choices, now))
}

async function quote(db: Database, buyer: Actor, choices: Choices, now: Date): Promise<Quote> {
  const [drawn, own] = await Promise.all([drawUp(db, buyer, choices, { now }), findOwnCoupons(db, buyer, now)])
  const { checkout, lines, priced, kept, offers, way, pricing } = drawn
  const worth = worthOf(priced)
  return {
    lines: lines.flatMap(checkoutLine),
    priced,
    currency: pricing.currency,
    ...(kept && { address: kept }),
    shipping: offers.map((offer) => shippingChoice(offer, worth, pricing.currency)),
    ...(way && { shippingMethodId: way.method.id }),
    coupons: await couponChoices(db, buyer, drawn, own),
    needs: needsOf(drawn),
    payWithinMinutes: checkout.settings.payWithinMinutes,
  }
}

/** What the goods cost at prices of activities and members: what free shipping is measured on. */
function worthOf({ subtotal, lines }: Priced): number {
  const off = lines
    .flatMap(({ shares }) => shares)
    .filter(({ step }) => step === 'activity' || step === 'member')
    .reduce((sum, { amount }) => sum + amount, 0)
  return subtotal - off
}

function needsOf({ lines, sound, address, way }: DrawnUp): Quote['needs'] {
  const needs: Quote['needs'] = []
  if (sound.length === 0 || sound.length < lines.length) needs.push('lines')
  if (!address) needs.push('address')
  else if (!way) needs.push('shipping')
  return needs
}

function checkoutLine({ lineId, variantId, quantity, variant, note, trouble }: StandingLine): CheckoutLine[] {
  if (!variant) return []
  const money = (amount: number) => ({ amount, currency: variant.currency })
  return [
    present({
      lineId,
      variantId,
      productId: variant.productId,
      ...goodsOf(variant),
      quantity,
      left: variant.left,
      note,
      trouble,
      unitPrice: money(variant.price),
      compareAt: variant.compareAt === undefined ? undefined : money(variant.compareAt),
    }),
  ]
}
