import type { AddressForm, PlaceOrder } from '#contracts/orders'
import { holdStock } from '#domains/catalogue/index'
import { openPayment } from '#domains/payments/index'
import { attributeOrder } from '#domains/sharing/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { checkedInvoice } from '../order/invoice/keep.ts'
import { orderNumber } from '../order/number.ts'
import { settleAtOnce } from '../order/pay.ts'
import { toldOf } from '../order/told.ts'
import { refuse } from '../refusals.ts'
import { checkGroup, holdsOwnPieces, takeActivities, takeSeatFor } from './activity.ts'
import { type DrawnUp, drawUp } from './draw-up.ts'
import type { Way } from './pricing.ts'
import { goodsOf, type SoundLine } from './standing.ts'
import { type OrderDraft, writeOrder } from './write.ts'

/** Minor units that one order may cost: sums of many orders stay exact. */
const mostMoney = 1_000_000_000_000

export interface Placed {
  readonly orderId: string
  readonly number: string
  readonly state: 'created' | 'paid'
  readonly total: { readonly amount: number; readonly currency: string }
  readonly paymentId?: string
  readonly payUntil?: Date
}

/** What is ready to be ordered. */
interface Ready extends DrawnUp {
  readonly address: AddressForm
  readonly way: Way
}

/**
 * Places an order: takes its seat in a group if it is for one, writes it with its lines, takes the lines out of the cart, opens its payment, and at last, for as
 * short a time as can be, locks the goods and holds them. Refuses what differs from what the buyer saw.
 */
export async function placeOrder(work: Work, wish: PlaceOrder): Promise<Placed> {
  await checkGroup(work, wish)
  const drawn = await drawUp(work.tx, work.actor, wish, { now: work.now, takesSerial: true })
  const ready = checkReady(drawn, wish)
  const draft = draftOf(work, wish, ready)
  const { order } = draft
  await takeSeatFor(work, draft, ready.pricing.buyer)
  await Promise.all([
    order.payment_id && openPayment(work, paymentOf(order, order.payment_id, titleOf(ready.sound))),
    writeOrder(work, draft),
    takeActivities(work, draft),
    attribute(work, wish, order),
  ])
  await holdStock(work, `order/${order.id}`, draft.lines.filter((line) => !holdsOwnPieces(line)).map(piecesOf))
  work.record('orders.order-placed', toldOf(order, draft.lines))
  if (order.total === 0) await settleAtOnce(work, order.id)
  return {
    orderId: order.id,
    number: order.number,
    state: order.total === 0 ? 'paid' : 'created',
    total: { amount: order.total, currency: order.currency },
    ...(order.payment_id && { paymentId: order.payment_id, payUntil: order.pay_until }),
  }
}

function paymentOf(order: OrderDraft['order'], paymentId: string, title: string) {
  const { id, person_id: buyerId, total: amount, currency, pay_until: expiresAt } = order
  return { paymentId, payable: { kind: 'order', id }, amount: { amount, currency }, title, buyerId, expiresAt }
}

/** Counts the order for whoever's link brought the buyer. */
async function attribute(work: Work, wish: PlaceOrder, order: OrderDraft['order']): Promise<void> {
  const { shareToken, firstShareToken } = wish
  if (!shareToken) return
  const { id: orderId, person_id: personId, total, currency } = order
  await attributeOrder(work, { orderId, personId, total, currency, shareToken, firstShareToken })
}

const piecesOf = ({ variant_id: variantId, quantity }: OrderDraft['lines'][number]) => ({ variantId, quantity })

/** Refuses, in words, whatever keeps this from being exactly the order that the buyer saw. */
function checkReady(drawn: DrawnUp, wish: PlaceOrder): Ready {
  const { lines, sound, address, way, priced, checkout } = drawn
  const { lineIds } = wish.basket.from === 'cart' ? wish.basket : { lineIds: undefined }
  if (lines.length === 0 || (lineIds && lines.length < lineIds.length)) throw refuse.emptyBasket()
  if (sound.length < lines.length) throw refuse.lineTrouble({ lines: lines.flatMap(told) })
  if (wish.points) throw refuse.pointsNotYet({ field: 'points' })
  if (!address) throw refuse.noAddress({ field: 'addressId' })
  if (!way) throw refuse.noDelivery({ field: 'shippingMethodId', methods: checkout.methods.length })
  if (priced.total > mostMoney) throw refuse.tooMuchMoney({ most: mostMoney })
  if (priced.total !== wish.expectedTotal)
    throw refuse.priceChanged({ expected: wish.expectedTotal, total: priced.total, currency: priced.currency })
  return { ...drawn, address, way }
}

