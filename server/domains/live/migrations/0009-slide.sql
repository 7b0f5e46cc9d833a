-- Slides of a show, a hundred at most: a place each, counted from 0.
create table live.slide (
  id        text primary key,
  show_id   text not null references live.show on delete cascade,
  position  smallint not null check (position between 0 and 99),
  file_key  text not null,
  thumb_key text not null,
  url       text not null,
  thumb_url text not null,
  width     integer not null check (width > 0),
  height    integer not null check (height > 0),
  note      text not null default '',
  added_at  timestamptz not null,
  unique (show_id, position) deferrable initially deferred
);

-- A span in which one slide was shown; the one without an end is shown now.
create table live.slide_span (
  id       text primary key,
  show_id  text not null references live.show on delete cascade,
  slide_id text not null references live.slide on delete cascade,
  from_at  timestamptz not null,
  until_at timestamptz check (until_at >= from_at)
);
create unique index slide_one_at_a_time on live.slide_span (show_id) where until_at is null;
create index slide_span_of_show on live.slide_span (show_id, from_at);
create index slide_span_of_slide on live.slide_span (slide_id);
