-- Who a circle is for, what holds in it, how it looks, and how one comes in.
alter table community.circle
  add column audience   text not null default '' check (length(audience) <= 200),
  add column theme      text not null default '' check (length(theme) <= 200),
  add column culture    text not null default '' check (length(culture) <= 500),
  add column rules      text[] not null default '{}' check (cardinality(rules) <= 20),
  -- Grows when the rules change: whoever saw an older one is shown them again.
  add column rules_version integer not null default 1,
  add column colour     text not null default '#0b7a54' check (colour ~ '^#[0-9a-f]{6}$'),
  add column cover      jsonb,
  add column emblem     jsonb,
  add column joining    text not null default 'open' check (joining in ('open', 'asked', 'bought', 'closed')),
  -- What is asked of whoever asks to come in.
  add column question   text not null default '' check (length(question) <= 200),
  -- How many paid orders open the door.
  add column orders_min integer not null default 1 check (orders_min between 1 and 1000),
  add column interests  text[] not null default '{}' check (cardinality(interests) <= 12),
  add column changed_at timestamptz;
create index circle_newest on community.circle (created_at desc, id desc);

alter table community.circle_member
  add column rules_seen integer,
  -- What they said they are interested in; null until they were asked, empty when they passed.
  add column interests  text[];

-- Somebody who asks to come in. One open request a person and circle.
create table community.circle_request (
  id         text primary key,
  circle_id  text not null references community.circle on delete cascade,
  person_id  text not null,
  answer     text not null check (length(answer) <= 500),
  state      text not null check (state in ('asked', 'approved', 'declined', 'withdrawn')),
  asked_at   timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  check ((state = 'asked') = (decided_at is null))
);
create unique index request_open on community.circle_request (circle_id, person_id) where state = 'asked';
create index request_of_circle on community.circle_request (circle_id, state, asked_at desc, id desc);
create index request_of_person on community.circle_request (person_id);

-- Who was shown out, by whom and why; who stands here does not come in again until it is lifted.
create table community.circle_removal (
  circle_id  text not null references community.circle on delete cascade,
  person_id  text not null,
  reason     text not null check (length(reason) between 1 and 300),
  removed_by text not null,
  removed_at timestamptz not null,
  primary key (circle_id, person_id)
);
