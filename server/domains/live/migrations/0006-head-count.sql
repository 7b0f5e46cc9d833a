-- How many were in the room, each time the number changed: at most one row a second and node.
create table live.head_count (
  show_id text not null references live.show on delete cascade,
  at      timestamptz not null,
  people  integer not null check (people >= 0),
  primary key (show_id, at)
);
