-- One row: for how many days a device remembers whose link brought it here.
create table sharing.link_setting (
  single boolean primary key default true check (single),
  remember_days integer not null default 30 check (remember_days between 1 and 365)
);
insert into sharing.link_setting default values;

-- A link that somebody handed on. The same person, target and channel have one link that is given out; others of them are of
-- guests who turned out to be that person, and still lead here.
create table sharing.share_link (
  token       text primary key check (token ~ '^[0-9a-hjkmnp-tv-z]{12}$'),
  serial      bigint generated always as identity unique,
  sharer_id   text not null,
  kind        text not null check (kind in ('product', 'show', 'group', 'help', 'invitation', 'home')),
  subject_id  text not null default '',
  channel     text not null check (channel in ('link', 'system', 'card', 'weibo', 'qq')),
  is_given    boolean not null default true,
  -- Moved by visits alone.
  visits      integer not null default 0 check (visits >= 0),
  visited_at  timestamptz,
  made_at     timestamptz not null,
  -- Its sharer was erased; it leads on, but counts for nobody.
  erased_at   timestamptz,
  check ((kind in ('invitation', 'home')) = (subject_id = ''))
);
create unique index share_link_given on sharing.share_link (sharer_id, kind, subject_id, channel) where is_given;
create index share_link_subject on sharing.share_link (kind, subject_id, sharer_id);

-- Who came by a link on a day, as hashes that differ from day to day and from link to link; kept for two days.
create table sharing.share_visit (
  token       text not null references sharing.share_link on delete cascade,
  day         date not null,
  visitor_key text not null,
  person_key  text,
  place_key   text not null,
  is_member   boolean not null,
  at          timestamptz not null,
  primary key (token, day, visitor_key)
);
create unique index share_visit_person on sharing.share_visit (token, day, person_key) where person_key is not null;
create index share_visit_place on sharing.share_visit (token, day, place_key);
create index share_visit_day on sharing.share_visit (day);

create function sharing.count_visits() returns trigger language plpgsql as $$
begin
  update sharing.share_link as link set visits = link.visits + came.n, visited_at = greatest(link.visited_at, came.at)
  from (select token, count(*)::integer as n, max(at) as at from added group by token) as came
  where link.token = came.token;
  return null;
end $$;
create trigger count_visits after insert on sharing.share_visit
  referencing new table as added for each statement execute function sharing.count_visits();

-- The link that brought a person here first, and the one that did so last.
create table sharing.share_touch (
  person_id   text primary key,
  first_token text not null references sharing.share_link on delete cascade,
  first_at    timestamptz not null,
  last_token  text not null references sharing.share_link on delete cascade,
  last_at     timestamptz not null,
  check (last_at >= first_at)
);
create index share_touch_last on sharing.share_touch (last_token);

-- People who made an account after they came by a link: each is the newcomer of one link only.
create table sharing.share_newcomer (
  person_id text primary key,
  token     text not null references sharing.share_link on delete cascade,
  at        timestamptz not null
);
create index share_newcomer_token on sharing.share_newcomer (token);

-- Orders that came by a link: the last one that was followed, and the first where that was another.
create table sharing.share_order (
  order_id    text primary key,
  token       text not null references sharing.share_link on delete cascade,
  first_token text references sharing.share_link on delete set null,
  -- Only to know a sharer's own orders; nobody is shown it.
  buyer_id    text,
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  total       bigint not null check (total >= 0),
  paid        bigint check (paid >= 0),
  refunded    bigint not null default 0 check (refunded >= 0),
  placed_at   timestamptz not null,
  paid_at     timestamptz,
  constraint share_order_refunded_within_paid check (refunded <= coalesce(paid, 0)),
  check ((paid is null) = (paid_at is null))
);
create index share_order_token on sharing.share_order (token);
create index share_order_buyer on sharing.share_order (buyer_id);
