import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of promotions. */
export const promotionBooks: readonly Invariant[] = [
  invariant(
    'A promotion was used as often as orders that stand have counted it.',
    sql`
      select format('promotion %s: %s uses, %s counted', promotion.id, promotion.uses, counted.uses) as what
      from promotions.promotion
      cross join lateral (
        select count(*) as uses from promotions.promotion_use
        where promotion_id = promotion.id and is_counted and returned_at is null
      ) as counted
      where promotion.uses <> counted.uses`,
  ),
]
