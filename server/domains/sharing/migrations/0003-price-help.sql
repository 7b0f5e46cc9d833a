-- Something that gets cheaper with each friend who helps, down to its floor.
create table sharing.help_offer (
  id              text primary key,
  serial          bigint generated always as identity unique,
  version         integer not null default 1,
  state           text not null check (state in ('active', 'paused', 'ended')),
  product_id      text not null,
  variant_id      text not null,
  words           text not null,
  currency        text not null check (currency ~ '^[A-Z]{3}$'),
  start_price     integer not null,
  floor_price     integer not null check (floor_price > 0),
  needed          integer not null check (needed between 1 and 100),
  new_needed      integer not null check (new_needed between 0 and needed),
  shape           text not null check (shape in ('equal', 'early')),
  buy_at          text not null check (buy_at in ('any', 'floor')),
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  call_hours      integer not null check (call_hours between 1 and 720),
  calls_per_person integer not null check (calls_per_person between 1 and 100),
  helps_per_day   integer not null check (helps_per_day between 1 and 100),
  for_guests      boolean not null,
  total           integer check (total > 0),
  -- Pieces in orders that stand; moved by calls alone.
  taken           integer not null default 0 check (taken >= 0),
  created_by      text not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  check (ends_at > starts_at),
  -- Each friend cuts something, however the cuts are shaped.
  check (start_price - floor_price >= 2 * needed),
  constraint help_offer_within_total check (taken <= total)
);
create index help_offer_product on sharing.help_offer (product_id) where state = 'active';

-- Somebody's call for help. What was promised when it was opened stays, whatever becomes of its offer.
create table sharing.price_help (
  id          text primary key,
  serial      bigint generated always as identity unique,
  offer_id    text not null references sharing.help_offer on delete cascade,
  person_id   text not null,
  -- Counts a person's calls of an offer, up to `most`, its limit then.
  number      integer not null check (number > 0),
  most        integer not null,
  state       text not null default 'open' check (state in ('open', 'ordered', 'bought', 'expired')),
  variant_id  text not null,
  start_price integer not null,
  floor_price integer not null,
  needed      integer not null,
  new_needed  integer not null,
  shape       text not null,
  buy_at      text not null,
  for_guests  boolean not null,
  helps_per_day integer not null,
  -- Moved by helps alone.
  helped      integer not null default 0 check (helped >= 0),
  new_helpers integer not null default 0 check (new_helpers between 0 and helped),
  cut         integer not null default 0 check (cut >= 0),
  opened_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > opened_at),
  order_id    text,
  settled_at  timestamptz,
  check (number <= most),
  constraint price_help_within_needed check (helped <= needed),
  constraint price_help_leaves_new check (helped - new_helpers <= needed - new_needed),
  -- Never below the floor, and at it exactly with the last friend.
  constraint price_help_at_floor check (
    case when helped = needed then cut = start_price - floor_price else cut < start_price - floor_price end),
  check ((state in ('ordered', 'bought')) = (order_id is not null)),
  unique (offer_id, person_id, number)
);
create unique index price_help_one_open on sharing.price_help (offer_id, person_id) where state in ('open', 'ordered');
create unique index price_help_order on sharing.price_help (order_id) where order_id is not null;
create index price_help_person on sharing.price_help (person_id, serial desc);
create index price_help_offer on sharing.price_help (offer_id, serial desc);
create index price_help_due on sharing.price_help (ends_at) where state = 'open';

-- A friend's help: once a person and once a device for a call, in its place.
create table sharing.help_given (
  help_id    text not null references sharing.price_help on delete cascade,
  helper_id  text not null,
  place      integer not null check (place > 0),
  cut        integer not null check (cut > 0),
  is_new     boolean not null,
  -- A hash of the device and the call: tells that two helpers sat at one device, and nothing anywhere else.
  device_key text,
  at         timestamptz not null,
  primary key (help_id, helper_id),
  unique (help_id, place)
);
create unique index help_given_device on sharing.help_given (help_id, device_key) where device_key is not null;
create index help_given_helper on sharing.help_given (helper_id);

-- How often somebody has helped on a day, never more than `most`: the limit of the offer they helped last.
create table sharing.help_day (
  person_id text not null,
  day       date not null,
  helps     integer not null check (helps > 0),
  most      integer not null,
  primary key (person_id, day),
  constraint help_day_within check (helps <= most)
);

create function sharing.count_helps() returns trigger language plpgsql as $$
begin
  update sharing.price_help as call
  set helped = call.helped + given.n, new_helpers = call.new_helpers + given.new, cut = call.cut + given.cut
  from (
    select help_id, count(*)::integer as n, count(*) filter (where is_new)::integer as new, sum(cut)::integer as cut
    from added group by help_id
  ) as given
  where call.id = given.help_id;
  return null;
end $$;
create trigger count_helps after insert on sharing.help_given
  referencing new table as added for each statement execute function sharing.count_helps();

-- As many pieces of an offer are taken as its calls are in orders that stand; what a call promises never changes.
create function sharing.count_help_orders() returns trigger language plpgsql as $$
declare
  was integer := case when old.state in ('ordered', 'bought') then 1 else 0 end;
  is_now integer := case when new.state in ('ordered', 'bought') then 1 else 0 end;
begin
  if old.state in ('bought', 'expired') and new.state <> old.state
    or (new.offer_id, new.variant_id, new.start_price, new.floor_price, new.needed, new.new_needed, new.shape)
      is distinct from (old.offer_id, old.variant_id, old.start_price, old.floor_price, old.needed, old.new_needed, old.shape) then
    raise exception 'a call for help cannot change like this' using errcode = '23514';
  end if;
  if is_now <> was then
    update sharing.help_offer set taken = taken + is_now - was where id = new.offer_id;
  end if;
  return new;
end $$;
create trigger count_help_orders before update on sharing.price_help
  for each row execute function sharing.count_help_orders();
