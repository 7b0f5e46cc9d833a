-- One row: how long orders wait.
create table orders.setting (
  single boolean primary key default true check (single),
  pay_within_minutes integer not null default 15 check (pay_within_minutes between 1 and 1440),
  arrives_within_days integer not null default 10 check (arrives_within_days between 1 and 90),
  return_within_days integer not null default 7 check (return_within_days between 0 and 365)
);
insert into orders.setting default values;

create table orders.address (
  id text primary key,
  person_id text not null,
  form jsonb not null,
  is_default boolean not null default false,
  used_at timestamptz,
  changed_at timestamptz not null
);
create index address_person on orders.address (person_id);
create unique index address_default on orders.address (person_id) where is_default;

create table orders.shipping_method (
  id text primary key,
  name jsonb not null check (name ? 'zh' or name ? 'en'),
  is_enabled boolean not null,
  place integer not null,
  zones jsonb not null check (jsonb_typeof(zones) = 'array')
);
-- A new house can sell at once; amounts are minor units of the shop's currency.
insert into orders.shipping_method values (
  '0000000000000000standard00', '{"zh": "标准快递", "en": "Standard delivery"}', true, 0,
  '[{"country": "CN", "firstGrams": 1000, "firstFee": 800, "additionalGrams": 1000, "additionalFee": 200,
     "freeFrom": 9900, "daysFrom": 2, "daysTo": 5}]'
);

-- How many lines a person's cart has, moved by its lines alone: the limit holds also for two adding at once.
create table orders.cart (
  person_id text primary key,
  lines integer not null constraint cart_lines check (lines between 0 and 100)
);

create table orders.cart_line (
  id text primary key,
  person_id text not null,
  variant_id text not null,
  product_id text not null,
  quantity integer not null constraint cart_line_quantity check (quantity between 1 and 999),
  note text,
  show_id text,
  host_id text,
  activity_kind text check (activity_kind in ('flash-sale', 'price-help')),
  activity_id text,
  -- What one cost when it was put in, or when the buyer last said to have seen the price.
  unit_price bigint not null check (unit_price >= 0),
  is_selected boolean not null default true,
  last_add_id text,
  -- Pieces that the last act added; none when it was a repetition.
  last_added integer not null,
  added_at timestamptz not null,
  check ((activity_kind is null) = (activity_id is null))
);
create unique index cart_line_once on orders.cart_line (person_id, variant_id, activity_id) nulls not distinct;

create function orders.count_cart_lines() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into orders.cart as cart (person_id, lines)
    select person_id, count(*) from moved group by person_id
    on conflict (person_id) do update set lines = cart.lines + excluded.lines;
  else
    update orders.cart set lines = cart.lines - gone.lines
    from (select person_id, count(*) as lines from moved group by person_id) as gone
    where cart.person_id = gone.person_id;
  end if;
  return null;
end $$;
create trigger count_cart_lines_added after insert on orders.cart_line
  referencing new table as moved for each statement execute function orders.count_cart_lines();
create trigger count_cart_lines_removed after delete on orders.cart_line
  referencing old table as moved for each statement execute function orders.count_cart_lines();

