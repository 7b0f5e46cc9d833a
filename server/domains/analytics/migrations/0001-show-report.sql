create schema analytics;

-- Facts that have been counted; hearing one again changes nothing.
create table analytics.counted (
  fact_id bigint primary key
);

-- What happened in one minute of a show: of the whole show when no product is named, of one product beside that.
-- Money is in minor units of its currency; everything else has none.
create table analytics.tally (
  show_id    text not null,
  minute     timestamptz not null check (extract(second from minute) = 0),
  product_id text not null default '',
  measure    text not null check (measure in (
    'chat', 'simulated-chat', 'follow', 'click', 'nameless-click', 'replay-click',
    'cart', 'placed', 'paid', 'pieces', 'sales', 'refund', 'refunded')),
  currency   text not null default '' check ((currency = '') = (measure not in ('sales', 'refunded'))),
  count      bigint not null check (count >= 0),
  primary key (show_id, minute, product_id, measure, currency)
);

-- Goods of orders that came from a show, one row a variant.
create table analytics.sold (
  order_id   text not null,
  show_id    text not null,
  variant_id text not null,
  product_id text not null,
  -- Null once the person was erased.
  person_id  text,
  quantity   integer not null check (quantity > 0),
  total      bigint not null check (total >= 0),
  currency   text not null,
  placed_at  timestamptz not null,
  paid_at    timestamptz,
  refunded   bigint not null default 0 check (refunded between 0 and total),
  primary key (order_id, show_id, variant_id)
);
create index sold_of_show on analytics.sold (show_id, placed_at);
create index sold_to_person on analytics.sold (person_id);

-- What the host launched. Not yet opened ones are prepared draws.
create table analytics.launch (
  id          text primary key,
  show_id     text not null,
  kind        text not null check (kind in ('flash-sale', 'draw', 'coupon', 'poll', 'quiz', 'topic', 'red-packet')),
  title       text not null default '',
  product_id  text,
  batch_id    text,
  opened_at   timestamptz,
  closed_at   timestamptz,
  sold_out_at timestamptz,
  people      integer not null default 0 check (people >= 0),
  winners     integer not null default 0 check (winners >= 0),
  amount      bigint not null default 0 check (amount >= 0),
  currency    text not null default ''
);
create index launch_of_show on analytics.launch (show_id, opened_at);

-- Coupons that were claimed out of a drop, and what became of them.
create table analytics.coupon (
  coupon_id  text primary key,
  launch_id  text not null references analytics.launch on delete cascade,
  person_id  text,
  claimed_at timestamptz not null,
  order_id   text,
  discount   bigint not null default 0 check (discount >= 0),
  check ((order_id is null) = (discount = 0))
);
create index coupon_of_launch on analytics.coupon (launch_id);
create index coupon_of_person on analytics.coupon (person_id);

create table analytics.follow (
  show_id   text not null,
  person_id text not null,
  at        timestamptz not null,
  primary key (show_id, person_id)
);
create index follow_of_person on analytics.follow (person_id);

-- Signals: who opened a product of a show at least once. Not made from facts, so a rebuilding leaves it alone.
create table analytics.click_person (
  show_id    text not null,
  product_id text not null,
  is_replay  boolean not null,
  person_id  text not null,
  first_at   timestamptz not null,
  primary key (show_id, product_id, is_replay, person_id)
);
create index click_of_person on analytics.click_person (person_id);

-- What the host wants to do again and otherwise, written down with the report.
create table analytics.note (
  show_id    text primary key,
  again      text not null default '' check (length(again) <= 4000),
  otherwise  text not null default '' check (length(otherwise) <= 4000),
  written_by text not null,
  written_at timestamptz not null
);
