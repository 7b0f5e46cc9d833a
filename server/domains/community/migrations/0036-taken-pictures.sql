-- What a picture looks like in 64 signs; null for what is nearly plain, and for what was uploaded before this was kept.
alter table community.post_media add column look bit(64);

-- Looks of pictures in posts that were taken down for what they showed: a picture like one of them waits for a look.
create table community.taken_look (
  case_id text not null,
  look    bit(64) not null,
  rule    text not null,
  at      timestamptz not null,
  primary key (case_id, look)
);
create index taken_look_at on community.taken_look (at);
