create table promotions.coupon_batch (
  id text primary key,
  serial bigint generated always as identity unique,
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('active', 'paused', 'ended')),
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  words text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  benefit jsonb not null,
  threshold integer not null check (threshold >= 0),
  scope jsonb not null,
  stacking jsonb not null,
  total integer check (total > 0),
  per_person integer not null check (per_person > 0),
  validity jsonb not null,
  claims_from timestamptz not null,
  claims_until timestamptz,
  return_rule jsonb not null,
  members_only boolean not null,
  is_listed boolean not null,
  -- Moved by the coupons themselves.
  claimed integer not null default 0 check (claimed >= 0),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (claims_until > claims_from),
  constraint coupon_batch_within_total check (claimed <= total)
);
create index coupon_batch_listed on promotions.coupon_batch (serial) where is_listed and state = 'active';

create table promotions.coupon_batch_change (
  batch_id text not null references promotions.coupon_batch (id) on delete cascade,
  version integer not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  act text not null check (act in ('created', 'changed', 'paused', 'resumed', 'ended')),
  changes jsonb not null,
  primary key (batch_id, version)
);

-- Codes for partners: `most` is 1 for one that works once, absent for one that works as long as the batch has coupons.
create table promotions.coupon_code (
  code text primary key check (code = upper(code)),
  serial bigint generated always as identity unique,
  batch_id text not null references promotions.coupon_batch (id) on delete cascade,
  partner text not null,
  most integer check (most > 0),
  claimed integer not null default 0 check (claimed >= 0),
  created_at timestamptz not null,
  constraint coupon_code_within_most check (claimed <= most)
);
create index coupon_code_batch on promotions.coupon_code (batch_id, serial);

create table promotions.coupon_drop (
  id text primary key,
  show_id text not null,
  batch_id text not null references promotions.coupon_batch (id) on delete cascade,
  quantity integer check (quantity > 0),
  claimed integer not null default 0 check (claimed >= 0),
  followers_only boolean not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closes_at timestamptz,
  closed_at timestamptz,
  constraint coupon_drop_within_quantity check (claimed <= quantity)
);
create unique index coupon_drop_open on promotions.coupon_drop (show_id, batch_id) where closed_at is null;
create index coupon_drop_show on promotions.coupon_drop (show_id, id);

-- A coupon somebody holds. `number` counts a person's claims of a batch, up to `most`, its limit then; a gift has none.
create table promotions.coupon (
  id text primary key,
  batch_id text not null references promotions.coupon_batch (id) on delete cascade,
  person_id text not null,
  number integer check (number > 0),
  most integer,
  state text not null check (state in ('usable', 'used', 'lost')),
  source text not null check (source in ('page', 'room', 'code', 'grant')),
  cause text,
  drop_id text references promotions.coupon_drop (id) on delete cascade,
  code text references promotions.coupon_code (code) on delete cascade,
  claimed_at timestamptz not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  order_id text,
  used_at timestamptz,
  check (number <= most),
  check ((state = 'used') = (order_id is not null)),
  check ((state = 'used') = (used_at is not null)),
  check ((source = 'grant') = (cause is not null)),
  check ((source = 'room') = (drop_id is not null)),
  check ((source = 'code') = (code is not null))
);
create unique index coupon_number on promotions.coupon (batch_id, person_id, number) where number is not null;
create unique index coupon_cause on promotions.coupon (batch_id, cause) where cause is not null;
create unique index coupon_once_a_drop on promotions.coupon (drop_id, person_id) where drop_id is not null;
create index coupon_person on promotions.coupon (person_id, state, valid_until);
create index coupon_order on promotions.coupon (order_id) where order_id is not null;

-- Each time a coupon was used: what it took off, what was paid for the order, and what became of it when it came back.
create table promotions.coupon_use (
  coupon_id text not null references promotions.coupon (id) on delete cascade,
  batch_id text not null references promotions.coupon_batch (id) on delete cascade,
  order_id text not null,
  discount bigint not null check (discount >= 0),
  sales bigint not null default 0 check (sales >= 0),
  used_at timestamptz not null,
  returned_at timestamptz,
  returned_as text check (returned_as in ('usable', 'lost')),
  primary key (coupon_id, order_id),
  check ((returned_at is null) = (returned_as is null))
);
create unique index coupon_use_once on promotions.coupon_use (coupon_id) where returned_at is null;
create index coupon_use_order on promotions.coupon_use (order_id);
create index coupon_use_batch on promotions.coupon_use (batch_id);

-- As many of a batch, a drop and a code are claimed as there are coupons of it; nothing else moves the counters.
create function promotions.count_coupons() returns trigger language plpgsql as $$
begin
  update promotions.coupon_batch set claimed = claimed + more.n
  from (select batch_id, count(*)::integer as n from added group by batch_id) as more
  where coupon_batch.id = more.batch_id;
  update promotions.coupon_drop set claimed = claimed + more.n
  from (select drop_id, count(*)::integer as n from added where drop_id is not null group by drop_id) as more
  where coupon_drop.id = more.drop_id;
  update promotions.coupon_code set claimed = claimed + more.n
  from (select code, count(*)::integer as n from added where code is not null group by code) as more
  where coupon_code.code = more.code;
  return null;
end $$;
create trigger count_coupons after insert on promotions.coupon
  referencing new table as added for each statement execute function promotions.count_coupons();
