import { refuse } from '../refusals.ts'
import { mulDivHalfUp } from './whole.ts'

/** One line of an order as it was paid and what went back of it so far; `points` in points. */
export interface PaidLine {
  readonly quantity: number
  readonly refundedQuantity: number
  readonly money: { readonly paid: number; readonly refunded: number }
  readonly points?: { readonly paid: number; readonly refunded: number }
}

/** What goes back: of pieces their share, or a mere amount of money without a piece. */
export type RefundAsked = { readonly quantity: number } | { readonly amount: number }

/**
 * What a partial refund gives back. Each is a share of what is left, and the last piece brings all of it, so any order of
 * refunds ends exactly at what was paid. Refuses more than is left (`refund-too-large`).
 */
export function refundShare(line: PaidLine, asked: RefundAsked): { readonly money: number; readonly points: number } {
  const moneyLeft = line.money.paid - line.money.refunded
  if ('amount' in asked) {
    if (!isWithin(asked.amount, moneyLeft)) throw refuse.refundTooLarge({ field: 'amount', left: moneyLeft })
    return { money: asked.amount, points: 0 }
  }
  const pieces = line.quantity - line.refundedQuantity
  if (!isWithin(asked.quantity, pieces)) throw refuse.refundTooLarge({ field: 'quantity', left: pieces })
  const pointsLeft = line.points ? line.points.paid - line.points.refunded : 0
  return {
    money: mulDivHalfUp(moneyLeft, asked.quantity, pieces),
    points: mulDivHalfUp(pointsLeft, asked.quantity, pieces),
  }
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}
