import { refundShare } from '#domains/promotions/index'

/** A line of an order as far as refunds of it go. */
export interface RefundableLine {
  readonly id: string
  readonly quantity: number
  readonly total: number
  readonly refunded: number
  readonly refunded_quantity: number
  readonly shipped: number
  readonly withdrawn: number
}

/** What a refund is to give back of a line: pieces, at their share of what was paid unless an amount is said. */
export interface AskedRefund {
  readonly lineId: string
  readonly quantity: number
  readonly amount?: number
}

export interface RefundPart {
  readonly line_id: string
  readonly quantity: number
  /** Of the pieces, those that were never shipped. */
  readonly withdrawn: number
  readonly amount: number
}

/**
 * Works out one line of a refund. Shares of all pieces of a line, in any order, end exactly at what was paid for it;
 * pieces that were not shipped go first, unless the pieces are known to have come back.
 */
export function partOf(line: RefundableLine, asked: AskedRefund, haveComeBack: boolean): RefundPart {
  const unshipped = haveComeBack ? 0 : line.quantity - line.shipped - line.withdrawn
  return {
    line_id: line.id,
    quantity: asked.quantity,
    withdrawn: Math.min(asked.quantity, unshipped),
    amount: asked.amount ?? shareOf(line, asked.quantity),
  }
}

/** What so many pieces of a line are worth, of what was paid and is left. */
export function shareOf(line: RefundableLine, quantity: number): number {
  if (quantity === 0) return 0
  const money = { paid: line.total, refunded: line.refunded }
  return refundShare({ quantity: line.quantity, refundedQuantity: line.refunded_quantity, money }, { quantity }).money
}
