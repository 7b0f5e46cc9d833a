-- One row: what the house lets the shop do with groups.
create table sharing.group_setting (
  single boolean primary key default true check (single),
  house_may_complete boolean not null default false
);
insert into sharing.group_setting default values;

-- A group buy: variants of one product for less when so many people buy together. `steps` are how many it takes for each of
-- the prices; the last one is how many seats a group has.
create table sharing.group_offer (
  id              text primary key,
  serial          bigint generated always as identity unique,
  version         integer not null default 1,
  state           text not null check (state in ('draft', 'active', 'paused', 'ended')),
  product_id      text not null,
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  steps           integer[] not null check (cardinality(steps) between 1 and 5),
  items           jsonb not null check (jsonb_typeof(items) = 'array'),
  window_minutes  integer not null check (window_minutes between 10 and 10080),
  per_person      integer not null check (per_person between 1 and 99),
  most_pieces     integer not null check (most_pieces between 1 and 99),
  new_only        boolean not null,
  show_id         text,
  reward_batch_id text,
  starts_at       timestamptz not null,
  ends_at         timestamptz,
  -- The product's when it was made; `words` are what it is found by.
  title           jsonb not null,
  words           text not null,
  is_demo         boolean not null default false,
  created_by      text not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  check (ends_at > starts_at)
);
create index group_offer_product on sharing.group_offer (product_id) where state = 'active';

create table sharing.group_offer_change (
  offer_id   text not null references sharing.group_offer on delete cascade,
  version    integer not null,
  actor_id   text not null,
  actor_name text not null,
  at         timestamptz not null,
  act        text not null check (act in ('created', 'changed', 'started', 'paused', 'resumed', 'ended')),
  changes    jsonb not null,
  primary key (offer_id, version)
);

-- An offer that is on in a show.
create table sharing.group_launch (
  id           text primary key,
  offer_id     text not null references sharing.group_offer on delete cascade,
  show_id      text not null,
  launched_by  text not null,
  launched_at  timestamptz not null,
  withdrawn_at timestamptz
);
create unique index group_launch_once on sharing.group_launch (show_id, offer_id) where withdrawn_at is null;
create index group_launch_offer on sharing.group_launch (offer_id) where withdrawn_at is null;

-- A group keeps the terms that it was opened with. It is full or failed, never both.
create table sharing.group (
  id         text primary key,
  offer_id   text not null references sharing.group_offer on delete cascade,
  leader_id  text not null,
  state      text not null check (state in ('opening', 'open', 'completed', 'failed')),
  steps      integer[] not null,
  items      jsonb not null,
  size       integer not null check (size between 2 and 10),
  needs      integer not null check (needs between 2 and size),
  -- Moved by seats alone: those that are taken, and of these the paid ones.
  taken      integer not null default 0,
  paid       integer not null default 0,
  by_house   boolean not null default false,
  made_at    timestamptz not null,
  opened_at  timestamptz,
  ends_at    timestamptz,
  closed_at  timestamptz,
  why        text check (why in ('expired', 'left')),
  rewarded   text check (rewarded in ('given', 'none-left')),
  constraint group_seats check (taken between 0 and size),
  constraint group_paid check (paid between 0 and taken),
  constraint group_open check ((opened_at is null) = (ends_at is null) and (state <> 'open' or opened_at is not null)),
  constraint group_closed check ((closed_at is not null) = (state in ('completed', 'failed')) and (why is not null) = (state = 'failed')),
  constraint group_completed_is_paid check (state <> 'completed' or (paid = taken and paid > 0 and (paid >= needs or by_house))),
  constraint group_failed_is_empty check (state <> 'failed' or taken = 0),
  constraint group_by_house check (not by_house or state = 'completed')
);
create index group_offer_newest on sharing.group (offer_id, id desc);
create index group_joinable on sharing.group (offer_id, ends_at) where state = 'open';
create index group_due on sharing.group (ends_at) where state = 'open';

