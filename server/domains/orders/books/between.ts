import { sql } from 'kysely'

import { findHolds } from '#domains/catalogue/index'
import { findKept, sumKept } from '#domains/payments/index'
import { findCouponUses } from '#domains/promotions/index'
import { findSeatStandings } from '#domains/sharing/index'
import type { Database } from '#platform/db/database'
import type { Invariant } from '#platform/operations/books/index'

/** What is always true between orders and the domains they meet. */
export const betweenBooks: readonly Invariant[] = [
  { name: 'An order that waits for payment holds its pieces, and no other order holds any.', find: findWrongHolds },
  { name: 'An order has been paid what was captured for it, and gives back what goes back.', find: findWrongMoney },
  { name: 'Money that was captured is kept for an order that is there.', find: findLostMoney },
  { name: 'A coupon in use is one that lowered its order.', find: findWrongCoupons },
  {
    name: 'A seat is paid when its order is; of a failed group everything that was paid goes back.',
    find: findWrongSeats,
  },
]

async function findWrongHolds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ holder: string; variantId: string; quantity: number }>`
    select 'order/' || placed.id as holder, line.variant_id as "variantId", sum(line.quantity)::int as quantity
    from orders.order as placed join orders.line as line on line.order_id = placed.id
    where placed.state = 'created' group by placed.id, line.variant_id`.execute(db)
  const holds = await findHolds(db, 'order')
  const held = new Map(holds.map((hold) => [`${hold.holder} ${hold.variantId}`, hold.quantity]))
  const wrong: string[] = []
  for (const { holder, variantId, quantity } of rows) {
    const key = `${holder} ${variantId}`
    if ((held.get(key) ?? 0) !== quantity) wrong.push(`${key}: holds ${held.get(key) ?? 0} of ${quantity}`)
    held.delete(key)
  }
  return [...wrong, ...[...held].map(([key, quantity]) => `${key}: holds ${quantity} without waiting for a payment`)]
}

const atOnce = 5_000

interface Sums {
  readonly id: string
  readonly number: string
  readonly paid: number
  readonly refunded: number
  readonly confirmed: number
}

/** Page by page, so that a house with many orders is not in memory as a whole. */
async function findWrongMoney(db: Database): Promise<string[]> {
  const wrong: string[] = []
  for (let after = ''; ; ) {
    const { rows } = await sql<Sums>`
      select id, number, paid, refunded, (
        select coalesce(sum(amount), 0)::bigint from orders.refund where order_id = placed.id and state = 'confirmed'
      ) as confirmed
      from orders.order as placed where id > ${after} order by id limit ${atOnce}`.execute(db)
    const ids = rows.map(({ id }) => id)
    const kept = await sumKept(db, 'order', ids)
    for (const { id, number, ...sums } of rows) {
      const { paid = 0, refunding = 0, refunded = 0 } = kept.get(id) ?? {}
      if (sums.paid !== paid) wrong.push(`order ${number}: paid ${sums.paid}, captured ${paid}`)
      if (sums.refunded !== refunding) wrong.push(`order ${number}: refunded ${sums.refunded}, going back ${refunding}`)
      if (sums.confirmed !== refunded) wrong.push(`order ${number}: ${sums.confirmed} confirmed, gone back ${refunded}`)
    }
    const last = rows.at(-1)
    if (rows.length < atOnce || !last) return wrong
    after = last.id
  }
}

async function findLostMoney(db: Database): Promise<string[]> {
  const wrong: string[] = []
  for (let after = ''; ; ) {
    const ids = await findKept(db, 'order', after, atOnce)
    const { rows } = await sql<{ id: string }>`
      select id from unnest(${ids}::text[]) as paid (id)
      where not exists (select from orders.order where id = paid.id)`.execute(db)
    for (const { id } of rows) wrong.push(`payment for ${id}: there is no such order`)
    const last = ids.at(-1)
    if (ids.length < atOnce || last === undefined) return wrong
    after = last
  }
}

async function findWrongCoupons(db: Database): Promise<string[]> {
  const wrong: string[] = []
  for (let after = ''; ; ) {
    const uses = await findCouponUses(db, after, atOnce)
    const { rows } = await sql<{ couponId: string; orderId: string }>`
      select "couponId", "orderId" from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb)
        as used ("couponId" text, "orderId" text, discount bigint)
      where not exists (
        select from orders.order as placed, jsonb_array_elements(placed.discounts) as taken
        where placed.id = used."orderId" and taken ->> 'sourceId' = used."couponId"
          and (taken ->> 'amount')::bigint = used.discount)`.execute(db)
    for (const { couponId, orderId } of rows) wrong.push(`coupon ${couponId}: order ${orderId} does not have it`)
    const last = uses.at(-1)
    if (uses.length < atOnce || !last) return wrong
    after = last.couponId
  }
}

interface OfSeat {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly paid: number
  readonly refunded: number
  readonly awaits: boolean
}

/** A group that ends while this looks may not have reached its orders yet: what a second check tells too is wrong. */
async function findWrongSeats(db: Database): Promise<string[]> {
  const wrong: string[] = []
  for (let after = ''; ; ) {
    const seats = await findSeatStandings(db, after, atOnce)
    const ids = seats.map(({ orderId }) => orderId)
    const { rows } = await sql<OfSeat>`
      select id, number, state, paid, refunded, awaits_group as awaits from orders.order
      where id = any(${ids})`.execute(db)
    const orders = new Map(rows.map((row) => [row.id, row]))
    for (const { orderId, seat, group } of seats) {
      const order = orders.get(orderId)
      if (!order) wrong.push(`seat of ${orderId}: there is no such order`)
      else if (isWrongSeat(order, seat, group))
        wrong.push(`order ${order.number}: ${order.state}, its seat ${seat}, its group ${group}`)
    }
    const last = seats.at(-1)
    if (seats.length < atOnce || !last) return wrong
    after = last.orderId
  }
}

function isWrongSeat({ state, paid, refunded, awaits }: OfSeat, seat: string, group: string): boolean {
  if (seat === 'held') return state !== 'created'
  if (seat === 'paid') return state === 'created' || (state === 'paid' && awaits !== (group !== 'completed'))
  return (state !== 'cancelled' && state !== 'closed') || refunded !== paid
}
