-- What a circle suffers from, each time from when to when; measured each night.
create table community.circle_warning (
  circle_id  text not null references community.circle on delete cascade,
  trouble    text not null check (trouble ~ '^[a-z-]+$'),
  since      timestamptz not null,
  measured   double precision not null,
  "limit"    double precision not null,
  cleared_at timestamptz check (cleared_at >= since),
  primary key (circle_id, trouble, since)
);
create unique index circle_warning_open on community.circle_warning (circle_id, trouble) where cleared_at is null;
