-- Links and patterns the house has a rule for; words are in `word`. A link rule is a host and holds for all below it.
create table moderation.rule (
  id       text primary key,
  kind     text not null check (kind in ('link', 'pattern')),
  value    text not null check (length(value) between 1 and 200),
  action   text not null check (action in ('refuse', 'wait', 'allow')),
  note     text not null default '',
  hits     bigint not null default 0 check (hits >= 0),
  added_at timestamptz not null,
  added_by text not null,
  unique (kind, value),
  check (kind = 'link' or action <> 'allow')
);

-- What somebody let be screened, as its letters alone: to see repeats and floods. Forgotten after a week.
create table moderation.spoken (
  id        text primary key,
  kind      text not null,
  person_id text not null,
  device_id text,
  shape     text not null check (length(shape) <= 200),
  at        timestamptz not null
);
create index spoken_by_person on moderation.spoken (person_id, at desc);
create index spoken_on_device on moderation.spoken (device_id, at desc) where device_id is not null;
create index spoken_alike on moderation.spoken (shape, at desc) where length(shape) >= 12;
create index spoken_old on moderation.spoken (at);
