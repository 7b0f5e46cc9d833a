import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'

import { createProduct } from '#domains/catalogue/index'
import { placeOrder } from '#domains/orders/checkout/place'
import { startPayment } from '#domains/payments/payment/start'
import { createOffer } from '#domains/sharing/group-offer/create'
import { newId } from '#kernel/id'
import { readConfig } from '#platform/config/config'
import { type Actor, system } from '#platform/work'
import { openHouse } from '#server/open'

/** What one piece costs together; shipping is free. */
export const price = 12_000
const address = {
  name: '林',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '龙井路 1 号',
}

export interface Offered {
  readonly offerId: string
  readonly variantId: string
}

/** A whole house with its database and the sandbox, and people who buy in groups the way the routes let them. */
export async function openShop() {
  const folder = mkdtempSync(join(tmpdir(), 'nightmarket-groups-'))
  chmodSync(folder, 0o711) // the database's own account must get in
  const config = readConfig({
    NIGHTMARKET_DATA: folder,
    NIGHTMARKET_HOST: '127.0.0.1',
    NIGHTMARKET_DEMO: 'off',
    NIGHTMARKET_SANDBOX: 'on',
    NIGHTMARKET_LOG: 'error',
  })
  const house = await openHouse({ ...config, PORT: 0, NIGHTMARKET_RTMP_PORT: 0 })
  const { port } = house.http.server.address() as { port: number }
  const place = `http://127.0.0.1:${port}`

  /** So many members who have never been here. */
  async function people(count: number): Promise<Actor[]> {
    const ids = Array.from({ length: count }, () => newId())
    await sql`
      insert into identity.person (id, kind, name, joined_at, seen_at)
      select id, 'member', 'member', now(), now() from unnest(${ids}::text[]) as came (id)`.execute(house.db)
    return ids.map((id) => ({ id, kind: 'member', name: 'member', roles: [], may: new Set() }))
  }

  /** Goods in a group buy of these steps; each later step is cheaper by 10.00. */
  async function offer(steps: number[]): Promise<Offered> {
    const variants = [{ values: [], price: 20_000, stock: 100_000, weightGrams: 400 }]
    const draft = { title: { en: 'lamp' }, handle: newId(), status: 'active' as const, variants }
    const productId = await house.perform(system, (work) => createProduct(work, draft))
    const { rows } = await sql<{ id: string }>`
      select id from catalogue.variant where product_id = ${productId}`.execute(house.db)
    const variantId = rows[0]?.id ?? ''
    const items = [{ variantId, prices: steps.map((_, nth) => price - nth * 1_000) }]
    const terms = { items, steps, windowMinutes: 60, perPerson: 99 }
    return { variantId, offerId: await house.perform(system, (work) => createOffer(work, terms)) }
  }

  /** Opens a group or joins one, by placing an order. */
  function order(who: Actor, { variantId }: Offered, of: { offerId: string } | { groupId: string }) {
    const activity = { kind: 'group-buy' as const, ...of }
    const basket = { from: 'direct' as const, lines: [{ variantId, quantity: 1, activity }] }
    return house.perform(who, (work) => placeOrder(work, { basket, address, expectedTotal: price }))
  }

  /** Pays by the sandbox's instant way. */
  async function pay(who: Actor, paymentId = ''): Promise<void> {
    await startPayment(house, who, paymentId, {
      provider: 'sandbox',
      method: 'instant',
      noticeUrl: `${place}/api/payments/notices/sandbox`,
      backUrl: place,
      buyerAddress: '127.0.0.1',
    })
  }

  async function bought(who: Actor, offered: Offered, of: { offerId: string } | { groupId: string }): Promise<string> {
    const placed = await order(who, offered, of)
    await pay(who, placed.paymentId)
    return placed.orderId
  }

  /** Opens a group whose leader has paid. */
  async function opened(who: Actor, offered: Offered): Promise<string> {
    const orderId = await bought(who, offered, { offerId: offered.offerId })
    const { rows } = await sql<{ group_id: string }>`
      select group_id from sharing.group_seat where order_id = ${orderId}`.execute(house.db)
    return rows[0]?.group_id ?? ''
  }

  async function close(): Promise<void> {
    await house.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return { house, people, offer, order, pay, bought, opened, close }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