-- A person's place in a group, held by an order.
create table sharing.group_seat (
  order_id    text primary key,
  group_id    text not null references sharing.group on delete cascade,
  offer_id    text not null references sharing.group_offer on delete cascade,
  person_id   text not null,
  -- Above nought only where two people turned out to be one: a guest and the member they became.
  twin        integer not null default 0,
  state       text not null default 'held' check (state in ('held', 'paid', 'left', 'failed')),
  variant_id  text not null,
  quantity    integer not null check (quantity > 0),
  -- What a piece costs at each of the group's steps; the first is what was ordered at.
  prices      integer[] not null,
  -- What goes back for each piece, because more people came than it took.
  back        integer not null default 0 check (back >= 0 and back <= prices[1]),
  -- What its order was paid with, in all.
  worth       bigint not null default 0,
  taken_at    timestamptz not null,
  paid_at     timestamptz,
  ended_at    timestamptz,
  refund      text check (refund in ('pending', 'done', 'failed')),
  check (state <> 'paid' or paid_at is not null),
  check (refund is null or state = 'failed'),
  check ((ended_at is not null) = (state in ('left', 'failed')))
);
create unique index group_seat_once on sharing.group_seat (group_id, person_id, twin) where state in ('held', 'paid');
create index group_seat_group on sharing.group_seat (group_id, taken_at);
create index group_seat_person on sharing.group_seat (person_id, group_id desc);
create index group_seat_refund on sharing.group_seat (offer_id) where refund in ('pending', 'failed');

-- In how many groups of an offer a person is, never more than `most`: the offer's limit when they last took a seat. Only
-- where two people turn out to be one it is what both had.
create table sharing.group_offer_person (
  offer_id  text not null references sharing.group_offer on delete cascade,
  person_id text not null,
  most      integer not null check (most > 0),
  -- Moved by seats alone.
  taken     integer not null default 0 check (taken >= 0),
  primary key (offer_id, person_id),
  constraint group_per_person check (taken <= most)
);
create index group_offer_person_person on sharing.group_offer_person (person_id);

-- The counts of groups and people are their seats that stand. A seat is taken and paid only in a group that waits.
create function sharing.count_seat() returns trigger language plpgsql as $$
declare
  was_taken integer := (case when tg_op = 'UPDATE' and old.state in ('held', 'paid') then 1 else 0 end);
  was_paid  integer := (case when tg_op = 'UPDATE' and old.state = 'paid' then 1 else 0 end);
  is_taken  integer := (case when new.state in ('held', 'paid') then 1 else 0 end);
  is_paid   integer := (case when new.state = 'paid' then 1 else 0 end);
begin
  if is_taken <> was_taken or is_paid <> was_paid then
    update sharing.group set taken = taken + is_taken - was_taken, paid = paid + is_paid - was_paid
    where id = new.group_id and state in ('opening', 'open');
    if not found then
      raise exception 'a group that is over keeps its seats' using errcode = '23514', constraint = 'group_is_over';
    end if;
  end if;
  if is_taken <> was_taken then
    update sharing.group_offer_person set taken = taken + is_taken - was_taken
    where offer_id = new.offer_id and person_id = new.person_id;
  end if;
  return null;
end $$;
create trigger count_seat after insert or update of state on sharing.group_seat
  for each row execute function sharing.count_seat();

create function sharing.guard_group_counts() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 and (
    tg_op = 'INSERT' and (new.taken, new.paid) is distinct from (0, 0)
    or tg_op = 'UPDATE' and (new.taken, new.paid) is distinct from (old.taken, old.paid)
  ) then
    raise exception 'the seats of a group are counted by its seats' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_counts before insert or update of taken, paid on sharing.group
  for each row execute function sharing.guard_group_counts();

-- What is over stays over.
create function sharing.guard_group() returns trigger language plpgsql as $$
begin
  if old.state in ('completed', 'failed') and new.state <> old.state
    or old.state = 'open' and new.state = 'opening' then
    raise exception 'a group does not go from % to %', old.state, new.state using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_group before update of state on sharing.group for each row execute function sharing.guard_group();

create function sharing.guard_seat() returns trigger language plpgsql as $$
begin
  if old.state in ('left', 'failed') and new.state <> old.state or old.state = 'paid' and new.state = 'held'
    or (new.group_id, new.variant_id, new.quantity, new.prices)
      is distinct from (old.group_id, old.variant_id, old.quantity, old.prices) then
    raise exception 'a seat cannot change like this' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_seat before update on sharing.group_seat for each row execute function sharing.guard_seat();
