import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of calls for help. */
export const helpBooks: readonly Invariant[] = [
  invariant(
    'A price has fallen by exactly what friends have cut, and is at its floor when all have.',
    sql`
      select format('call %s: helped %s by %s, cut %s of %s, helps %s cut %s', call.id, helped, needed, cut,
        start_price - floor_price, own.n, own.sum) as what
      from sharing.price_help as call
      cross join lateral (
        select count(*) as n, coalesce(sum(cut), 0) as sum, count(*) filter (where is_new) as new, max(place) as last
        from sharing.help_given where help_id = call.id
      ) as own
      where helped <> own.n or cut <> own.sum or new_helpers <> own.new or own.last > own.n
        or (helped = needed and cut <> start_price - floor_price)`,
  ),
  invariant(
    'As many pieces of an offer are taken as its calls are in orders.',
    sql`
      select format('offer %s: taken %s of %s, calls in orders %s', offer.id, taken, coalesce(total::text, 'any'), own.n) as what
      from sharing.help_offer as offer
      cross join lateral (
        select count(*) as n from sharing.price_help where offer_id = offer.id and state in ('ordered', 'bought')
      ) as own
      where taken <> own.n or taken > total`,
  ),
]
