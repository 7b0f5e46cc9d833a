-- Who is asked to join a show from a browser of their own. Secrets of link and seat are kept as SHA-256 only; what two
-- browsers tell each other to connect is kept nowhere.
create table live.guest_host (
  id         text primary key,
  show_id    text not null references live.show on delete cascade,
  name       text not null,
  title      text not null default '',
  announced  boolean not null default false,
  -- Who was called up from the room; those who come by link have none.
  person_id  text,
  sends      text not null check (sends in ('video', 'audio')),
  state      text not null default 'invited' check (state in ('invited', 'waiting', 'on', 'gone')),
  link_hash  bytea unique,
  expires_at timestamptz not null,
  seat_hash  bytea unique,
  sitting    integer not null default 0,
  seen_at    timestamptz,
  -- Where they stand in the show: three places, each for one.
  place      smallint check (place between 1 and 3),
  muted      boolean not null default false,
  joined_at  timestamptz,
  on_at      timestamptz,
  invited_by text not null,
  invited_at timestamptz not null,
  check ((state = 'on') = (place is not null)),
  check ((state = 'on') = (on_at is not null)),
  check (state not in ('waiting', 'on') or (seat_hash is not null and seen_at is not null)),
  check (state = 'gone' or name <> ''),
  check (state = 'gone' or link_hash is not null or person_id is not null)
);
create unique index guest_host_place on live.guest_host (show_id, place) where place is not null;
create unique index guest_host_person on live.guest_host (show_id, person_id) where state <> 'gone';
create index guest_host_of_show on live.guest_host (show_id, id);
create index guest_host_seated on live.guest_host (seen_at) where state in ('waiting', 'on');
create index guest_host_of_person on live.guest_host (person_id) where person_id is not null;
