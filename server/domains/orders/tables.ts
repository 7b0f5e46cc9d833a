import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

import type { Texts } from '#contracts/catalogue'
import type {
  AddressForm,
  Goods,
  InvoiceWish,
  OrderHistory,
  OrderState,
  ReturnReason,
  ReturnState,
  ShippingZone,
} from '#contracts/orders'
import type { Discount, PriceShare } from '#contracts/promotions'
import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'

type Json<T extends object> = JSONColumnType<T>
/** What an order keeps of the goods of a line. */
export type KeptGoods = Omit<Goods, 'variantId' | 'productId'>

type OrderTable = {
  id: string
  number: string
  person_id: string
  buyer_name: string
  state: OrderState
  currency: string
  subtotal: number
  discount: number
  shipping: number
  total: number
  paid: Generated<number>
  refunded: Generated<number>
  shipping_refunded: Generated<number>
  lines: number
  quantity: number
  shipped: Generated<number>
  withdrawn: Generated<number>
  open_returns: Generated<number>
  address: Json<AddressForm>
  shipping_method_id: string | null
  shipping_name: JSONColumnType<Texts | null, string | null, string | null>
  note: string | null
  discounts: Json<Discount[]>
  show_id: string | null
  host_id: string | null
  payment_id: string | null
  pay_until: Date | null
  group_id: string | null
  awaits_group: Generated<boolean>
  endowed_cause: string | null
  ended_because: string | null
  words: string
  placed_at: Date
  paid_at: Date | null
  shipped_at: Date | null
  delivered_at: Date | null
  completed_at: Date | null
  ended_at: Date | null
  return_until: Date | null
  erased_at: Date | null
}

type LineTable = {
  id: string
  order_id: string
  place: number
  variant_id: string
  product_id: string
  goods: Json<KeptGoods>
  unit_price: number
  quantity: number
  subtotal: number
  discount: number
  total: number
  shares: Json<PriceShare[]>
  note: string | null
  show_id: string | null
  host_id: string | null
  activity_kind: 'flash-sale' | 'group-buy' | 'price-help' | 'endowed' | null
  activity_id: string | null
  shipped: Generated<number>
  withdrawn: Generated<number>
  refunded: Generated<number>
  refunded_quantity: Generated<number>
  in_return: Generated<number>
  back_ordered: Generated<number>
}

/** Rows of the PostgreSQL schema `orders`. No other domain names these tables. */
export type OrdersTables = {
  'orders.setting': {
    single: Generated<boolean>
    pay_within_minutes: number
    arrives_within_days: number
    return_within_days: number
  }
  'orders.trace': { order_id: string; form: 'plain' | 'deflated'; steps: Buffer }
  'orders.address': {
    id: string
    person_id: string
    form: Json<AddressForm>
    is_default: boolean
    used_at: Date | null
    changed_at: Date
  }
  'orders.shipping_method': {
    id: string
    name: Json<Texts>
    is_enabled: boolean
    place: number
    zones: Json<ShippingZone[]>
  }
  'orders.cart': { person_id: string; lines: number }
  'orders.cart_line': {
    id: string
    person_id: string
    variant_id: string
    product_id: string
    quantity: number
    note: string | null
    show_id: string | null
    host_id: string | null
    activity_kind: 'flash-sale' | 'price-help' | null
    activity_id: string | null
    unit_price: number
    is_selected: Generated<boolean>
    last_add_id: string | null
    last_added: number
    added_at: Date
  }
  'orders.permitted_move': { from_state: OrderState; to_state: OrderState }
  'orders.order': OrderTable
  'orders.line': LineTable
  'orders.history': {
    id: GeneratedAlways<number>
    order_id: string
    at: Date
    actor_id: string
    actor_name: string
    act: OrderHistory['act']
    from_state: OrderState | null
    to_state: OrderState | null
    details: Json<Record<string, unknown>>
  }
  'orders.parcel': {
    id: string
    order_id: string
    carrier: string
    tracking_number: string
    state: 'shipped' | 'delivered'
    shipped_at: Date
    delivered_at: Date | null
  }
  'orders.parcel_line': { parcel_id: string; line_id: string; quantity: number }
  'orders.refund': {
    id: string
    order_id: string
    amount: number
    shipping: number
    reason: string
    cause: string
    return_id: string | null
    state: 'requested' | 'confirmed' | 'failed'
    payment_refund_id: string | null
    actor_id: string
    actor_name: string
    at: Date
    confirmed_at: Date | null
  }
  'orders.refund_line': { refund_id: string; line_id: string; quantity: number; withdrawn: number; amount: number }
  'orders.return': {
    id: string
    order_id: string
    person_id: string
    kind: 'goods' | 'money'
    state: ReturnState
    reason: ReturnReason
    text: string
    amount: number
    refusal: string | null
    carrier: string | null
    tracking_number: string | null
    requested_at: Date
    changed_at: Date
  }
  'orders.return_line': { return_id: string; line_id: string; quantity: number; amount: number }
  'orders.return_picture': {
    id: string
    order_id: string
    person_id: string
    key: string
    added_at: Date
    return_id: string | null
    place: number | null
  }
  'orders.invoice': {
    order_id: string
    person_id: string
    wish: Json<InvoiceWish>
    state: 'wanted' | 'issued'
    number: string | null
    url: string | null
    asked_at: Date
    issued_at: Date | null
  }
}

export type OrdersReader = Reader<OrdersTables>
export type OrdersTx = Tx<OrdersTables>

export const reading = (db: Database): OrdersReader => db.$extendTables<OrdersTables>()
export const writing = (work: Work): OrdersTx => work.tx.$extendTables<OrdersTables>()
