import { sql } from 'kysely'

import type { Database } from '#platform/db/database'

/** How many of somebody's orders wait for what. */
export async function countOwnOrders(db: Database, personId: string) {
  const { rows } = await sql<Record<'created' | 'paid' | 'shipped' | 'delivered' | 'returns', number>>`
    select count(*) filter (where state = 'created')::int as created,
      count(*) filter (where state = 'paid')::int as paid,
      count(*) filter (where state = 'shipped')::int as shipped,
      count(*) filter (where state = 'delivered')::int as delivered,
      count(*) filter (where open_returns > 0)::int as returns
    from orders.order where person_id = ${personId}`.execute(db)
  return rows[0] ?? { created: 0, paid: 0, shipped: 0, delivered: 0, returns: 0 }
}

/** How many of everybody's orders wait for what; each is counted through an index of its own. */
export async function countOrders(db: Database) {
  const { rows } = await sql<
    Record<'created' | 'toShip' | 'shipped' | 'returns' | 'refundFailed' | 'invoices', number>
  >`
    select (select count(*) from orders.order where state = 'created')::int as created,
      (select count(*) from orders.order where state = 'paid' and not awaits_group)::int as "toShip",
      (select count(*) from orders.order where state = 'shipped')::int as shipped,
      (select count(*) from orders.order where open_returns > 0)::int as returns,
      (select count(distinct order_id) from orders.refund where state = 'failed')::int as "refundFailed",
      (select count(*) from orders.invoice as asked join orders.order as placed on placed.id = asked.order_id
        where asked.state = 'wanted' and placed.paid_at is not null)::int as invoices`.execute(db)
  return rows[0] ?? { created: 0, toShip: 0, shipped: 0, returns: 0, refundFailed: 0, invoices: 0 }
}
