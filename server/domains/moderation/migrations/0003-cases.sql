-- One case a thing at a time: what was reported, or waits because screening held it for risky.
create table moderation.case (
  id            text primary key,
  kind          text not null,
  subject_id    text not null,
  author_id     text not null,
  author_name   text not null,
  scope         text not null,
  place_id      text not null default '',
  source        text not null check (source in ('report', 'screening')),
  -- The gravest reason given.
  reason        text not null check (reason in ('attack', 'ads', 'porn', 'violence', 'fraud', 'other')),
  risk          real not null default 0 check (risk between 0 and 1),
  screening     jsonb not null default '[]',
  evidence      jsonb not null default '[]',
  reports       int not null default 0 check (reports >= 0),
  weight        real not null default 0 check (weight >= 0),
  urgency       real not null default 0,
  state         text not null default 'open' check (state in ('open', 'decided')),
  opened_at     timestamptz not null,
  hidden_at     timestamptz,
  claimed_by    text,
  claimed_name  text,
  claimed_until timestamptz,
  -- Who looked first and asked for a second pair of eyes.
  first_look_by text,
  decision      text check (decision in ('keep', 'note', 'hide', 'mute', 'ban')),
  decision_id   text,
  rule          text check (rule in ('attack', 'ads', 'porn', 'violence', 'fraud', 'other')),
  answer        text not null default '',
  until         timestamptz,
  sanction_id   text,
  decided_by    text,
  decided_name  text,
  decided_at    timestamptz,
  check ((scope = 'house') = (place_id = '')),
  check ((state = 'decided') = (decided_at is not null and decided_by is not null and decision is not null)),
  check ((claimed_by is null) = (claimed_until is null)),
  -- A second look is another person's.
  check (first_look_by is null or first_look_by is distinct from claimed_by),
  check (first_look_by is null or first_look_by is distinct from decided_by),
  -- Nobody decides about their own words.
  check (decided_by is distinct from author_id),
  unique (id, decided_by)
);
create unique index case_open on moderation.case (kind, subject_id) where state = 'open';
create index case_queue on moderation.case (urgency desc, id) where state = 'open';
create index case_newest on moderation.case (id desc);
create index case_of_author on moderation.case (author_id, id desc);
create index case_of_decider on moderation.case (decided_by, decided_at desc) where state = 'decided';

-- What somebody reported; of one thing once a person, for good.
create table moderation.report (
  id          text primary key,
  case_id     text not null references moderation.case,
  kind        text not null,
  subject_id  text not null,
  reporter_id text not null,
  device_id   text,
  reason      text not null check (reason in ('attack', 'ads', 'porn', 'violence', 'fraud', 'other')),
  note        text not null default '' check (length(note) <= 500),
  weight      real not null check (weight >= 0),
  at          timestamptz not null,
  -- What came of it: whether the decision agreed.
  was_right   boolean,
  unique (kind, subject_id, reporter_id)
);
create index report_of_case on moderation.report (case_id, id);
create index report_of_reporter on moderation.report (reporter_id, id desc);

-- One appeal a decision, decided by somebody else than who decided first.
create table moderation.appeal (
  id           text primary key,
  case_id      text not null unique,
  first_by     text not null,
  text         text not null check (length(text) between 1 and 2000),
  at           timestamptz not null,
  outcome      text check (outcome in ('upheld', 'overturned')),
  answer       text not null default '',
  decided_by   text,
  decided_name text,
  decided_at   timestamptz,
  foreign key (case_id, first_by) references moderation.case (id, decided_by),
  check (decided_by is distinct from first_by),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
);
create index appeal_open on moderation.appeal (id) where outcome is null;

-- What a person was called before their name, line and picture were taken from sight.
create table moderation.blanked (
  person_id text primary key,
  name      text not null,
  bio       text not null,
  avatar    text,
  at        timestamptz not null
);
