create schema columns;

-- A place for long texts of a few invited authors.
create table columns.column (
  id             text primary key,
  serial         bigint generated always as identity,
  handle         text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) <= 60),
  title          text not null check (length(title) between 1 and 40),
  purpose        text not null check (length(purpose) <= 500),
  needs_approval boolean not null,
  cover          jsonb,
  state          text not null default 'open' check (state in ('open', 'archived')),
  version        integer not null default 1 check (version > 0),
  -- When its newest article came out; lists go by it.
  latest_at      timestamptz,
  is_demo        boolean not null default false,
  created_by     text not null,
  created_at     timestamptz not null,
  changed_at     timestamptz not null
);
create index column_by_news on columns.column (latest_at desc nulls last, id desc) where state = 'open';

create table columns.author (
  column_id   text not null references columns.column on delete cascade,
  person_id   text not null,
  badge       text not null check (badge in ('expert', 'designer', 'kol', 'editor')),
  state       text not null check (state in ('invited', 'accepted', 'declined', 'left')),
  invited_by  text not null,
  invited_at  timestamptz not null,
  answered_at timestamptz,
  primary key (column_id, person_id),
  check ((state = 'invited') = (answered_at is null))
);
create index author_of on columns.author (person_id) where state in ('invited', 'accepted');

create table columns.series (
  id        text primary key,
  column_id text not null references columns.column on delete cascade,
  title     text not null check (length(title) between 1 and 60),
  made_at   timestamptz not null,
  unique (id, column_id)
);
create index series_of_column on columns.series (column_id, id);

create table columns.article (
  id           text primary key,
  column_id    text not null references columns.column,
  author_id    text not null,
  series_id    text,
  part         integer check (part between 1 and 999),
  title        text not null check (length(title) <= 80),
  lead         text not null check (length(lead) <= 250),
  -- Pieces as contracts/community/columns/article.ts says; words and ids, never markup.
  blocks       jsonb not null,
  -- Its words alone, for reading time, search and moderators.
  text         text not null check (length(text) <= 60000),
  minutes      integer not null check (minutes >= 0),
  cover_id     text,
  state        text not null check (state in ('draft', 'scheduled', 'submitted', 'waiting', 'published', 'hidden', 'removed')),
  version      integer not null default 1 check (version > 0),
  remark       text check (length(remark) <= 500),
  trouble      text,
  publish_at   timestamptz,
  published_at timestamptz,
  edited_at    timestamptz,
  removed_at   timestamptz,
  is_demo      boolean not null default false,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  foreign key (series_id, column_id) references columns.series (id, column_id),
  check ((series_id is null) = (part is null)),
  check (state not in ('draft', 'scheduled') or published_at is null),
  check (state <> 'scheduled' or publish_at is not null),
  check (state not in ('published', 'hidden') or published_at is not null),
  check ((state = 'removed') = (removed_at is not null)),
  check (state <> 'removed' or (title = '' and text = '' and blocks = '[]')),
  unique (series_id, part) deferrable initially immediate
) with (fillfactor = 85);
create index article_newest on columns.article (column_id, published_at desc, id desc) where state = 'published';
create index article_of_author on columns.article (author_id, changed_at desc, id desc) where state <> 'removed';
create index article_submitted on columns.article (column_id) where state = 'submitted';
create index article_changed on columns.article (changed_at desc, id desc) where state not in ('draft', 'removed');

create table columns.edition (
  article_id text not null references columns.article on delete cascade,
  version    integer not null check (version > 0),
  title      text not null,
  text       text not null,
  blocks     jsonb not null,
  written_at timestamptz not null,
  primary key (article_id, version)
);

-- A picture is its owner's until an article shows it, and then that article's alone.
create table columns.media (
  id          text primary key,
  owner_id    text not null,
  article_id  text references columns.article on delete cascade,
  width       integer not null check (width > 0),
  height      integer not null check (height > 0),
  blur        text not null,
  sizes       jsonb not null,
  made_at     timestamptz not null,
  loose_since timestamptz,
  check ((article_id is null) = (loose_since is not null))
);
create index media_loose on columns.media (loose_since) where loose_since is not null;
create index media_of_owner on columns.media (owner_id) where article_id is null;
create index media_of_article on columns.media (article_id) where article_id is not null;

-- Who is told of new articles, and up to when they have looked.
create table columns.subscription (
  column_id     text not null references columns.column on delete cascade,
  person_id     text not null,
  subscribed_at timestamptz not null,
  seen_at       timestamptz not null,
  primary key (column_id, person_id)
);
create index subscription_of on columns.subscription (person_id, subscribed_at desc);
