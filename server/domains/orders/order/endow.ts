import { sql } from 'kysely'
import type { AddressForm } from '#contracts/orders'
import { findVariantsForSale, holdStock, moveHold, readingCatalogue } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { checkedAddress } from '../address/keep.ts'
import { goodsOf } from '../checkout/standing.ts'
import { writeOrder } from '../checkout/write.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { orderNumber } from './number.ts'
import { settleAtOnce } from './pay.ts'
import { toldOf } from './told.ts'

export interface Endowment {
  readonly personId: string
  readonly personName: string
  readonly variantId: string
  /** What makes it one order, such as `draw/<drawId>/<personId>`: the same cause again gives the first one. */
  readonly cause: string
  readonly address: AddressForm
  /** Who holds the piece, such as `draw/<drawId>`; without it the piece comes off the shelf. */
  readonly holder?: string
}

/** Orders one piece for somebody who won it: it costs nothing, travels for nothing, and is paid as soon as it is placed. */
export async function placeEndowedOrder(work: Work, endowment: Endowment): Promise<{ orderId: string }> {
  const { personId, variantId, cause, holder } = endowment
  const known = await writing(work)
    .selectFrom('orders.order')
    .select('id')
    .where('endowed_cause', '=', cause)
    .executeTakeFirst()
  if (known) return { orderId: known.id }
  const address = checkedAddress(endowment.address)
  const variant = (await findVariantsForSale(readingCatalogue(work.tx), [variantId])).get(variantId)
  if (!variant) throw refuse.notForSale({ variantId })
  const { rows } = await sql<{ serial: number }>`select nextval('orders.order_number') as serial`.execute(work.tx)
  const orderId = newId(work.now.getTime())
  const number = orderNumber(rows[0]?.serial ?? 0)
  const worth = variant.price
  const share = { step: 'activity' as const, sourceId: cause, amount: worth }
  const line = {
    id: newId(work.now.getTime()),
    order_id: orderId,
    place: 0,
    variant_id: variantId,
    product_id: variant.productId,
    goods: goodsOf(variant),
    unit_price: worth,
    quantity: 1,
    subtotal: worth,
    discount: worth,
    total: 0,
    shares: [share],
    note: null,
    show_id: null,
    host_id: null,
    activity_kind: 'endowed' as const,
    activity_id: cause,
  }
  const order = {
    id: orderId,
    number,
    person_id: personId,
    buyer_name: endowment.personName,
    currency: variant.currency,
    subtotal: worth,
    discount: worth,
    shipping: 0,
    total: 0,
    lines: 1,
    quantity: 1,
    address,
    shipping_method_id: null,
    shipping_name: null,
    note: null,
    discounts: [{ ...share, kind: 'endowed' }],
    show_id: null,
    host_id: null,
    group_id: null,
    payment_id: null,
    pay_until: work.now,
    endowed_cause: cause,
    words: [number, address.name, address.phone, variant.title.zh, variant.title.en]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
    placed_at: work.now,
  }
  await writeOrder(work, {
    order,
    lines: [line],
    trace: [],
    cartLineIds: [],
    addressId: undefined,
    coupons: [],
    invoice: undefined,
  })
  const piece = [{ variantId, quantity: 1 }]
  if (holder) await moveHold(work, holder, `order/${orderId}`, piece)
  else await holdStock(work, `order/${orderId}`, piece)
  work.record('orders.order-placed', toldOf(order, [line]))
  await settleAtOnce(work, orderId)
  return { orderId }
}
