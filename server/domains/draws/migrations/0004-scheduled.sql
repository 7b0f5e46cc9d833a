-- A draw that opens by itself: `opens_at` as it was planned, `open_look_at` when it is tried (again), and why it waits.
alter table draws.draw
  add column opens_at timestamptz,
  add column open_look_at timestamptz,
  add column open_trouble text;
create index draw_to_open on draws.draw (open_look_at) where state = 'prepared' and open_look_at is not null;

-- Red packets that open by themselves. Once one is open it is a red packet like any other, and this row is gone.
create table draws.planned_packet (
  id         text primary key,
  show_id    text not null,
  draft      jsonb not null,
  opens_at   timestamptz not null,
  look_at    timestamptz not null,
  trouble    text,
  created_by text not null,
  created_at timestamptz not null
);
create index planned_packet_due on draws.planned_packet (look_at);
create index planned_packet_of_show on draws.planned_packet (show_id);
