create table live.reservation (
  show_id   text not null references live.show on delete cascade,
  person_id text not null,
  at        timestamptz not null,
  primary key (show_id, person_id)
);
create index reservation_of_person on live.reservation (person_id, show_id);

-- Which reminder of which start went out: the row is what makes it once.
create table live.reminder (
  show_id   text not null references live.show on delete cascade,
  kind      text not null check (kind in ('soon', 'started')),
  starts_at timestamptz not null,
  at        timestamptz not null,
  people    integer not null,
  primary key (show_id, kind, starts_at)
);

create table live.notice (
  id        text primary key,
  person_id text not null,
  kind      text not null check (kind in ('show-soon', 'show-started', 'show-cancelled', 'show-moved', 'replay-ready')),
  show_id   text not null references live.show on delete cascade,
  starts_at timestamptz,
  reason    text,
  at        timestamptz not null,
  read_at   timestamptz
);
create index notice_of_person on live.notice (person_id, id);
create index notice_unread on live.notice (person_id) where read_at is null;

-- Who follows a host, and how close they are; points outlive an unfollowing.
create table live.fan (
  host_id     text not null references live.host,
  person_id   text not null,
  follows     boolean not null default true,
  followed_at timestamptz not null,
  points      integer not null default 0 check (points >= 0),
  primary key (host_id, person_id)
);
create index fan_of_person on live.fan (person_id) where follows;
create index fan_newest on live.fan (host_id, followed_at) where follows;

-- What a fan did today, by act: points never pass the day's cap.
create table live.fan_day (
  host_id   text not null,
  person_id text not null,
  day       text not null check (day ~ '^\d{4}-\d\d-\d\d$'),
  act       text not null check (act in ('watch', 'chat', 'like', 'follow')),
  units     integer not null check (units >= 0),
  points    integer not null check (points >= 0),
  primary key (host_id, person_id, day, act)
);
create index fan_day_person on live.fan_day (person_id);

-- One minute of a show, for its report.
create table live.minute (
  show_id          text not null references live.show on delete cascade,
  minute           timestamptz not null,
  people           integer not null default 0,
  joins            integer not null default 0,
  chat             integer not null default 0,
  likes            integer not null default 0,
  follows          integer not null default 0,
  explain_requests integer not null default 0,
  primary key (show_id, minute)
);

create table live.incident (
  id       text primary key,
  show_id  text not null references live.show on delete cascade,
  code     text not null,
  severity text not null check (severity in ('warn', 'bad')),
  detail   text,
  at       timestamptz not null,
  ended_at timestamptz
);
create unique index incident_open on live.incident (show_id, code) where ended_at is null;
create index incident_of_show on live.incident (show_id, id);

-- How players fared, one row a player and report window; kept for the show report.
create table live.playback (
  show_id    text not null references live.show on delete cascade,
  minute     timestamptz not null,
  player     text not null,
  reports    integer not null default 0,
  stalled    integer not null default 0,
  stalls     integer not null default 0,
  stalled_ms bigint not null default 0,
  played_ms  bigint not null default 0,
  latency_ms bigint not null default 0,
  primary key (show_id, minute, player)
);

-- Copies to other platforms. The key is sealed with a key of the house (AES-256-GCM) and never read back to people.
create table live.restream (
  id         text primary key,
  show_id    text not null references live.show on delete cascade,
  name       text not null,
  address    text not null,
  sealed_key bytea not null,
  wanted     boolean not null default true,
  added_by   text not null,
  added_at   timestamptz not null
);
create index restream_of_show on live.restream (show_id, id);
