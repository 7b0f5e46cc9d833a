import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of orders by themselves. */
export const ownBooks: readonly Invariant[] = [
  invariant(
    'The lines of an order add up to it.',
    sql`
      select format('order %s', placed.number) as what
      from orders.order as placed
      cross join lateral (
        select coalesce(sum(subtotal), 0) as subtotal, coalesce(sum(discount), 0) as discount,
          coalesce(sum(total), 0) as total, coalesce(sum(quantity), 0) as quantity, count(*) as lines
        from orders.line where order_id = placed.id
      ) as own
      where (placed.subtotal, placed.discount, placed.total - placed.shipping, placed.quantity, placed.lines)
        is distinct from (own.subtotal, own.discount, own.total, own.quantity, own.lines)`,
  ),
  invariant(
    'The shares of a line add up to its discount.',
    sql`
      select format('order %s, line %s: discount %s, shares %s', placed.number, line.place, line.discount, shared.amount) as what
      from orders.line join orders.order as placed on placed.id = line.order_id
      cross join lateral (
        select coalesce(sum((share ->> 'amount')::bigint), 0) as amount from jsonb_array_elements(line.shares) as share
      ) as shared
      where line.discount <> shared.amount`,
  ),
  invariant(
    'What went back of an order is the sum of its refunds, and never more than was paid.',
    sql`
      select format('order %s: refunded %s of %s, refunds %s', number, refunded, paid, own.amount) as what
      from orders.order as placed
      cross join lateral (
        select coalesce(sum(amount), 0) as amount, coalesce(sum(shipping), 0) as shipping
        from orders.refund where order_id = placed.id
      ) as own
      where refunded <> own.amount or shipping_refunded <> own.shipping or refunded > paid`,
  ),
  invariant(
    'What went back of a line is the sum of its refunds, and never more than was paid for it.',
    sql`
      select format('line %s: refunded %s of %s, refunds %s', line.id, refunded, total, own.amount) as what
      from orders.line
      cross join lateral (
        select coalesce(sum(amount), 0) as amount, coalesce(sum(quantity), 0) as quantity,
          coalesce(sum(withdrawn), 0) as withdrawn
        from orders.refund_line where line_id = line.id
      ) as own
      where (refunded, refunded_quantity, line.withdrawn) is distinct from (own.amount, own.quantity, own.withdrawn)
        or refunded > total`,
  ),
  invariant(
    'What is shipped is in parcels.',
    sql`
      select format('line %s: shipped %s, in parcels %s', line.id, shipped, own.quantity) as what
      from orders.line
      cross join lateral (
        select coalesce(sum(quantity), 0) as quantity from orders.parcel_line where line_id = line.id
      ) as own
      where shipped <> own.quantity
      union all
      select format('order %s: shipped %s, its lines %s', number, placed.shipped, own.quantity)
      from orders.order as placed
      cross join lateral (
        select coalesce(sum(line.shipped), 0) as quantity, coalesce(sum(line.withdrawn), 0) as withdrawn
        from orders.line where order_id = placed.id
      ) as own
      where placed.shipped <> own.quantity or placed.withdrawn <> own.withdrawn`,
  ),
  invariant(
    'A piece that is in a return is in an open one.',
    sql`
      select format('line %s: %s in returns, open ones have %s', line.id, in_return, own.quantity) as what
      from orders.line
      cross join lateral (
        select coalesce(sum(part.quantity), 0) as quantity
        from orders.return_line as part join orders.return as asked on asked.id = part.return_id
        where part.line_id = line.id and asked.state in ('requested', 'approved', 'sent')
      ) as own
      where in_return <> own.quantity
      union all
      select format('order %s: %s open returns, found %s', number, open_returns, own.returns)
      from orders.order as placed
      cross join lateral (
        select count(*) as returns from orders.return
        where order_id = placed.id and state in ('requested', 'approved', 'sent')
      ) as own
      where open_returns <> own.returns`,
  ),
  invariant(
    'An order has come to its state by moves that are permitted.',
    sql`
      select format('order %s: %s, its history ends at %s', number, placed.state, own.last) as what
      from orders.order as placed
      cross join lateral (
        select (array_agg(to_state order by id desc) filter (where to_state is not null))[1] as last,
          bool_or(not is_permitted) as strayed
        from (
          select id, to_state, from_state is null or exists (
            select from orders.permitted_move as move
            where move.from_state = history.from_state and move.to_state = history.to_state) as is_permitted
          from orders.history where order_id = placed.id
        ) as step
      ) as own
      where placed.state is distinct from own.last or own.strayed`,
  ),
  invariant(
    'A cart counts its lines.',
    sql`
      select format('cart of %s: %s lines counted, found %s', cart.person_id, cart.lines, own.lines) as what
      from orders.cart
      cross join lateral (
        select count(*) as lines from orders.cart_line where person_id = cart.person_id
      ) as own
      where cart.lines <> own.lines`,
  ),
]
