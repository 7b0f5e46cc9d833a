import { sql } from 'kysely'

import type { Contributor } from '#domains/identity/index'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { mergeCart } from './cart/merge.ts'
import { endOrder } from './order/end.ts'
import { lockOrder } from './order/lock.ts'

/** Gives carts, addresses and orders of a guest to the member; of two default addresses the member's stays. */
async function merge(work: Work, fromId: string, intoId: string): Promise<void> {
  await mergeCart(work, fromId, intoId)
  await sql`
    update orders.address set person_id = ${intoId},
      is_default = is_default and not exists (select from orders.address where person_id = ${intoId} and is_default)
    where person_id = ${fromId}`.execute(work.tx)
  for (const table of ['order', 'return', 'return_picture', 'invoice'])
    await sql`update ${sql.table(`orders.${table}`)} set person_id = ${intoId} where person_id = ${fromId}`.execute(
      work.tx,
    )
}

/** Everything this domain keeps of a person. */
async function exportPerson(db: Database, personId: string): Promise<unknown> {
  const rows = async (text: ReturnType<typeof sql>) => (await text.execute(db)).rows
  return {
    addresses: await rows(
      sql`select form, is_default as "isDefault" from orders.address where person_id = ${personId}`,
    ),
    cart: await rows(sql`
      select variant_id as "variantId", quantity, note, show_id as "showId", added_at as "addedAt"
      from orders.cart_line where person_id = ${personId}`),
    orders: await rows(sql`
      select number, state, currency, subtotal, discount, shipping, total, paid, refunded, address, note,
        placed_at as "placedAt", paid_at as "paidAt",
        (select jsonb_agg(jsonb_build_object('title', goods -> 'title', 'quantity', quantity, 'total', total, 'note', note)
          order by place) from orders.line where order_id = placed.id) as lines
      from orders.order as placed where person_id = ${personId} order by id`),
    returns: await rows(sql`
      select order_id as "orderId", kind, state, reason, text, requested_at as "requestedAt"
      from orders.return where person_id = ${personId} order by id`),
    invoices: await rows(sql`
      select order_id as "orderId", wish, state, number from orders.invoice where person_id = ${personId}`),
  }
}

/**
 * Removes cart and addresses, ends orders that wait for payment, and takes the name off the others. What the law wants
 * kept of a sale stays: goods, amounts, dates and issued invoices. An order on its way keeps its address until it is over.
 */
async function erase(work: Work, personId: string): Promise<void> {
  await sql`delete from orders.cart_line where person_id = ${personId}`.execute(work.tx)
  await sql`delete from orders.address where person_id = ${personId}`.execute(work.tx)
  const { rows: waiting } = await sql<{ id: string }>`
    select id from orders.order where person_id = ${personId} and state = 'created' order by id`.execute(work.tx)
  for (const { id } of waiting) {
    const order = await lockOrder(work, id, 'staff')
    if (order.state === 'created') await endOrder(work, order, { to: 'cancelled', reason: 'account-erased' })
  }
  await sql`
    update orders.order set erased_at = ${work.now}, buyer_name = '', note = null where person_id = ${personId}`.execute(
    work.tx,
  )
  await sql`update orders.line set note = null
    where order_id in (select id from orders.order where person_id = ${personId}) and note is not null`.execute(work.tx)
  await sql`update orders.return set text = '' where person_id = ${personId}`.execute(work.tx)
  await sql`update orders.history set actor_name = '' where actor_id = ${personId}`.execute(work.tx)
  await sql`delete from orders.invoice where person_id = ${personId} and state = 'wanted'`.execute(work.tx)
  await sql`update orders.invoice set wish = wish - 'email' - 'phone' - 'address' where person_id = ${personId}`.execute(
    work.tx,
  )
  await forgetReceivers(work)
}

/** Of erased people's orders that are over, all that is left of the address is the region it was in. */
export async function forgetReceivers(work: Work): Promise<void> {
  await sql`
    update orders.order
    set address = (address - 'postalCode') || '{"name": "", "phone": "", "detail": "", "district": ""}', words = number
    where erased_at is not null and words <> number and state in ('completed', 'cancelled', 'closed')`.execute(work.tx)
  await sql`
    update orders.history set details = details - 'from' - 'to'
    where act = 'address-changed' and details ? 'to' and order_id in (
      select id from orders.order where erased_at is not null and state in ('completed', 'cancelled', 'closed'))`.execute(
    work.tx,
  )
}

/** What is done with what this domain keeps of a person, in the transaction of the merging or erasing itself. */
export const ordersPerson: Contributor = { domain: 'orders', merge, export: exportPerson, erase }
