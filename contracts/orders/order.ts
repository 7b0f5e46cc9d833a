import { type Static, Type } from 'typebox'
import { Discount, TraceStep } from '../promotions/price.ts'
import { Id, Instant, Money } from '../route.ts'
import { AddressForm } from './address.ts'
import { ActivityKind, Goods, LineSums } from './breakdown.ts'
import { Invoice } from './invoice.ts'
import { Parcel } from './parcel.ts'
import { Refund } from './refund.ts'
import { Return } from './return.ts'

/**
 * `created` waits for payment, `paid` for shipping; `shipped` is wholly on its way, `delivered` has arrived, `completed` is
 * past its time for returns. `cancelled` was ended by somebody, `closed` by the house: unpaid in time, or wholly refunded.
 */
export const orderStates = ['created', 'paid', 'shipped', 'delivered', 'completed', 'cancelled', 'closed'] as const
export const OrderState = Type.Enum([...orderStates])
export type OrderState = (typeof orderStates)[number]

/** What somebody may do with an order now. */
export const OrderMove = Type.Enum([
  'pay',
  'cancel',
  'ship',
  'deliver',
  'confirm-receipt',
  'refund',
  'ask-for-return',
  'ask-for-invoice',
  'issue-invoice',
  'change-address',
])
export type OrderMove = Static<typeof OrderMove>

export const OrderLine = Type.Object({
  id: Id,
  ...Goods.properties,
  quantity: Type.Integer(),
  note: Type.Optional(Type.String()),
  showId: Type.Optional(Type.String()),
  activity: Type.Optional(Type.Object({ kind: ActivityKind, id: Type.String() })),
  sums: LineSums,
  shipped: Type.Integer(),
  /** Pieces whose money was given back. */
  refundedQuantity: Type.Integer(),
  refunded: Money,
  /** Pieces in a return that is not decided or not ended. */
  inReturn: Type.Integer(),
})
export type OrderLine = Static<typeof OrderLine>

/** One line of an order's history: who did what, and what it moved. */
export const OrderHistory = Type.Object({
  number: Type.Integer(),
  at: Instant,
  /** The name is empty for the house itself. */
  actor: Type.Object({ id: Type.String(), name: Type.String() }),
  act: Type.Enum([
    'placed',
    'paid',
    'cancelled',
    'closed',
    'parcel-shipped',
    'parcel-changed',
    'shipped',
    'parcel-delivered',
    'delivered',
    'completed',
    'refund-requested',
    'refund-confirmed',
    'refund-failed',
    'return-asked',
    'return-approved',
    'return-refused',
    'return-withdrawn',
    'return-sent',
    'return-received',
    'invoice-asked',
    'invoice-issued',
    'address-changed',
    'noted',
    'group-completed',
    'group-failed',
  ]),
  from: Type.Optional(OrderState),
  to: Type.Optional(OrderState),
  /** What the act says besides: `reason`, `text`, `carrier`, `trackingNumber`, `amount` … */
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type OrderHistory = Static<typeof OrderHistory>

const sums = {
  subtotal: Money,
  discount: Money,
  shipping: Money,
  total: Money,
  /** What has come in; the total once paid. */
  paid: Money,
  refunded: Money,
}

/** An order in lists. */
export const OrderCard = Type.Object({
  id: Id,
  /** Thirteen digits, shown in groups as 4-4-5; the last one checks the others. */
  number: Type.String({ pattern: '^[0-9]{13}$' }),
  state: OrderState,
  /** True while a group the order belongs to is not full: it is not shipped before. */
  awaitsGroup: Type.Boolean(),
  ...sums,
  /** Pieces over all lines. */
  quantity: Type.Integer(),
  shipped: Type.Integer(),
  /** The first three lines. */
  lines: Type.Array(Type.Object({ id: Id, ...Goods.properties, quantity: Type.Integer(), total: Money })),
  moreLines: Type.Integer(),
  showId: Type.Optional(Type.String()),
  placedAt: Instant,
  payUntil: Type.Optional(Instant),
  paymentId: Type.Optional(Id),
  openReturns: Type.Integer(),
  moves: Type.Array(OrderMove),
})
export type OrderCard = Static<typeof OrderCard>

/** The same in the console's list. */
export const OrderRow = Type.Object({
  ...OrderCard.properties,
  buyer: Type.Object({ id: Type.String(), name: Type.String() }),
  receiver: Type.Object({ name: Type.String(), phone: Type.String(), region: Type.String() }),
  isEndowed: Type.Boolean(),
})
export type OrderRow = Static<typeof OrderRow>

export const Order = Type.Object({
  ...OrderRow.properties,
  lines: Type.Array(OrderLine),
  discounts: Type.Array(Discount),
  /** Why this price, as it was computed when the order was placed. */
  trace: Type.Array(TraceStep),
  address: AddressForm,
  shippingMethod: Type.Optional(Type.Object({ id: Type.String(), name: Goods.properties.title })),
  note: Type.Optional(Type.String()),
  invoice: Type.Optional(Invoice),
  parcels: Type.Array(Parcel),
  refunds: Type.Array(Refund),
  returns: Type.Array(Return),
  history: Type.Array(OrderHistory),
  shippingRefunded: Money,
  groupId: Type.Optional(Type.String()),
  paidAt: Type.Optional(Instant),
  shippedAt: Type.Optional(Instant),
  deliveredAt: Type.Optional(Instant),
  completedAt: Type.Optional(Instant),
  /** Until when pieces may be given back; absent before delivery. */
  returnUntil: Type.Optional(Instant),
  endedBecause: Type.Optional(Type.String()),
})
export type Order = Static<typeof Order>
