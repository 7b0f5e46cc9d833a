-- The seed of a draw to come. Its commitment is told before anybody knows what will be drawn with it.
create table moderation.lot (
  id         text primary key,
  seed       bytea not null check (length(seed) = 32),
  salt_key   bytea not null check (length(salt_key) = 32),
  commitment bytea not null,
  made_at    timestamptz not null,
  jury_id    text unique
);
-- One seed at most waits.
create unique index lot_next on moderation.lot ((jury_id is null)) where jury_id is null;

-- A panel that is asked about one case; once a case.
create table moderation.jury (
  id        text primary key,
  case_id   text not null unique references moderation.case,
  lot_id    text not null unique references moderation.lot,
  rule      text not null,
  seats     int not null check (seats > 0),
  eligible  int not null check (eligible >= seats),
  root      bytea not null,
  opened_by text not null,
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opened_at),
  closed_at timestamptz,
  outcome   text check (outcome in ('breaks', 'fine', 'undecided')),
  check ((closed_at is null) = (outcome is null))
);
create index jury_open on moderation.jury (closes_at) where closed_at is null;
alter table moderation.lot add foreign key (jury_id) references moderation.jury deferrable initially deferred;

create table moderation.juror (
  jury_id   text not null references moderation.jury,
  person_id text not null,
  number    int not null check (number > 0),
  vote      text check (vote in ('breaks', 'fine')),
  voted_at  timestamptz,
  primary key (jury_id, person_id),
  unique (jury_id, number),
  check ((vote is null) = (voted_at is null))
);
create index juror_person on moderation.juror (person_id, jury_id desc);
