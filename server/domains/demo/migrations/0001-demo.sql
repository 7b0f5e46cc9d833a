create schema demo;

-- One row once the demo has been made; it is never made twice, also not after it was removed.
create table demo.made (
  single          boolean primary key default true check (single),
  made_at         timestamptz not null,
  removed_at      timestamptz,
  running_show_id text,
  host_id         text,
  member_ids      text[] not null default '{}'
);
