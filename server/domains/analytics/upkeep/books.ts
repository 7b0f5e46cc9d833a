import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What was counted of shows' money beside the goods it was counted from. */
const counted = (measure: 'sales' | 'refunded', goods: ReturnType<typeof sql>) => sql<{ what: string }>`
  with counted as (
    select show_id, currency, sum(count) as amount from analytics.tally
    where measure = ${measure} and product_id = '' group by show_id, currency
  ), sold as (
    select show_id, currency, sum(amount) as amount from (${goods}) as goods group by show_id, currency
  )
  select format('show %s, %s: counted %s, sold %s', show_id, currency, counted.amount, sold.amount) as what
  from counted full join sold using (show_id, currency)
  where coalesce(counted.amount, 0) <> coalesce(sold.amount, 0)`

/** What is always true of what reports are made of. */
export const reportBooks: readonly Invariant[] = [
  invariant(
    'The sales of a show are what was paid for its goods.',
    counted('sales', sql`select show_id, currency, total as amount from analytics.sold where paid_at is not null`),
  ),
  invariant(
    'What a show gave back is what went back for its goods.',
    counted('refunded', sql`select show_id, currency, refunded as amount from analytics.sold`),
  ),
  invariant(
    'The money of a show is the money of its products.',
    sql`
      select format('show %s, %s of %s %s: whole %s, products %s', show_id, measure, minute, currency,
        sum(count) filter (where product_id = ''), sum(count) filter (where product_id <> '')) as what
      from analytics.tally where currency <> ''
      group by show_id, minute, measure, currency
      having coalesce(sum(count) filter (where product_id = ''), 0)
        <> coalesce(sum(count) filter (where product_id <> ''), 0)`,
  ),
]
