import type { OrderMove, OrderState } from '#contracts/orders'

/** Which state may follow which; the table `orders.permitted_move` says the same and guards it. */
export const permittedMoves = {
  created: ['paid', 'cancelled', 'closed'],
  paid: ['shipped', 'cancelled', 'closed'],
  shipped: ['delivered', 'closed'],
  delivered: ['completed', 'closed'],
  completed: ['closed'],
  cancelled: [],
  closed: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

export function mayFollow(from: OrderState, to: OrderState): boolean {
  return (permittedMoves[from] as readonly OrderState[]).includes(to)
}

/** What decides over what may be done with an order. */
export interface OrderStanding {
  readonly state: OrderState
  readonly total: number
  readonly refunded: number
  readonly quantity: number
  readonly shipped: number
  readonly withdrawn: number
  readonly awaitsGroup: boolean
  readonly payUntil: Date | undefined
  readonly returnUntil: Date | undefined
  readonly hasParcelOnItsWay: boolean
  readonly invoice: 'wanted' | 'issued' | undefined
}

type Rule = (order: OrderStanding, now: Date) => boolean

const isBought: Rule = ({ state }) => ['paid', 'shipped', 'delivered', 'completed'].includes(state)
const nothingShipped: Rule = ({ shipped }) => shipped === 0
const canCancel: Rule = (order, now) =>
  order.state === 'created' || (order.state === 'paid' && nothingShipped(order, now))
const canAskForInvoice: Rule = (order, now) => isBought(order, now) && order.invoice !== 'issued'

const buyersRules = {
  pay: ({ state, payUntil }, now) => state === 'created' && payUntil !== undefined && payUntil > now,
  cancel: canCancel,
  'confirm-receipt': ({ state }) => state === 'shipped',
  'ask-for-return': ({ state, returnUntil, refunded, total }, now) =>
    (state === 'paid' ||
      state === 'shipped' ||
      (state === 'delivered' && returnUntil !== undefined && returnUntil > now)) &&
    (refunded < total || total === 0),
  'ask-for-invoice': canAskForInvoice,
} as const satisfies { readonly [Move in OrderMove]?: Rule }

const staffRules = {
  cancel: canCancel,
  ship: ({ state, awaitsGroup, quantity, shipped, withdrawn }) =>
    state === 'paid' && !awaitsGroup && shipped + withdrawn < quantity,
  deliver: ({ hasParcelOnItsWay }) => hasParcelOnItsWay,
  refund: (order, now) => isBought(order, now) && order.refunded < order.total,
  'issue-invoice': ({ invoice }) => invoice === 'wanted',
  'change-address': (order, now) => ['created', 'paid'].includes(order.state) && nothingShipped(order, now),
} as const satisfies { readonly [Move in OrderMove]?: Rule }

const rulesOf = { buyer: buyersRules, staff: staffRules } as const
export type Side = keyof typeof rulesOf

/** What the buyer, or staff that manage orders, may do with an order now. */
export function movesOf(side: Side, order: OrderStanding, now: Date): OrderMove[] {
  const rules: { readonly [Move in OrderMove]?: Rule } = rulesOf[side]
  return (Object.keys(rules) as OrderMove[]).filter((move) => rules[move]?.(order, now))
}
