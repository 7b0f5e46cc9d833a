create schema if not exists platform;

-- Where each room's log stands. Whoever appends holds this row until the commit, so commit order is log order.
create table platform.room_head (
  room_id text primary key,
  epoch   bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint,
  seq     bigint not null default 0 check (seq >= 0)
) with (fillfactor = 50);

-- What was said and done in each room, without holes in seq.
create table platform.room_log (
  room_id   text not null,
  seq       bigint not null check (seq > 0),
  at        timestamptz not null,
  media_at  timestamptz,
  lane      text not null check (lane in ('must', 'say')),
  type      text not null,
  author    text,
  body      jsonb not null,
  withdraws bigint[],
  -- Set by a later entry that names this one: the row keeps its place, nobody is shown it again.
  withdrawn boolean not null default false,
  primary key (room_id, seq)
);

create index room_log_said on platform.room_log (room_id, seq) where lane = 'say' and not withdrawn;
