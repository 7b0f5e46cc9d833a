import { sql } from 'kysely'

import type { AddressForm, DirectLine, PlaceOrder } from '#contracts/orders'
import { createProduct } from '#domains/catalogue/index'
import { keepCaptures } from '#domains/payments/capture/keep'
import { newId } from '#kernel/id'
import type { Actor } from '#platform/work'
import { system } from '#platform/work'
import { stage } from '#test/world/stage'
import { addAddress } from '../address/keep.ts'
import { drawUp } from '../checkout/draw-up.ts'
import { placeOrder } from '../checkout/place.ts'
import { getOrder } from '../order/shown/detail.ts'
import { reading } from '../tables.ts'
import '../index.ts'

export const inHangzhou: AddressForm = {
  name: '林小满',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 1 号',
}

export interface Piece {
  readonly productId: string
  readonly variantId: string
}

/** A shop for tests of orders: goods on real PostgreSQL, buyers, and a till that takes money as providers report it. */
export async function shop() {
  const world = await stage()
  const { db, perform } = world

  /** A product of one variant that is on sale; `null` stock is not counted. */
  async function goods(title: string, price: number, stock: number | null = 100, weightGrams = 500): Promise<Piece> {
    const variant = stock === null ? { stockPolicy: 'untracked' as const } : { stock }
    const variants = [{ values: [], price, weightGrams, ...variant }]
    const draft = { title: { zh: title, en: title }, status: 'active' as const, variants, handle: `g-${newId()}` }
    const productId = await perform(system, (work) => createProduct(work, draft))
    const { rows } = await sql<{
      id: string
    }>`select id from catalogue.variant where product_id = ${productId}`.execute(db)
    return { productId, variantId: rows[0]?.id ?? '' }
  }

  /** Somebody with an address at which to receive things. */
  async function buyer(name: string, kind: 'member' | 'guest' = 'member'): Promise<Actor> {
    const who = await world.someone(name, [], kind)
    await perform(who, (work) => addAddress(work, inHangzhou))
    return who
  }

  /** What an order of these lines would cost now. */
  async function totalOf(who: Actor, choices: Omit<PlaceOrder, 'expectedTotal'>): Promise<number> {
    return (await drawUp(db, who, choices, { now: world.clock.now() })).priced.total
  }

  /** Places an order, past the cart unless the basket says otherwise, at the price of the moment. */
  async function order(who: Actor, lines: DirectLine[], more: Partial<PlaceOrder> = {}) {
    const choices = { basket: { from: 'direct' as const, lines }, ...more }
    const expectedTotal = more.expectedTotal ?? (await totalOf(who, choices))
    return perform(who, (work) => placeOrder(work, { ...choices, expectedTotal }))
  }

  /** The money for a payment comes in, as a provider reports it. */
  async function pay(paymentId: string | undefined, amount?: number): Promise<void> {
    const intentId = newId()
    const { rows } = await sql<{ amount: number; currency: string }>`
      insert into payments.intent (id, payment_id, provider, method, amount, currency, started_at)
      select ${intentId}, id, 'sandbox', 'instant', amount, currency, ${world.clock.now()} from payments.payment
      where id = ${paymentId ?? ''} returning amount, currency`.execute(db)
    const [intent] = rows
    if (!intent) throw new Error('There is no such payment.')
    const success = { provider: 'sandbox' as const, intentId, providerReference: newId(), at: world.clock.now() }
    await perform(system, (work) => keepCaptures(work, [{ ...success, ...intent, amount: amount ?? intent.amount }]))
  }

  /** An order that is placed and paid. */
  async function bought(who: Actor, lines: DirectLine[], more: Partial<PlaceOrder> = {}) {
    const placed = await order(who, lines, more)
    await pay(placed.paymentId)
    return placed
  }

  const seen = (orderId: string) =>
    getOrder(reading(db), orderId, { side: 'staff', personId: '', now: world.clock.now() })

  async function level({ variantId }: Piece): Promise<{ stock: number; held: number }> {
    const { rows } = await sql<{ stock: number; held: number }>`
      select stock, held from catalogue.variant where id = ${variantId}`.execute(db)
    return rows[0] ?? { stock: -1, held: -1 }
  }

  return { ...world, goods, buyer, totalOf, order, pay, bought, seen, level }
}