function told({ lineId, variantId, trouble, variant }: DrawnUp['lines'][number]) {
  return trouble ? [{ lineId, variantId, trouble, ...(variant?.left !== undefined && { left: variant.left }) }] : []
}

/** What the buyer reads at the payment provider. */
function titleOf(lines: readonly SoundLine[]): string {
  const title = lines[0]?.variant.title
  const first = title?.zh ?? title?.en ?? ''
  return lines.length > 1 ? `${first} +${lines.length - 1}` : first
}

function draftOf(
  work: Work,
  wish: PlaceOrder,
  { checkout, sound, priced, address, kept, way, pricing }: Ready,
): OrderDraft {
  const { now, actor } = work
  const orderId = newId(now.getTime())
  const number = orderNumber(checkout.serial ?? 0)
  const byLine = new Map(priced.lines.map((line) => [line.lineId, line]))
  const lines = sound.map((line, place) => {
    const sums = byLine.get(line.lineId)
    if (!sums) throw new Error('The price engine left out a line.')
    return {
      id: newId(now.getTime()),
      order_id: orderId,
      place,
      variant_id: line.variantId,
      product_id: line.variant.productId,
      goods: goodsOf(line.variant),
      unit_price: sums.unitPrice,
      quantity: line.quantity,
      subtotal: sums.subtotal,
      discount: sums.discount,
      total: sums.total,
      shares: sums.shares,
      note: line.note ?? null,
      show_id: line.showId ?? null,
      host_id: line.hostId ?? null,
      activity_kind: line.activity?.kind ?? null,
      activity_id: (line.activity?.id ?? null) as string | null,
    }
  })
  const fromShow = lines.find(({ show_id }) => show_id)
  const order = {
    id: orderId,
    number,
    person_id: actor.id,
    buyer_name: actor.name,
    currency: priced.currency,
    subtotal: priced.subtotal,
    discount: lines.reduce((sum, { discount }) => sum + discount, 0),
    shipping: priced.shipping?.total ?? 0,
    total: priced.total,
    lines: lines.length,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    address,
    shipping_method_id: way.method.id,
    shipping_name: way.method.name,
    note: wish.note?.trim() || null,
    discounts: priced.discounts,
    show_id: fromShow?.show_id ?? null,
    host_id: fromShow?.host_id ?? null,
    group_id: null as string | null,
    payment_id: priced.total > 0 ? newId(now.getTime()) : null,
    pay_until: new Date(now.getTime() + checkout.settings.payWithinMinutes * 60_000),
    words: wordsOf(number, address, sound),
    placed_at: now,
  }
  return {
    order,
    lines,
    trace: priced.trace,
    cartLineIds: wish.basket.from === 'cart' ? sound.map(({ lineId }) => lineId) : [],
    addressId: kept?.id,
    coupons: couponsOf(priced, pricing),
    invoice: wish.invoice && checkedInvoice(wish.invoice),
  }
}

/** Of the chosen coupons those that the price has used; a coupon for shipping shows among its discounts too. */
function couponsOf({ discounts }: DrawnUp['priced'], { coupons }: DrawnUp['pricing']): OrderDraft['coupons'] {
  return coupons.flatMap(({ id: couponId }) => {
    const discount = discounts
      .filter(({ sourceId }) => sourceId === couponId)
      .reduce((sum, { amount }) => sum + amount, 0)
    return discount > 0 ? [{ couponId, discount }] : []
  })
}

/** What an order is found by, in small letters. */
function wordsOf(number: string, { name, phone }: AddressForm, lines: readonly SoundLine[]): string {
  const titles = lines.flatMap(({ variant }) => [variant.title.zh, variant.title.en, variant.sku])
  return [number, name, phone, ...titles].filter(Boolean).join(' ').toLowerCase().slice(0, 2_000)
}
