-- What a notice says besides its kind, as one text to search in.
create function messaging.words_of(detail jsonb) returns text language sql immutable as $$
  select lower(concat_ws(' ', detail->'title'->>'zh', detail->'title'->>'en', detail->>'text', detail->>'host', detail->>'reason'))
$$;

create table messaging.notice (
  id         text primary key,
  person_id  text not null,
  kind       text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  about_kind text not null,
  about_id   text not null,
  detail     jsonb not null,
  words      text generated always as (messaging.words_of(detail)) stored,
  -- A bundled one is of people who did the same; how many different ones there are.
  is_bundle  boolean not null default false,
  people     integer not null default 0 check (people >= 0),
  -- Shown in the box; one that the person wants on devices only is not.
  is_boxed   boolean not null default true,
  at         timestamptz not null,
  read_at    timestamptz
);
create index notice_of_person on messaging.notice (person_id, at desc, id desc) where is_boxed;
create index notice_unread on messaging.notice (person_id) where is_boxed and read_at is null;
create index notice_of_about on messaging.notice (about_kind, about_id, kind, person_id);
-- Of the same kind about the same thing a person has one that is not read yet, whoever comes at the same moment.
create unique index notice_one_unread_bundle on messaging.notice (person_id, kind, about_kind, about_id)
  where is_bundle and read_at is null;

-- Who is in a bundle: each person once.
create table messaging.notice_by (
  notice_id text not null references messaging.notice on delete cascade,
  person_id text not null,
  at        timestamptz not null,
  primary key (notice_id, person_id)
);
create index notice_by_person on messaging.notice_by (person_id);
create index notice_by_newest on messaging.notice_by (notice_id, at desc, person_id);

-- The door for notices that another schema kept before there was a box for all of them.
create function messaging.keep_notice(
  id text, person_id text, kind text, about_kind text, about_id text, detail jsonb, at timestamptz, read_at timestamptz
) returns void language sql as $$
  insert into messaging.notice (id, person_id, kind, about_kind, about_id, detail, at, read_at)
  values (id, person_id, kind, about_kind, about_id, jsonb_strip_nulls(detail), at, read_at)
$$;