-- Which state may follow which; `order/order.ts` says the same.
create table orders.permitted_move (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into orders.permitted_move values
  ('created', 'paid'), ('created', 'cancelled'), ('created', 'closed'),
  ('paid', 'shipped'), ('paid', 'cancelled'), ('paid', 'closed'),
  ('shipped', 'delivered'), ('shipped', 'closed'),
  ('delivered', 'completed'), ('delivered', 'closed'),
  ('completed', 'closed');

create sequence orders.order_number;

create table orders.order (
  id text primary key,
  number text not null unique check (number ~ '^[0-9]{13}$'),
  person_id text not null,
  buyer_name text not null,
  state text not null
    check (state in ('created', 'paid', 'shipped', 'delivered', 'completed', 'cancelled', 'closed')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  subtotal bigint not null check (subtotal >= 0),
  discount bigint not null check (discount between 0 and subtotal),
  shipping bigint not null check (shipping >= 0),
  total bigint not null,
  paid bigint not null default 0 check (paid in (0, total)),
  refunded bigint not null default 0,
  shipping_refunded bigint not null default 0,
  lines integer not null check (lines between 1 and 100),
  quantity integer not null check (quantity > 0),
  shipped integer not null default 0,
  withdrawn integer not null default 0,
  open_returns integer not null default 0 check (open_returns >= 0),
  address jsonb not null,
  shipping_method_id text,
  shipping_name jsonb,
  note text,
  discounts jsonb not null,
  trace jsonb not null,
  show_id text,
  host_id text,
  payment_id text unique,
  pay_until timestamptz,
  group_id text,
  awaits_group boolean not null default false,
  endowed_cause text unique,
  ended_because text,
  -- Number, goods and receiver in small letters, to be found by.
  words text not null,
  placed_at timestamptz not null,
  paid_at timestamptz,
  shipped_at timestamptz,
  delivered_at timestamptz,
  completed_at timestamptz,
  ended_at timestamptz,
  return_until timestamptz,
  -- The buyer's account was erased: once the order is over it keeps no name and no address.
  erased_at timestamptz,
  constraint total_is_exact check (total = subtotal - discount + shipping),
  constraint refunded_within_paid check (refunded between 0 and paid),
  constraint shipping_refunded_within check (shipping_refunded between 0 and shipping),
  constraint shipped_within_ordered check (shipped >= 0 and withdrawn >= 0 and shipped + withdrawn <= quantity),
  constraint goods_leave_when_paid check (state in ('created', 'cancelled', 'closed') or (paid = total and paid_at is not null)),
  constraint unpaid_ships_nothing check (shipped = 0 or paid_at is not null)
);
create index order_person on orders.order (person_id, id);
create index order_state on orders.order (state, id);
create index order_due on orders.order (pay_until) where state = 'created';
create index order_shipped_at on orders.order (shipped_at) where state = 'shipped';
create index order_return_until on orders.order (return_until) where state = 'delivered';
create index order_group on orders.order (group_id) where group_id is not null;
create index order_paid on orders.order (person_id) where paid_at is not null;
create index order_show on orders.order (show_id, id) where show_id is not null;
create index order_returns on orders.order (id) where open_returns > 0;

create table orders.line (
  id text primary key,
  order_id text not null references orders.order (id),
  place integer not null,
  variant_id text not null,
  product_id text not null,
  goods jsonb not null,
  unit_price bigint not null check (unit_price >= 0),
  quantity integer not null check (quantity between 1 and 999),
  subtotal bigint not null check (subtotal = unit_price * quantity),
  discount bigint not null check (discount between 0 and subtotal),
  total bigint not null check (total = subtotal - discount),
  shares jsonb not null,
  note text,
  show_id text,
  host_id text,
  activity_kind text check (activity_kind in ('flash-sale', 'group-buy', 'price-help', 'endowed')),
  activity_id text,
  shipped integer not null default 0,
  -- Pieces refunded before they were shipped: they stay here.
  withdrawn integer not null default 0,
  refunded bigint not null default 0,
  refunded_quantity integer not null default 0,
  in_return integer not null default 0,
  -- Pieces that were sold beyond what the shelf had.
  back_ordered integer not null default 0 check (back_ordered between 0 and quantity),
  unique (order_id, place),
  constraint line_shipped_within check (shipped >= 0 and withdrawn >= 0 and shipped + withdrawn <= quantity),
  constraint line_refunded_within_total check (refunded between 0 and total),
  constraint line_refunded_quantity_within check (refunded_quantity between 0 and quantity),
  constraint line_in_return_within check (in_return >= 0 and in_return + refunded_quantity <= quantity)
);
create index line_product on orders.line (product_id, order_id);

-- Lines are written with their order, add up to it, and keep their amounts.
create function orders.check_lines() returns trigger language plpgsql as $$
begin
  if exists (
    select from orders.order as placed
    join (
      select order_id, sum(subtotal) as subtotal, sum(discount) as discount, count(*) as lines, sum(quantity) as quantity
      from orders.line where order_id in (select order_id from added) group by order_id
    ) as summed on summed.order_id = placed.id
    where (placed.subtotal, placed.discount, placed.lines, placed.quantity)
      is distinct from (summed.subtotal, summed.discount, summed.lines, summed.quantity)
  ) then
    raise exception 'the lines of an order add up to it' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger check_lines after insert on orders.line
  referencing new table as added for each statement execute function orders.check_lines();

create function orders.guard_line() returns trigger language plpgsql as $$
begin
  if (new.order_id, new.variant_id, new.unit_price, new.quantity, new.discount)
    is distinct from (old.order_id, old.variant_id, old.unit_price, old.quantity, old.discount) then
    raise exception 'a line of an order keeps its amounts' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_line before update on orders.line for each row execute function orders.guard_line();

create function orders.guard_order() returns trigger language plpgsql as $$
begin
  if (new.number, new.currency, new.subtotal, new.discount, new.shipping, new.lines, new.quantity)
    is distinct from (old.number, old.currency, old.subtotal, old.discount, old.shipping, old.lines, old.quantity) then
    raise exception 'an order keeps its amounts' using errcode = '23514';
  end if;
  if new.state <> old.state and not exists (
    select from orders.permitted_move where from_state = old.state and to_state = new.state
  ) then
    raise exception 'an order does not go from % to %', old.state, new.state using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_order before update on orders.order for each row execute function orders.guard_order();

create table orders.history (
  id bigint generated always as identity primary key,
  order_id text not null references orders.order (id),
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  act text not null,
  from_state text,
  to_state text,
  details jsonb not null default '{}'
);
create index history_order on orders.history (order_id, id);

create table orders.parcel (
  id text primary key,
  order_id text not null references orders.order (id),
  carrier text not null,
  tracking_number text not null,
  state text not null check (state in ('shipped', 'delivered')),
  shipped_at timestamptz not null,
  delivered_at timestamptz,
  check ((state = 'delivered') = (delivered_at is not null))
);
create index parcel_order on orders.parcel (order_id, id);
create index parcel_tracking on orders.parcel (tracking_number);

create table orders.parcel_line (
  parcel_id text not null references orders.parcel (id),
  line_id text not null references orders.line (id),
  quantity integer not null check (quantity > 0),
  primary key (parcel_id, line_id)
);
create index parcel_line_line on orders.parcel_line (line_id);

-- What is shipped is what parcels hold.
create function orders.move_shipped() returns trigger language plpgsql as $$
begin
  update orders.line set shipped = shipped + packed.quantity
  from (select line_id, sum(quantity)::int as quantity from added group by line_id) as packed
  where line.id = packed.line_id;
  update orders.order as placed set shipped = placed.shipped + packed.quantity
  from (
    select order_id, sum(added.quantity)::int as quantity
    from added join orders.parcel on parcel.id = added.parcel_id group by order_id
  ) as packed
  where placed.id = packed.order_id;
  return null;
end $$;
create trigger move_shipped after insert on orders.parcel_line
  referencing new table as added for each statement execute function orders.move_shipped();

create table orders.refund (
  id text primary key,
  order_id text not null references orders.order (id),
  amount bigint not null check (amount >= 0),
  shipping bigint not null check (shipping between 0 and amount),
  reason text not null,
  cause text not null unique,
  return_id text,
  state text not null check (state in ('requested', 'confirmed', 'failed')),
  payment_refund_id text unique,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  confirmed_at timestamptz,
  check ((state = 'confirmed') = (confirmed_at is not null))
);
create index refund_order on orders.refund (order_id, id);
create index refund_failed on orders.refund (id) where state = 'failed';

create table orders.refund_line (
  refund_id text not null references orders.refund (id),
  line_id text not null references orders.line (id),
  quantity integer not null check (quantity >= 0),
  -- Of the quantity, the pieces that were not shipped and now never are.
  withdrawn integer not null check (withdrawn between 0 and quantity),
  amount bigint not null check (amount >= 0),
  primary key (refund_id, line_id)
);
create index refund_line_line on orders.refund_line (line_id);

-- What was given back of an order and of its lines is the sum of its refunds; a refund and its lines are one statement.
create function orders.move_refunded() returns trigger language plpgsql as $$
begin
  if exists (
    select from added
    where amount <> shipping + coalesce((select sum(amount) from orders.refund_line where refund_id = added.id), 0)
  ) then
    raise exception 'the lines of a refund add up to it' using errcode = '23514';
  end if;
  update orders.line
  set refunded = refunded + back.amount, refunded_quantity = refunded_quantity + back.quantity,
    withdrawn = line.withdrawn + back.withdrawn
  from (
    select line_id, sum(amount)::bigint as amount, sum(quantity)::int as quantity, sum(withdrawn)::int as withdrawn
    from orders.refund_line where refund_id in (select id from added) group by line_id
  ) as back
  where line.id = back.line_id;
  update orders.order as placed
  set refunded = placed.refunded + back.amount, shipping_refunded = placed.shipping_refunded + back.shipping,
    withdrawn = placed.withdrawn + back.withdrawn
  from (
    select order_id, sum(amount)::bigint as amount, sum(shipping)::bigint as shipping,
      coalesce(sum((select sum(withdrawn) from orders.refund_line where refund_id = added.id)), 0)::int as withdrawn
    from added group by order_id
  ) as back
  where placed.id = back.order_id;
  return null;
end $$;
create trigger move_refunded after insert on orders.refund
  referencing new table as added for each statement execute function orders.move_refunded();

create function orders.guard_refund() returns trigger language plpgsql as $$
begin
  if (new.order_id, new.amount, new.shipping, new.cause) is distinct from (old.order_id, old.amount, old.shipping, old.cause)
    or (old.state = 'confirmed' and new.state <> 'confirmed') then
    raise exception 'a refund keeps its amount, and what went back stays back' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_refund before update on orders.refund for each row execute function orders.guard_refund();

create table orders.return (
  id text primary key,
  order_id text not null references orders.order (id),
  person_id text not null,
  kind text not null check (kind in ('goods', 'money')),
  state text not null check (state in ('requested', 'approved', 'sent', 'refunded', 'refused', 'withdrawn')),
  reason text not null,
  text text not null,
  amount bigint not null check (amount >= 0),
  refusal text,
  carrier text,
  tracking_number text,
  requested_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'refused') = (refusal is not null))
);
create index return_order on orders.return (order_id, id);
create index return_state on orders.return (state, id);
create index return_person on orders.return (person_id);

create table orders.return_line (
  return_id text not null references orders.return (id),
  line_id text not null references orders.line (id),
  quantity integer not null check (quantity > 0),
  amount bigint not null check (amount >= 0),
  primary key (return_id, line_id)
);

create table orders.return_picture (
  id text primary key,
  order_id text not null references orders.order (id),
  person_id text not null,
  key text not null,
  added_at timestamptz not null,
  return_id text references orders.return (id),
  place integer
);
create index return_picture_return on orders.return_picture (return_id) where return_id is not null;
create index return_picture_order on orders.return_picture (order_id);

create table orders.invoice (
  order_id text primary key references orders.order (id),
  person_id text not null,
  wish jsonb not null,
  state text not null check (state in ('wanted', 'issued')),
  number text,
  url text,
  asked_at timestamptz not null,
  issued_at timestamptz,
  check ((state = 'issued') = (number is not null) and (state = 'issued') = (issued_at is not null))
);
create index invoice_person on orders.invoice (person_id, asked_at);
create index invoice_wanted on orders.invoice (order_id) where state = 'wanted';
