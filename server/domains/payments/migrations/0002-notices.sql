-- What providers tell, as it came. Only what is truly theirs gets a row, so a forger cannot use up a number.
create table payments.notice (
  id          text primary key,
  provider    text not null,
  notice_id   text not null check (length(notice_id) between 1 and 200),
  received_at timestamptz not null,
  merchant    text not null,
  about       jsonb not null,
  about_kind  text generated always as (about ->> 'kind') stored,
  about_id    text generated always as (coalesce(about ->> 'intentId', about ->> 'refundId')) stored,
  body        text,
  state       text not null default 'waiting' check (state in ('waiting', 'done', 'rejected')),
  outcome     text,
  worked_at   timestamptz,
  try_at      timestamptz,
  tries       integer not null default 0,
  unique (provider, notice_id),
  check ((state = 'waiting') = (try_at is not null)),
  check ((state = 'waiting') = (worked_at is null))
);
create index notice_waiting on payments.notice (try_at, id) where state = 'waiting';
create index notice_about on payments.notice (about_id, id);
create index notice_by_time on payments.notice (received_at);

-- A refund that was refused is tried again as another attempt.
alter table payments.refund add attempt integer not null default 1 check (attempt >= 1);

-- How a provider is reached. Secrets are sealed with a key of the house and bound to their row.
create table payments.provider (
  id         text primary key,
  mode       text not null check (mode in ('sandbox', 'live')),
  is_offered boolean not null,
  shown      jsonb not null,
  sealed     bytea,
  changed_at timestamptz not null,
  changed_by text not null
);
