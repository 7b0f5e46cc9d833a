import { sql } from 'kysely'

import { checkBooks } from '#platform/operations/books/index'
import { allBooks } from '#server/books'
import { domains } from '#server/domains'
import type { Shop } from './shop.ts'

interface Standing {
  readonly completed: number
  readonly failed: number
  readonly paidSeats: number
  readonly refundedMembers: number
  readonly lateMoney: number
}

/** Waits until money of failed groups and money that came too late is back where it came from. */
export async function settled({ house }: Shop, patienceMs: number): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < patienceMs) {
    const { rows } = await sql<{ owed: number }>`
      select (select count(*) from sharing.group_seat where refund in ('pending', 'failed'))
        + (select count(*) from payments.refund where state <> 'confirmed')
        + (select count(*) from orders.order where awaits_group and state = 'paid') as owed`.execute(house.db)
    if (Number(rows[0]?.owed) === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return performance.now() - began
}

/** How the groups ended; counted from the rows, not from what was answered. */
export async function standing({ house }: Shop): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*) filter (where state = 'completed')::int as completed,
      count(*) filter (where state = 'failed')::int as failed,
      (select count(*) from sharing.group_seat where state = 'paid')::int as "paidSeats",
      (select count(*) from sharing.group_seat where refund = 'done')::int as "refundedMembers",
      (select count(*) from payments.capture where fate = 'unwanted')::int as "lateMoney"
    from sharing.group where opened_at is not null`.execute(house.db)
  return rows[0] ?? { completed: 0, failed: 0, paidSeats: 0, refundedMembers: 0, lateMoney: 0 }
}

/** Everything that must never be, in words; and whatever the books find. */
export async function wrongs({ house }: Shop): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'over its size: ' || id as what from sharing.group as sat
      where (select count(*) from sharing.group_seat where group_id = sat.id and state in ('held', 'paid')) > size
    union all
    select 'full and failed: ' || id from sharing.group as sat where state = 'failed'
      and exists (select from sharing.group_seat where group_id = sat.id and state in ('held', 'paid'))
    union all
    select 'told of both ends: ' || (data ->> 'groupId') from platform.fact
      where name in ('sharing.group-completed', 'sharing.group-failed') group by data ->> 'groupId' having count(*) > 1
    union all
    select 'still waiting: ' || id from sharing.group where state in ('opening', 'open')
    union all
    select 'not refunded: order ' || placed.number from sharing.group_seat as seat
      join orders.order as placed on placed.id = seat.order_id
      where seat.state = 'failed' and (placed.state <> 'closed' or placed.refunded <> placed.paid or exists (
        select from orders.refund where order_id = placed.id and state <> 'confirmed'))
    union all
    select 'waits though complete: order ' || placed.number from orders.order as placed
      join sharing.group as sat on sat.id = placed.group_id
      where placed.state = 'paid' and placed.awaits_group and sat.state = 'completed'
    union all
    select 'paid without a seat: order ' || placed.number from orders.order as placed
      left join sharing.group_seat as seat on seat.order_id = placed.id
      where placed.state = 'paid' and placed.group_id is not null and seat.state is distinct from 'paid'
    union all
    select 'money that nobody waited for is not back: ' || capture.id from payments.capture
      where fate = 'unwanted' and refunded <> amount`.execute(house.db)
  const books = await checkBooks(house.db, allBooks(domains))
  return [...rows.map(({ what }) => what), ...books.map(({ invariant, what }) => `${invariant} ${what}`)]
}
