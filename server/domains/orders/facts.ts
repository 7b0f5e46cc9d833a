interface LineTold {
  productId: string
  variantId: string
  quantity: number
  /** What was paid for it, in minor units. */
  total: number
}

interface OrderTold {
  orderId: string
  personId: string
  total: number
  currency: string
  /** Of the first line that came from a show. */
  showId?: string
  hostId?: string
  lines: (LineTold & { showId?: string; hostId?: string })[]
}

interface Ended {
  orderId: string
  personId: string
  reason: string
}

declare module '#platform/facts' {
  interface Facts {
    'orders.cart-line-added': {
      personId: string
      productId: string
      variantId: string
      quantity: number
      showId?: string
      hostId?: string
    }
    'orders.order-placed': OrderTold
    'orders.order-paid': OrderTold & { paidAt: string }
    /** Ended by somebody before it was shipped. */
    'orders.order-cancelled': Ended & { wasPaid: boolean }
    /** Ended by the house: `unpaid`, `refunded` (all of it), `group-failed`. */
    'orders.order-closed': Ended & { wasPaid: boolean }
    /** Everything that is to be shipped is on its way. */
    'orders.order-shipped': { orderId: string; personId: string }
    'orders.parcel-shipped': {
      orderId: string
      personId: string
      parcelId: string
      carrier: string
      trackingNumber: string
    }
    'orders.order-delivered': { orderId: string; personId: string }
    /** Past its time for returns; what was earned with it may be settled. */
    'orders.order-completed': OrderTold & { refunded: number }
    /** Money that surely went back. `lines` are of the refund, in minor units. */
    'orders.refunded': {
      orderId: string
      personId: string
      refundId: string
      amount: number
      currency: string
      lines: { productId: string; variantId: string; quantity: number; amount: number }[]
    }
    'orders.refund-failed': { orderId: string; personId: string; refundId: string; amount: number; currency: string }
    'orders.return-changed': { returnId: string; orderId: string; personId: string; state: string }
    'orders.invoice-issued': { orderId: string; personId: string; number: string }
    'orders.settings-changed': { changed: string[] }
  }
}

export type { OrderTold }
