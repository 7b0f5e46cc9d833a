import { sql } from 'kysely'

import { mostLines, mostOfOne } from '#contracts/orders'
import type { Work } from '#platform/work'

/**
 * Gives a guest's cart to the member who signed in: pieces of the same variant add up, to 999 at most; what finds no place
 * beside the member's own lines (100 in all) is left out, the oldest first.
 */
export async function mergeCart(work: Work, fromId: string, intoId: string): Promise<void> {
  // Both carts' rows, in the order of their ids, so that two sign-ins of one guest queue.
  await sql`select from orders.cart where person_id in (${fromId}, ${intoId}) order by person_id for update`.execute(
    work.tx,
  )
  await sql`
    update orders.cart_line as own set quantity = least(${mostOfOne}, own.quantity + brought.quantity)
    from orders.cart_line as brought
    where own.person_id = ${intoId} and brought.person_id = ${fromId} and own.variant_id = brought.variant_id
      and own.activity_id is null and brought.activity_id is null`.execute(work.tx)
  await sql`
    with gone as (
      delete from orders.cart_line where person_id = ${fromId} returning *
    ), free as (
      select greatest(0, ${mostLines} - count(*)) as places from orders.cart_line where person_id = ${intoId}
    ), new as (
      select gone.*, row_number() over (order by added_at desc, id desc) as place from gone
      where not exists (
        select from orders.cart_line as own
        where own.person_id = ${intoId} and own.variant_id = gone.variant_id
          and own.activity_id is not distinct from gone.activity_id)
    )
    insert into orders.cart_line (id, person_id, variant_id, product_id, quantity, note, show_id, host_id, activity_kind,
      activity_id, unit_price, is_selected, last_added, added_at)
    select id, ${intoId}, variant_id, product_id, quantity, note, show_id, host_id, activity_kind,
      activity_id, unit_price, is_selected, last_added, added_at
    from new, free where place <= free.places`.execute(work.tx)
}
