-- What somebody did and received on one day, as far as trust looks at it.
create table community.trust_day (
  person_id      text not null,
  day            date not null,
  posts          int not null default 0,
  comments       int not null default 0,
  likes_given    int not null default 0,
  likes_received int not null default 0,
  -- Decisions of moderators; one that is overturned is taken off again.
  against        int not null default 0,
  primary key (person_id, day)
);
create index trust_day_old on community.trust_day (day);

-- How far somebody is trusted. `earned` follows from their days; `given` by staff stands above it, up or down.
create table community.trust (
  person_id  text primary key,
  earned     int not null check (earned between 0 and 3),
  given      int check (given between 0 and 4),
  given_by   text,
  level      int generated always as (coalesce(given, earned)) stored,
  changed_at timestamptz not null,
  check ((given is null) = (given_by is null))
);
create index trust_by_level on community.trust (level, person_id) where level > 0;

-- What levels 1 to 3 ask for, once somebody has changed it.
create table community.trust_needs (
  single     boolean primary key default true check (single),
  needs      jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);
