create schema moderation;

-- Words the house does not want. `plain` is the word without disguise, so that two spellings of one word cannot both stand.
create table moderation.word (
  id       text primary key,
  word     text not null check (length(word) between 1 and 60),
  plain    text not null unique check (plain <> ''),
  action   text not null check (action in ('refuse', 'shadow', 'mask')),
  note     text not null default '',
  hits     bigint not null default 0 check (hits >= 0),
  added_at timestamptz not null,
  added_by text not null
);

-- Another one with every change of the list: how a node notices that its filter is old.
create table moderation.word_list (
  single  boolean primary key default true check (single),
  version text not null default gen_random_uuid()::text
);
insert into moderation.word_list default values;

-- A measure against a person, in the whole house or for one subject (a show). A device is held with its person.
create table moderation.sanction (
  id          text primary key,
  scope       text not null,
  subject_id  text not null default '',
  person_id   text not null,
  person_name text not null,
  device_id   text,
  measure     text not null check (measure in ('mute', 'kick', 'ban')),
  reason      text not null default '',
  by_id       text not null,
  by_name     text not null,
  at          timestamptz not null,
  until       timestamptz check (until > at),
  lifted_at   timestamptz,
  lifted_by   text,
  check ((scope = 'house') = (subject_id = ''))
);
-- One open measure of a kind a person and place: a second one replaces it.
create unique index sanction_open on moderation.sanction (scope, subject_id, person_id, measure) where lifted_at is null;
create index sanction_open_person on moderation.sanction (person_id) where lifted_at is null;
create index sanction_open_device on moderation.sanction (device_id) where lifted_at is null and device_id is not null;
create index sanction_of_subject on moderation.sanction (scope, subject_id, id);

-- Every act of order, by people and by the filters; only ever added to. Ids grow with time: lists page by them.
create table moderation.act (
  id          text primary key,
  at          timestamptz not null,
  by_id       text not null,
  by_name     text not null,
  act         text not null,
  scope       text not null,
  subject_id  text not null default '',
  person_id   text,
  person_name text,
  line_id     text,
  text        text,
  reason      text
);
create index act_of_subject on moderation.act (scope, subject_id, id);
create index act_about on moderation.act (person_id, id) where person_id is not null;
