import { refuse } from '../refusals.ts'
import type { PriceInput } from './input.ts'

/** With these the sum of a whole cart stays below 2^53. */
const most = { lines: 200, quantity: 9_999, amount: 2_000_000_000, points: 1_000_000_000_000, coupons: 20 }

/** Refuses what cannot be priced exactly, naming the field: nothing negative, fractional or too large goes in. */
export function checkBounds({ lines, coupons, points, shipping }: PriceInput): void {
  check('lines', lines.length, 0, most.lines)
  check('coupons', coupons.length, 0, most.coupons)
  for (const [place, { unitPrice, quantity, activity }] of lines.entries()) {
    check(`lines[${place}].unitPrice`, unitPrice, 0, most.amount)
    check(`lines[${place}].quantity`, quantity, 1, most.quantity)
    if (activity) check(`lines[${place}].activity.unitPrice`, activity.unitPrice, 0, most.amount)
  }
  if (points) {
    check('points.spend', points.spend, 0, most.points)
    check('points.valuePerHundred', points.valuePerHundred, 1, most.amount)
    if (points.maxBasisPoints !== undefined) check('points.maxBasisPoints', points.maxBasisPoints, 0, 10_000)
  }
  if (shipping) {
    check('shipping.amount', shipping.amount, 0, most.amount)
    if (shipping.freeFrom !== undefined) check('shipping.freeFrom', shipping.freeFrom, 0, Number.MAX_SAFE_INTEGER)
  }
}

function check(field: string, value: number, least: number, greatest: number): void {
  if (!Number.isInteger(value) || value < least || value > greatest)
    throw refuse.notPriceable({ field, least, greatest })
}
