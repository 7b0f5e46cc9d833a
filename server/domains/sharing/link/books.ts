import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of shared links. */
export const linkBooks: readonly Invariant[] = [
  invariant(
    'Nobody’s share counts more visits today than visitors came.',
    sql`
      select format('link %s: %s visits, %s visitors of the last two days', link.token, link.visits, came.n) as what
      from sharing.share_link as link
      cross join lateral (select count(*) as n from sharing.share_visit where token = link.token) as came
      where came.n > link.visits`,
  ),
  invariant(
    'No order brings its sharer more than was paid for it, and none goes back more than that.',
    sql`
      select format('order %s: total %s, paid %s, went back %s', order_id, total, paid, refunded) as what
      from sharing.share_order where paid <> total or refunded > coalesce(paid, 0)`,
  ),
]
