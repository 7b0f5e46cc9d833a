-- Drafts, the time a post is to come out, and what it said before.
alter table community.post
  -- Topics chosen beside those in the text, as they were written; kept apart because a draft makes no topics.
  add column chosen_topics text[] not null default '{}' check (cardinality(chosen_topics) <= 10),
  -- Why a post did not come out at its time: the code of the refusal. It is a draft again.
  add column trouble text check (trouble is null or state = 'draft');

create table community.post_mention (
  post_id   text not null references community.post on delete cascade,
  person_id text not null,
  primary key (post_id, person_id)
);
create index post_mentioning on community.post_mention (person_id, post_id desc);

-- What a published post said before each edit.
create table community.post_edition (
  post_id    text not null references community.post on delete cascade,
  version    integer not null check (version > 0),
  title      text,
  text       text not null,
  written_at timestamptz not null,
  primary key (post_id, version)
);

-- Suggestions by the beginning of a name, whatever the collation.
create index topic_by_beginning on community.topic (folded text_pattern_ops);
