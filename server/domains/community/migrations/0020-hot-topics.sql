-- What operators make of topics: a discussion they have launched, a topic taken from sight, one drawn into another.
alter table community.topic
  add column state text not null default 'open' check (state in ('open', 'hidden', 'merged')),
  add column merged_into text references community.topic,
  add column version integer not null default 1 check (version > 0),
  add column prompt text check (length(prompt) between 1 and 300),
  add column launched_at timestamptz,
  add column followers integer not null default 0 check (followers >= 0),
  add check ((state = 'merged') = (merged_into is not null)),
  add check (merged_into <> id),
  add check ((prompt is null) = (launched_at is null));
create index topic_launched on community.topic (launched_at desc) where launched_at is not null and state = 'open';
create index topic_merged on community.topic (merged_into) where merged_into is not null;

create table community.topic_follow (
  person_id   text not null,
  topic_id    text not null references community.topic,
  followed_at timestamptz not null,
  primary key (person_id, topic_id)
);
create index topic_follower on community.topic_follow (topic_id);

-- Who spoke about a topic in an hour, where everybody can read it: however much they said, they are one.
create table community.topic_voice (
  topic_id  text not null references community.topic,
  hour      timestamptz not null,
  person_id text not null,
  at        timestamptz not null,
  primary key (topic_id, hour, person_id)
);
create index voice_of_hour on community.topic_voice (hour);
create index voice_of_person on community.topic_voice (person_id);

-- How hot topics are, counted every minute by the formula of docs/reference/hot-topics.md.
create table community.topic_heat (
  topic_id  text primary key references community.topic,
  people    integer not null,
  heat      double precision not null,
  burst     double precision not null,
  is_rising boolean not null,
  place     integer not null check (place > 0)
);
create index heat_place on community.topic_heat (place);
