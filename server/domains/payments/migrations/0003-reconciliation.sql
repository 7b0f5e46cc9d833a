-- A day's statement of a provider beside our books.
create table payments.reconciliation (
  provider text not null,
  day      date not null,
  state    text not null check (state in ('done', 'failed')),
  run_at   timestamptz not null,
  lines    integer not null default 0,
  matched  integer not null default 0,
  fault    text,
  primary key (provider, day)
);
create index reconciliation_latest on payments.reconciliation (day desc, provider);

-- What stands on one side only, or on both with another amount. Settled by a person with a note, or by a later look.
create table payments.difference (
  id         text primary key,
  provider   text not null,
  day        date not null,
  kind       text not null check (kind in ('missing-here', 'missing-there', 'amount-differs')),
  subject    text not null check (subject in ('capture', 'refund')),
  reference  text not null,
  our_id     text,
  payment_id text,
  ours       bigint,
  theirs     bigint,
  currency   text not null,
  found_at   timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  note       text,
  unique (provider, day, subject, reference, kind),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (note is null)),
  check ((kind = 'missing-here') = (ours is null) and (kind = 'missing-there') = (theirs is null))
);
create index difference_open on payments.difference (id) where settled_at is null;
create index difference_of_day on payments.difference (provider, day);
