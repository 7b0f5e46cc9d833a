-- What is said and done about one subject, a post for example. Its row is the lock under which everything here is counted.
create table community.talk (
  kind       text not null check (kind ~ '^[a-z][a-z-]{0,19}$'),
  subject_id text not null,
  author_id  text not null,
  likes      integer not null default 0 check (likes >= 0),
  saves      integer not null default 0 check (saves >= 0),
  -- Those that everybody sees.
  comments   integer not null default 0 check (comments >= 0),
  shares     integer not null default 0 check (shares >= 0),
  is_closed  boolean not null default false,
  pinned_id  text,
  -- Whether what is recommended knows these figures already.
  is_ranked  boolean not null default true,
  primary key (kind, subject_id)
) with (fillfactor = 70);
create index talk_unranked on community.talk (kind, subject_id) where not is_ranked;

create table community.comment (
  id              text primary key,
  kind            text not null,
  subject_id      text not null,
  -- The comment that began the thread; null for that one itself.
  root_id         text references community.comment on delete cascade,
  reply_to_id     text references community.comment on delete set null,
  -- To whom it answers, where that is not who began the thread.
  reply_to_person text,
  author_id       text not null,
  -- A mention stands as @{id}; `mentions` are those ids.
  text            text not null check (length(text) <= 1300),
  mentions        text[] not null default '{}' check (cardinality(mentions) <= 10),
  state           text not null check (state in ('visible', 'waiting', 'hidden', 'removed')),
  likes           integer not null default 0 check (likes >= 0),
  -- Visible answers of a thread.
  replies         integer not null default 0 check (replies >= 0),
  best            integer not null generated always as (likes + 2 * replies) stored,
  said_at         timestamptz not null,
  removed_at      timestamptz,
  foreign key (kind, subject_id) references community.talk on delete cascade,
  check (root_id is null or reply_to_id is distinct from id),
  check ((state = 'removed') = (removed_at is not null)),
  -- What was removed is gone: the row only holds the answers together.
  check (state <> 'removed' or (text = '' and mentions = '{}'))
) with (fillfactor = 80);
create index thread_best on community.comment (kind, subject_id, best desc, id desc) where root_id is null;
create index thread_newest on community.comment (kind, subject_id, id desc) where root_id is null;
create index comment_of_thread on community.comment (root_id, id) where root_id is not null;
create index comment_of_author on community.comment (author_id, id desc);

alter table community.talk add foreign key (pinned_id) references community.comment on delete set null;

-- Who likes what; of comments too. One row a person and subject.
create table community.liking (
  kind       text not null,
  subject_id text not null,
  person_id  text not null,
  liked_at   timestamptz not null,
  primary key (kind, subject_id, person_id)
);
create index liking_of_person on community.liking (person_id, liked_at desc, subject_id desc);

create table community.collection (
  id        text primary key,
  person_id text not null,
  name      text not null check (length(name) between 1 and 20),
  made_at   timestamptz not null,
  unique (person_id, name),
  unique (person_id, id)
);

create table community.saving (
  kind          text not null,
  subject_id    text not null,
  person_id     text not null,
  -- Null where it was saved without naming one. Nobody saves into a collection of another.
  collection_id text,
  saved_at      timestamptz not null,
  primary key (kind, subject_id, person_id),
  foreign key (person_id, collection_id) references community.collection (person_id, id) on delete set null (collection_id)
);
create index saving_of_person on community.saving (person_id, saved_at desc, subject_id desc);
create index saving_of_collection on community.saving (collection_id, saved_at desc, subject_id desc);
