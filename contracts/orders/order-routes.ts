import { type Static, Type } from 'typebox'

import { Id, Instant, Page, pageQuery, route } from '../route.ts'
import { AddressForm } from './address.ts'
import { CartCount } from './cart.ts'
import { Order, OrderCard, OrderRow, OrderState } from './order.ts'
import { ParcelDraft } from './parcel.ts'

const params = Type.Object({ orderId: Id })
const parcel = Type.Object({ orderId: Id, parcelId: Id })
const Reason = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' })
const search = Type.Optional(
  Type.String({ maxLength: 100, description: 'Number, goods, receiver, phone or tracking number' }),
)

/** `returns`: with a return that is not ended. */
export const OwnOrderFilter = Type.Enum(['created', 'paid', 'shipped', 'delivered', 'completed', 'ended', 'returns'])

export const listOwnOrders = route({
  method: 'GET',
  path: '/me/orders',
  may: 'person',
  summary: 'Lists the caller’s orders, the latest first.',
  query: Type.Object({ ...pageQuery, state: Type.Optional(OwnOrderFilter), search }),
  answers: { 200: Page(OrderCard) },
})
export const countOwnOrders = route({
  method: 'GET',
  path: '/me/order-counts',
  may: 'person',
  summary: 'Tells how many of the caller’s orders wait for what.',
  answers: {
    200: Type.Object({
      created: Type.Integer(),
      paid: Type.Integer(),
      shipped: Type.Integer(),
      delivered: Type.Integer(),
      returns: Type.Integer(),
    }),
  },
})
export const getOwnOrder = route({
  method: 'GET',
  path: '/me/orders/:orderId',
  may: 'person',
  summary: 'Shows one own order with its parcels, refunds, returns and history.',
  params,
  answers: { 200: Order },
})
export const cancelOwnOrder = route({
  method: 'POST',
  path: '/me/orders/:orderId/cancel',
  may: 'person',
  summary: 'Cancels an own order before anything of it is shipped; what was paid is refunded.',
  params,
  body: Type.Object({ reason: Reason }),
  answers: { 200: Order },
})
export const confirmReceipt = route({
  method: 'POST',
  path: '/me/orders/:orderId/confirm-receipt',
  may: 'person',
  summary: 'The buyer has received everything of a shipped order.',
  params,
  answers: { 200: Order },
})
export const buyAgain = route({
  method: 'POST',
  path: '/me/orders/:orderId/buy-again',
  may: 'person',
  summary: 'Puts what is still on sale of an own order into the cart; tells what is not.',
  params,
  answers: { 200: Type.Object({ added: Type.Integer(), leftOut: Type.Integer(), cart: CartCount }) },
})

/** What the console's list is narrowed by; dates are of placing. */
export const orderFilter = {
  search,
  state: Type.Optional(OrderState),
  /** `to-ship`: paid, of a full group if any; `returns`: with an open return; `refund-failed`: needs a person. */
  needs: Type.Optional(Type.Enum(['to-ship', 'returns', 'refund-failed', 'invoice'])),
  personId: Type.Optional(Type.String({ maxLength: 64 })),
  productId: Type.Optional(Id),
  showId: Type.Optional(Type.String({ maxLength: 64 })),
  hostId: Type.Optional(Type.String({ maxLength: 64 })),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
}
export const OrderFilter = Type.Object(orderFilter)
export type OrderFilter = Static<typeof OrderFilter>

export const listOrders = route({
  method: 'GET',
  path: '/orders',
  may: 'orders.read',
  summary: 'Lists everybody’s orders, the latest first. The first page also says how many there are.',
  query: Type.Object({ ...pageQuery, ...orderFilter }),
  answers: { 200: Page(OrderRow) },
})
export const countOrders = route({
  method: 'GET',
  path: '/order-counts',
  may: 'orders.read',
  summary: 'Tells how many orders wait for what.',
  answers: {
    200: Type.Object({
      created: Type.Integer(),
      toShip: Type.Integer(),
      shipped: Type.Integer(),
      returns: Type.Integer(),
      refundFailed: Type.Integer(),
      invoices: Type.Integer(),
    }),
  },
})
export const exportOrders = route({
  method: 'GET',
  path: '/orders/export.csv',
  may: 'orders.read',
  summary: 'Gives the orders that match as CSV, one row a line of goods, the latest first.',
  query: OrderFilter,
  answers: { 200: Type.String({ description: 'text/csv' }) },
})
export const getOrder = route({
  method: 'GET',
  path: '/orders/:orderId',
  may: 'orders.read',
  summary: 'Shows one order with everything that became of it. `orderId` may be its number.',
  params: Type.Object({ orderId: Type.String({ pattern: '^([0-9a-hjkmnp-tv-z]{26}|[0-9]{13})$' }) }),
  answers: { 200: Order },
})
export const shipOrder = route({
  method: 'POST',
  path: '/orders/:orderId/parcels',
  may: 'orders.manage',
  summary: 'Sends a parcel with some or all of what is still to be shipped.',
  params,
  body: ParcelDraft,
  answers: { 201: Order },
})
export const changeParcel = route({
  method: 'PATCH',
  path: '/orders/:orderId/parcels/:parcelId',
  may: 'orders.manage',
  summary: 'Corrects carrier or number of a parcel on its way.',
  params: parcel,
  body: Type.Pick(ParcelDraft, ['carrier', 'trackingNumber']),
  answers: { 200: Order },
})
export const deliverParcel = route({
  method: 'POST',
  path: '/orders/:orderId/parcels/:parcelId/delivered',
  may: 'orders.manage',
  summary: 'Notes that a parcel arrived, as its carrier says.',
  params: parcel,
  answers: { 200: Order },
})
export const cancelOrder = route({
  method: 'POST',
  path: '/orders/:orderId/cancel',
  may: 'orders.manage',
  summary: 'Cancels an order before anything of it is shipped; what was paid is refunded.',
  params,
  body: Type.Object({ reason: Reason }),
  answers: { 200: Order },
})
export const noteOrder = route({
  method: 'POST',
  path: '/orders/:orderId/notes',
  may: 'orders.manage',
  summary: 'Adds a note to an order’s history that only staff see.',
  params,
  body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) }),
  answers: { 200: Order },
})
export const changeOrderAddress = route({
  method: 'PUT',
  path: '/orders/:orderId/address',
  may: 'orders.manage',
  summary: 'Corrects where an order goes, before anything of it is shipped; the fee stays.',
  params,
  body: AddressForm,
  answers: { 200: Order },
})

/** How the house handles orders. */
export const OrderSettings = Type.Object({
  /** Stock, coupons and claims are held for an unpaid order this long. */
  payWithinMinutes: Type.Integer({ minimum: 1, maximum: 24 * 60 }),
  /** Shipped parcels count as arrived after so many days. */
  arrivesWithinDays: Type.Integer({ minimum: 1, maximum: 90 }),
  /** Pieces may be given back for so many days after delivery; then the order is completed. */
  returnWithinDays: Type.Integer({ minimum: 0, maximum: 365 }),
})
export type OrderSettings = Static<typeof OrderSettings>

export const getOrderSettings = route({
  method: 'GET',
  path: '/orders/settings',
  may: 'orders.read',
  summary: 'Shows how long orders wait for payment, arrival and returns.',
  answers: { 200: OrderSettings },
})
export const changeOrderSettings = route({
  method: 'PATCH',
  path: '/orders/settings',
  may: 'house.settings',
  summary: 'Changes how long orders wait; orders placed keep their time.',
  body: Type.Partial(OrderSettings, { additionalProperties: false }),
  answers: { 200: OrderSettings },
})
