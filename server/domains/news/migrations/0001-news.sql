create schema news;

-- Where news of the trade comes from: a feed that is looked at again and again. Examples of the demo are never looked at.
create table news.source (
  id            text primary key,
  name          text not null check (length(name) between 1 and 60),
  feed_url      text not null check (feed_url ~ '^https?://' and length(feed_url) <= 1500),
  -- The address without what makes no difference.
  feed_key      text not null,
  site_url      text check (site_url ~ '^https?://' and length(site_url) <= 1500),
  topics        text[] not null check (cardinality(topics) <= 5),
  every_minutes integer not null check (every_minutes between 15 and 10080),
  state         text not null check (state in ('active', 'paused', 'removed')),
  version       integer not null default 1 check (version > 0),
  is_demo       boolean not null default false,
  -- What the server said of what it gave last, to be asked whether there is anything else.
  etag          text,
  last_modified text,
  looked_at     timestamptz,
  outcome       text check (outcome in (
    'fresh', 'unchanged', 'unreachable', 'too-slow', 'bad-answer', 'too-big', 'not-a-feed', 'address-refused')),
  status        integer,
  fresh         integer not null default 0 check (fresh >= 0),
  unusable      integer not null default 0 check (unusable >= 0),
  failures      integer not null default 0 check (failures >= 0),
  -- Whoever takes it puts this ahead: while it is looked at nobody else does, and should they die it is due again.
  next_at       timestamptz,
  created_by    text not null,
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  check ((state = 'active' and not is_demo) = (next_at is not null)),
  check ((looked_at is null) = (outcome is null))
);
-- One feed is followed once.
create unique index source_feed on news.source (feed_key) where state <> 'removed';
create index source_due on news.source (next_at) where next_at is not null;

-- A piece of news: its title, its first words, and where it is read. Nothing else of it is kept here.
create table news.item (
  id           text primary key,
  link         text not null check (link ~ '^https?://' and length(link) <= 1500),
  -- The link without what makes no difference: whoever tells it, it is one piece.
  link_key     text not null unique,
  title        text not null check (length(title) between 1 and 200),
  extract      text not null check (length(extract) <= 200),
  topics       text[] not null check (cardinality(topics) <= 5),
  remark       text not null default '' check (length(remark) <= 300),
  -- When its source says that it came out, which is never ahead of when it was found.
  told_at      timestamptz not null,
  state        text not null check (state in ('waiting', 'published', 'aside')),
  version      integer not null default 1 check (version > 0),
  opened       bigint not null default 0 check (opened >= 0),
  is_by_hand   boolean not null default false,
  is_demo      boolean not null default false,
  found_at     timestamptz not null,
  published_at timestamptz,
  settled_at   timestamptz,
  settled_by   text,
  changed_at   timestamptz not null,
  check (told_at <= found_at),
  check ((state = 'published') = (published_at is not null)),
  check (state = 'waiting' or settled_at is not null)
) with (fillfactor = 85);
create index item_told on news.item (state, told_at desc, id desc);
create index item_published on news.item (published_at desc, id desc) where state = 'published';
create index item_topics on news.item using gin (topics) where state = 'published';
create index item_unwanted on news.item (found_at) where state <> 'published';

-- Who tells a piece: a source under its own name for it, or somebody an editor named. What a source calls its pieces is
-- known a while longer than the piece, so that what was cleared does not come again.
create table news.mention (
  item_id   text references news.item on delete cascade,
  source_id text references news.source on delete cascade,
  guid      text check (length(guid) between 1 and 500),
  named     text check (length(named) between 1 and 60),
  seen_at   timestamptz not null,
  check ((source_id is null) = (guid is null)),
  check ((source_id is null) <> (named is null)),
  check (item_id is not null or source_id is not null),
  unique (source_id, guid)
);
create index mention_of_item on news.mention (item_id);
create index mention_left on news.mention (seen_at) where item_id is null;
