import type { Return, ReturnState } from '#contracts/orders'

export type ReturnMove = Return['moves'][number]

interface ReturnStanding {
  readonly kind: 'goods' | 'money'
  readonly state: ReturnState
}

/** From which states each move leads where; goods go the long way, money alone is refunded when approved. */
const moves = {
  buyer: {
    withdraw: { goods: ['requested', 'approved'], money: ['requested'] },
    send: { goods: ['approved'], money: [] },
  },
  staff: {
    approve: { goods: ['requested'], money: ['requested'] },
    refuse: { goods: ['requested', 'approved', 'sent'], money: ['requested'] },
    receive: { goods: ['approved', 'sent'], money: [] },
  },
} as const satisfies Record<
  'buyer' | 'staff',
  { readonly [Move in ReturnMove]?: Record<'goods' | 'money', readonly ReturnState[]> }
>

/** What a side may do with a return now. */
export function returnMovesOf(side: 'buyer' | 'staff', { kind, state }: ReturnStanding): ReturnMove[] {
  const table: { readonly [Move in ReturnMove]?: Record<'goods' | 'money', readonly ReturnState[]> } = moves[side]
  return (Object.keys(table) as ReturnMove[]).filter((move) => table[move]?.[kind].includes(state))
}

export interface ReturnableLine {
  readonly quantity: number
  readonly shipped: number
  readonly withdrawn: number
  readonly refunded_quantity: number
  readonly in_return: number
}

/** Pieces that may still be asked back: of goods those that were shipped, of money alone also those that were not. */
export function returnable(kind: 'goods' | 'money', line: ReturnableLine): number {
  const open = line.quantity - line.refunded_quantity - line.in_return
  if (kind === 'money') return open
  // Pieces refunded without having been shipped are none of those that were.
  const shippedAndKept = line.shipped - (line.refunded_quantity - line.withdrawn) - line.in_return
  return Math.max(0, Math.min(open, shippedAndKept))
}
