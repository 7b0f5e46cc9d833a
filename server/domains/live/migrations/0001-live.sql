create schema live;

-- People who host. Name and picture are copies that follow the person, so that lists of shows are one query.
create table live.host (
  person_id  text primary key,
  name       text not null,
  avatar_url text,
  about      text not null default '',
  fan_name   text not null default '',
  followers  integer not null default 0 check (followers >= 0)
);

-- A themed show that comes again by a rule; its shows are made some weeks ahead.
create table live.series (
  id            text primary key,
  host_id       text not null references live.host,
  template      jsonb not null,
  rule          jsonb not null,
  planned_until timestamptz not null,
  stopped_at    timestamptz,
  created_by    text not null,
  created_at    timestamptz not null
);
create index series_of_host on live.series (host_id, id);
create index series_running on live.series (planned_until) where stopped_at is null;

create table live.show (
  id              text primary key,
  series_id       text references live.series,
  -- The day in the series' own zone; makes an occurrence once, however often the job runs.
  occurs_on       text check (occurs_on ~ '^\d{4}-\d\d-\d\d$'),
  changed_alone   boolean not null default false,
  host_id         text not null references live.host,
  title           jsonb not null check (title ? 'zh' or title ? 'en'),
  about           text not null default '',
  cover_url       text,
  state           text not null default 'planned' check (state in ('planned', 'live', 'ended', 'replay', 'cancelled')),
  rehearsal       boolean not null default false,
  starts_at       timestamptz not null,
  planned_minutes integer not null check (planned_minutes between 1 and 1440),
  started_at      timestamptz,
  ended_at        timestamptz check (ended_at >= started_at),
  cancelled_at    timestamptz,
  cancel_reason   text,
  replay_offered  boolean not null default true,
  script          text not null default '',
  key_version     integer not null default 1,
  overlay_version integer not null default 1,
  reservations    integer not null default 0 check (reservations >= 0),
  -- Titles and the host's name in lower case, for searching.
  words           text not null,
  is_demo         boolean not null default false,
  created_by      text not null,
  created_at      timestamptz not null,
  check ((state in ('live', 'ended', 'replay')) = (started_at is not null)),
  check ((state in ('ended', 'replay')) = (ended_at is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check ((series_id is null) = (occurs_on is null))
);
create unique index show_occurs_once on live.show (series_id, occurs_on) where series_id is not null;
create index show_upcoming on live.show (starts_at, id) where state = 'planned';
create index show_on_air on live.show (started_at) where state = 'live';
create index show_replays on live.show (started_at desc, id desc) where state = 'replay';
create index show_of_host on live.show (host_id, starts_at desc, id desc);
create index show_newest on live.show (starts_at desc, id desc);

-- What changes all the time in a room, and how people may talk in it. Whoever lets lines in or keeps order takes this
-- row first: so a line comes either before a ban or not at all.
create table live.room (
  show_id       text primary key references live.show on delete cascade,
  chat_for      text not null default 'everyone' check (chat_for in ('everyone', 'members', 'followers', 'nobody')),
  slow_mode_ms  integer not null default 0 check (slow_mode_ms between 0 and 600000),
  pinned        text not null default '',
  picture       text not null default 'none' check (picture in ('none', 'live', 'away')),
  picture_at    timestamptz,
  shelf_version integer not null default 0,
  people        integer not null default 0 check (people >= 0),
  people_peak   integer not null default 0 check (people_peak >= people),
  likes         bigint not null default 0 check (likes >= 0)
) with (fillfactor = 60);

create table live.crew (
  show_id    text not null references live.show on delete cascade,
  person_id  text not null,
  name       text not null,
  avatar_url text,
  role       text not null check (role in ('cohost', 'moderator', 'invited')),
  rights     text[] not null default '{}',
  simulated  boolean not null default false,
  added_by   text not null,
  added_at   timestamptz not null,
  primary key (show_id, person_id)
);
create index crew_of_person on live.crew (person_id, show_id);

-- Everybody who came, spoke, liked or asked in a room.
create table live.visitor (
  show_id        text not null references live.show on delete cascade,
  person_id      text not null,
  name           text not null,
  kind           text not null check (kind in ('guest', 'member', 'system')),
  device_id      text,
  first_seen_at  timestamptz not null,
  acted_at       timestamptz,
  lines          integer not null default 0,
  watched_at     timestamptz,
  watched_ms     bigint not null default 0 check (watched_ms >= 0),
  primary key (show_id, person_id)
) with (fillfactor = 80);
create index visitor_came on live.visitor (show_id, first_seen_at);
create index visitor_acted on live.visitor (show_id, acted_at) where acted_at is not null;
create index visitor_person on live.visitor (person_id);

create table live.line (
  id           text primary key,
  show_id      text not null references live.show on delete cascade,
  -- Place in the room's log; a line that only its author sees has none.
  seq          bigint,
  author_id    text not null,
  -- The author as everybody saw them then: name, picture, role, fan level.
  author       jsonb not null,
  text         text not null,
  at           timestamptz not null,
  media_at     timestamptz not null,
  product_id   text,
  shadowed     boolean not null default false,
  retracted_at timestamptz,
  retracted_by text,
  check (shadowed = (seq is null))
);
create index line_in_time on live.line (show_id, media_at, id);
create index line_newest on live.line (show_id, id);
create index line_of_author on live.line (show_id, author_id, at);
create index line_of_person on live.line (author_id);

create table live.shelf_item (
  show_id    text not null references live.show on delete cascade,
  product_id text not null,
  position   integer not null,
  added_at   timestamptz not null,
  primary key (show_id, product_id),
  unique (show_id, position) deferrable initially deferred
);
create index shelf_item_of_product on live.shelf_item (product_id, show_id);

-- A span in which one product was explained; the one without an end is being explained now.
create table live.clip (
  id            text primary key,
  show_id       text not null references live.show on delete cascade,
  product_id    text not null,
  product_title jsonb not null,
  image_url     text,
  from_at       timestamptz not null,
  until_at      timestamptz check (until_at >= from_at),
  explained_by  text not null
);
create unique index clip_one_at_a_time on live.clip (show_id) where until_at is null;
create index clip_of_show on live.clip (show_id, from_at);
create index clip_of_product on live.clip (product_id, from_at desc);

-- One wish a person, product and show; `met_at` once the product was explained after it.
create table live.explain_request (
  show_id    text not null references live.show on delete cascade,
  product_id text not null,
  person_id  text not null,
  at         timestamptz not null,
  met_at     timestamptz,
  primary key (show_id, product_id, person_id)
);
create index explain_request_person on live.explain_request (person_id);

-- Alike questions of the chat as one. `shape` is what alike questions have in common.
create table live.question (
  id          text primary key,
  show_id     text not null references live.show on delete cascade,
  wording     text not null,
  shape       text[] not null,
  product_id  text,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  answered_at timestamptz
);
create index question_of_show on live.question (show_id, last_at desc);
create table live.question_line (
  line_id     text primary key references live.line on delete cascade,
  question_id text not null references live.question on delete cascade,
  person_id   text not null
);
create index question_line_of on live.question_line (question_id);
