import * as catalogue from '#contracts/catalogue'
import * as orders from '#contracts/orders'
import * as payments from '#contracts/payments'
import { newId } from '#kernel/id'
import type { Visitor } from '#test/world/house'
import { until } from '#test/world/until'
import { inHangzhou } from '../../orders/test/shop.ts'

/** Goods and how they come to people, over the wire; the house needs `NIGHTMARKET_SANDBOX`. */
export function shopOverTheWire(operator: Visitor) {
  /** A product on sale; gives its ids. */
  async function goods(title: string) {
    const variants = [{ values: [], price: 9_900, stock: 50 }]
    const body = { title: { zh: title, en: title }, handle: `g-${newId()}`, status: 'active' as const, variants }
    const made = await operator.call(catalogue.createProduct, { body })
    return { productId: made.id, handle: made.handle, variantId: made.variants[0]?.id ?? '' }
  }

  /** Buys, pays, and has it arrive; gives the line. */
  async function receive(who: Visitor, variantId: string): Promise<string> {
    await who.call(orders.addAddress, { body: inHangzhou })
    const body = { basket: { from: 'direct' as const, lines: [{ variantId, quantity: 1 }] } }
    const { priced } = await who.call(orders.quoteCheckout, { body })
    const placing = { ...body, expectedTotal: priced.total }
    const { orderId, paymentId = '' } = await who.call(orders.placeOrder, { body: placing })
    await who.call(payments.startPayment, { params: { paymentId }, body: { provider: 'sandbox', method: 'instant' } })
    await until(async () => (await who.call(orders.getOwnOrder, { params: { orderId } })).state === 'paid')
    await operator.call(orders.shipOrder, { params: { orderId }, body: { carrier: 'sf', trackingNumber: 'SF001' } })
    await who.call(orders.confirmReceipt, { params: { orderId } })
    return (await who.call(orders.getOwnOrder, { params: { orderId } })).lines[0]?.id ?? ''
  }

  return { goods, receive }
}
