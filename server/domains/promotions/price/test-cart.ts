import type { HeldCoupon, PriceInput, PriceLine, Promotion } from './input.ts'

const now = new Date('2026-07-01T12:00:00Z')

/** A cart of a new member with nothing in it, but for what the test says. */
export function cartOf(lines: readonly PriceLine[], rest: Partial<PriceInput> = {}): PriceInput {
  const buyer = { personId: 'lin', isNew: true, ordersPaid: 0, isMember: true, segments: [] }
  return { currency: 'CNY', now, buyer, lines, promotions: [], coupons: [], ...rest }
}

export function line(lineId: string, unitPrice: number, quantity = 1, rest: Partial<PriceLine> = {}): PriceLine {
  return { lineId, variantId: `v-${lineId}`, productId: `p-${lineId}`, tags: [], unitPrice, quantity, ...rest }
}

const rule = {
  currency: 'CNY',
  scope: {},
  stacking: { group: 'promotion', with: 'none' as const, acrossCoupons: true },
  startsAt: new Date('2026-01-01T00:00:00Z'),
}

export function promotion(id: string, benefit: Promotion['benefit'], rest: Partial<Promotion> = {}): Promotion {
  return { id, title: { en: id }, benefit, conditions: {}, priority: 0, ...rule, ...rest }
}

export function coupon(id: string, benefit: HeldCoupon['benefit'], rest: Partial<HeldCoupon> = {}): HeldCoupon {
  return { id, title: { en: id }, benefit, threshold: 0, ...rule, ...rest }
}
