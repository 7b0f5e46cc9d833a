-- The rules of the house that its members can change by vote.
create table community.house_rules (
  single     boolean primary key default true check (single),
  rules      text[] not null check (cardinality(rules) <= 20),
  version    int not null check (version > 0),
  changed_at timestamptz not null
);
-- Up to which of them somebody was shown.
create table community.house_rules_seen (
  person_id text primary key,
  version   int not null
);

-- A proposal to change the rules of a circle, or of the house: gathers supporters, is discussed, is voted on, and its outcome is evidence
-- for whoever answers for the rules.
create table community.rule_proposal (
  id                text primary key,
  circle_id         text references community.circle on delete cascade,
  by_id             text not null,
  before            text[] not null,
  rules             text[] not null check (cardinality(rules) <= 20),
  reason            text not null check (length(reason) between 1 and 500),
  state             text not null check (state in
    ('gathering', 'discussing', 'voting', 'passed', 'failed', 'in-force', 'refused', 'withdrawn')),
  opened_at         timestamptz not null,
  -- When what it does now ends.
  until             timestamptz,
  -- What held when it was proposed; a change of the settings does not touch it.
  from_level        int not null check (from_level between 0 and 4),
  supporters_needed int not null check (supporters_needed > 0),
  discuss_hours     int not null check (discuss_hours > 0),
  vote_hours        int not null check (vote_hours > 0),
  quorum_percent    int not null check (quorum_percent between 0 and 100),
  share_percent     int not null check (share_percent between 1 and 100),
  is_secret         boolean not null,
  supporters        int not null default 0 check (supporters >= 0),
  yes               int not null default 0 check (yes >= 0),
  no                int not null default 0 check (no >= 0),
  abstain           int not null default 0 check (abstain >= 0),
  eligible          int check (eligible >= 0),
  answer            text not null default '' check (length(answer) <= 500),
  settled_by        text,
  settled_at        timestamptz,
  check (rules <> before),
  check ((until is not null) = (state in ('gathering', 'discussing', 'voting'))),
  check ((settled_by is not null) = (state in ('in-force', 'refused'))),
  check ((settled_by is null) = (settled_at is null)),
  -- Nobody refuses what has passed without a word.
  check (state <> 'refused' or answer <> ''),
  unique (id, is_secret)
);
-- One at a time for a circle, and for the house.
create unique index proposal_open on community.rule_proposal (coalesce(circle_id, ''))
  where state in ('gathering', 'discussing', 'voting', 'passed');
create index proposal_newest on community.rule_proposal (id desc);
create index proposal_of_circle on community.rule_proposal (circle_id, id desc);

create table community.rule_supporter (
  proposal_id text not null references community.rule_proposal on delete cascade,
  person_id   text not null,
  primary key (proposal_id, person_id)
);

-- One vote a person. A secret one holds that somebody voted, and not what: that is counted on the proposal alone.
create table community.rule_ballot (
  proposal_id text not null,
  person_id   text not null,
  is_secret   boolean not null,
  choice      text check (choice in ('yes', 'no', 'abstain')),
  primary key (proposal_id, person_id),
  foreign key (proposal_id, is_secret) references community.rule_proposal (id, is_secret) on delete cascade,
  check (is_secret = (choice is null))
);
