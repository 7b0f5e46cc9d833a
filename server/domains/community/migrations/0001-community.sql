-- A place with a purpose of its own, in which members post.
create table community.circle (
  id         text primary key,
  handle     text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(handle) <= 60),
  name       text not null check (length(name) between 1 and 40),
  purpose    text not null check (length(purpose) <= 500),
  state      text not null default 'open' check (state in ('open', 'archived')),
  version    integer not null default 1 check (version > 0),
  -- Counted along with the rows of circle_member, in their transaction.
  members    integer not null default 0 check (members >= 0),
  is_demo    boolean not null default false,
  created_by text not null,
  created_at timestamptz not null
);
create index circle_by_members on community.circle (members desc, id desc) where state = 'open';

create table community.circle_member (
  circle_id text not null references community.circle on delete cascade,
  person_id text not null,
  role      text not null check (role in ('owner', 'moderator', 'core', 'member')),
  joined_at timestamptz not null,
  primary key (circle_id, person_id)
);
create index circle_of_person on community.circle_member (person_id, joined_at desc);
create index circle_roles on community.circle_member (circle_id, role, joined_at) where role <> 'member';

-- Whatever a person publishes. Ids grow with the time a post was begun; lists go by the time it came out.
create table community.post (
  id           text primary key,
  kind         text not null check (kind ~ '^[a-z][a-z-]{0,19}$'),
  author_id    text not null,
  title        text check (length(title) between 1 and 100),
  text         text not null check (length(text) <= 10000),
  circle_id    text references community.circle,
  audience     text not null check (audience in ('everybody', 'members', 'followers', 'circle', 'self')),
  state        text not null check (state in ('draft', 'scheduled', 'waiting', 'published', 'hidden', 'removed')),
  -- Grows with every change of what it says, so that nobody writes over what they have not seen.
  version      integer not null default 1 check (version > 0),
  is_demo      boolean not null default false,
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  publish_at   timestamptz,
  published_at timestamptz,
  edited_at    timestamptz,
  removed_at   timestamptz,
  check (audience <> 'circle' or circle_id is not null),
  check (state <> 'scheduled' or publish_at is not null),
  check (state not in ('published', 'hidden') or published_at is not null),
  check (state not in ('draft', 'scheduled') or published_at is null),
  -- What its author removed is gone: the row only says that there was something.
  check ((state = 'removed') = (removed_at is not null)),
  check (state <> 'removed' or (title is null and text = ''))
) with (fillfactor = 85);
create index post_newest on community.post (published_at desc, id desc) where state = 'published';
create index post_of_circle on community.post (circle_id, published_at desc, id desc) where state = 'published';
create index post_of_author on community.post (author_id, published_at desc, id desc) where state = 'published';
create index post_of_kind on community.post (kind, published_at desc, id desc) where state = 'published';
create index post_own on community.post (author_id, changed_at desc, id desc) where state <> 'removed';
create index post_scheduled on community.post (publish_at, id) where state = 'scheduled';
create index post_waiting on community.post (changed_at, id) where state = 'waiting';

-- A picture or a video. It is its owner's until it stands in a post, and then that post's alone.
create table community.post_media (
  id          text primary key,
  owner_id    text not null,
  post_id     text references community.post on delete cascade,
  place       integer check (place >= 0),
  kind        text not null check (kind in ('picture', 'video')),
  width       integer not null check (width > 0),
  height      integer not null check (height > 0),
  blur        text not null,
  -- The picture itself, of a video its poster: [{ key, width, height }], narrowest first.
  sizes       jsonb not null,
  alt         text not null default '' check (length(alt) <= 500),
  video_key   text,
  duration_ms integer check (duration_ms > 0),
  made_at     timestamptz not null,
  -- Since when nothing names it; its files go a week later.
  loose_since timestamptz,
  check ((post_id is null) = (place is null)),
  check ((post_id is null) = (loose_since is not null)),
  check ((kind = 'video') = (video_key is not null)),
  check ((kind = 'video') = (duration_ms is not null)),
  unique (post_id, place) deferrable initially deferred
);
create index media_loose on community.post_media (loose_since) where loose_since is not null;
create index media_of_owner on community.post_media (owner_id, made_at desc) where post_id is null;

create table community.post_product (
  post_id    text not null references community.post on delete cascade,
  product_id text not null,
  place      integer not null check (place >= 0),
  primary key (post_id, product_id)
);
create index post_of_product on community.post_product (product_id, post_id desc);

-- What posts are about, by a name that is compared without case, width and disguise.
create table community.topic (
  id         text primary key,
  name       text not null check (length(name) between 1 and 40),
  folded     text not null unique check (length(folded) between 1 and 60),
  created_by text not null,
  created_at timestamptz not null
);

create table community.post_topic (
  post_id      text not null references community.post on delete cascade,
  topic_id     text not null references community.topic,
  -- As the post's own while it is published, else null: a topic's page is read from its index alone.
  published_at timestamptz,
  primary key (post_id, topic_id)
);
create index post_of_topic on community.post_topic (topic_id, published_at desc, post_id desc)
  where published_at is not null;

-- Who follows whom. A post for followers is seen by those who stand here.
create table community.follow (
  follower_id text not null,
  person_id   text not null,
  followed_at timestamptz not null,
  primary key (follower_id, person_id),
  check (follower_id <> person_id)
);
create index follower_of on community.follow (person_id, followed_at desc, follower_id);
