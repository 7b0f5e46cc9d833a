-- Which rules hold now: changed with every change of a promotion, so that a node knows when what it keeps is old.
create table promotions.edition (
  is_only boolean primary key default true check (is_only),
  edition text not null
);
insert into promotions.edition (edition) values ('none yet');

create table promotions.promotion (
  id text primary key,
  serial bigint generated always as identity unique,
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('active', 'paused', 'ended')),
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  words text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  benefit jsonb not null,
  conditions jsonb not null,
  scope jsonb not null,
  stacking jsonb not null,
  priority integer not null,
  at_most integer check (at_most > 0),
  starts_at timestamptz not null,
  ends_at timestamptz,
  uses_limit integer check (uses_limit > 0),
  uses_per_person integer check (uses_per_person > 0),
  -- Uses that count, moved by the uses themselves.
  uses integer not null default 0 check (uses >= 0),
  is_demo boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (ends_at > starts_at),
  constraint promotion_uses_within_limit check (uses <= uses_limit)
);
create index promotion_state on promotions.promotion (state, serial);

create table promotions.promotion_change (
  promotion_id text not null references promotions.promotion (id) on delete cascade,
  version integer not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  act text not null check (act in ('created', 'changed', 'paused', 'resumed', 'ended')),
  changes jsonb not null,
  primary key (promotion_id, version)
);

-- One order's use of a promotion. `number` counts a person's uses where there is a limit for each; one that was taken
-- back has none and leaves its place.
create table promotions.promotion_use (
  promotion_id text not null references promotions.promotion (id) on delete cascade,
  order_id text not null,
  person_id text not null,
  discount bigint not null check (discount >= 0),
  number integer check (number > 0),
  most integer,
  is_counted boolean not null,
  at timestamptz not null,
  returned_at timestamptz,
  primary key (promotion_id, order_id),
  check (number <= most),
  check (returned_at is null or number is null)
);
create index promotion_use_order on promotions.promotion_use (order_id);
create index promotion_use_person on promotions.promotion_use (person_id, promotion_id);
create unique index promotion_use_number on promotions.promotion_use (promotion_id, person_id, number)
  where number is not null;

-- The uses of a promotion with a limit are as many as its counted uses that stand; nothing else moves the counter.
create function promotions.count_uses() returns trigger language plpgsql as $$
begin
  update promotions.promotion set uses = uses + moved.by
  from (
    select promotion_id, sum(by)::integer as by from (
      select promotion_id, 1 as by from added where is_counted and returned_at is null
      union all
      select promotion_id, -1 from gone where is_counted and returned_at is null
    ) as each group by promotion_id having sum(by) <> 0 order by promotion_id
  ) as moved
  where promotion.id = moved.promotion_id;
  return null;
end $$;
create function promotions.count_new_uses() returns trigger language plpgsql as $$
begin
  update promotions.promotion set uses = uses + moved.by
  from (
    select promotion_id, count(*)::integer as by from added where is_counted and returned_at is null group by promotion_id
  ) as moved
  where promotion.id = moved.promotion_id;
  return null;
end $$;
create trigger count_added_uses after insert on promotions.promotion_use
  referencing new table as added for each statement execute function promotions.count_new_uses();
create trigger count_changed_uses after update on promotions.promotion_use
  referencing new table as added old table as gone for each statement execute function promotions.count_uses();
