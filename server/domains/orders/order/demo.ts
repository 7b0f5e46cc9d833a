import { sql } from 'kysely'

import type { Actor, Work } from '#platform/work'
import { placeEndowedOrder } from './endow.ts'
import { confirmReceipt } from './parcel/deliver.ts'
import { shipOrder } from './parcel/ship.ts'

export interface DemoOrder {
  readonly who: Actor
  readonly variantId: string
  /** What tells this order of the demo from the others. */
  readonly name: string
}

const cause = (name: string) => `demo/${name}`
const address = {
  name: '演示收件人',
  phone: '13800000000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '演示路 1 号（不发货）',
} as const

/** An order of the demo from its placing to its arrival. It costs nothing, so that the demo makes no turnover. Gives the id of its line. */
export async function playDemoOrder(work: Work, { who, variantId, name }: DemoOrder): Promise<string> {
  const endowment = { personId: who.id, personName: who.name, variantId, cause: cause(name), address }
  const { orderId } = await placeEndowedOrder(work, endowment)
  await shipOrder(work, orderId, { carrier: '演示物流', trackingNumber: `DEMO${name}` })
  await confirmReceipt({ ...work, actor: who }, orderId)
  const { rows } = await sql<{ id: string }>`select id from orders.line where order_id = ${orderId}`.execute(work.tx)
  return rows[0]?.id ?? ''
}

/** Takes the demo's orders away, with all that became of them; gives the ids of their lines. */
export async function removeDemoOrders(work: Work): Promise<string[]> {
  const { rows: orders } = await sql<{ id: string }>`
    select id from orders.order where endowed_cause like 'demo/%' order by id for update`.execute(work.tx)
  const ids = orders.map(({ id }) => id)
  if (ids.length === 0) return []
  const { rows: lines } = await sql<{ id: string }>`
    select id from orders.line where order_id = any(${ids})`.execute(work.tx)
  for (const [table, key, of] of [
    ['parcel_line', 'parcel_id', 'parcel'],
    ['refund_line', 'refund_id', 'refund'],
    ['return_line', 'return_id', 'return'],
  ] as const) {
    const own = sql`select id from ${sql.table(`orders.${of}`)} where order_id = any(${ids})`
    await sql`delete from ${sql.table(`orders.${table}`)} where ${sql.ref(key)} in (${own})`.execute(work.tx)
  }
  for (const table of ['return_picture', 'return', 'refund', 'parcel', 'invoice', 'trace', 'history', 'line'] as const)
    await sql`delete from ${sql.table(`orders.${table}`)} where order_id = any(${ids})`.execute(work.tx)
  await sql`delete from orders.order where id = any(${ids})`.execute(work.tx)
  return lines.map(({ id }) => id)
}
