-- What may be recommended: published posts for everybody or for members, with their rank by the written formula
-- (docs/reference/feed.md): log2(quality) plus the time they came out in half-lives, so that the order of two posts does not
-- change with time alone and an index keeps it.
create table community.feed_post (
  post_id      text primary key references community.post on delete cascade,
  author_id    text not null,
  circle_id    text,
  audience     text not null check (audience in ('everybody', 'members')),
  topic_ids    text[] not null,
  published_at timestamptz not null,
  quality      double precision not null check (quality > 0),
  rank         double precision not null
) with (fillfactor = 80);
create index feed_best on community.feed_post (rank desc, post_id desc);
create index feed_of_author on community.feed_post (author_id, rank desc);
create index feed_of_circle on community.feed_post (circle_id, rank desc) where circle_id is not null;

create table community.feed_topic (
  topic_id text not null,
  post_id  text not null references community.feed_post on delete cascade,
  rank     double precision not null,
  primary key (post_id, topic_id)
);
create index feed_of_topic on community.feed_topic (topic_id, rank desc);

-- What somebody has shown to like: authors, topics and circles, with a weight that halves in thirty days.
create table community.affinity (
  person_id text not null,
  kind      text not null check (kind in ('author', 'topic', 'circle')),
  target_id text not null,
  weight    double precision not null check (weight between -10 and 50),
  at        timestamptz not null,
  primary key (person_id, kind, target_id)
);

create table community.not_interested (
  person_id text not null,
  post_id   text not null,
  said_at   timestamptz not null,
  primary key (person_id, post_id)
);

create table community.feed_setting (
  person_id   text primary key,
  is_personal boolean not null
);
