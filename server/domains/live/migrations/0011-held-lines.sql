-- Why only its author sees a line, and who has looked at it since: it stays so, or was let into the room.
alter table live.line
  add column held_for text,
  add column looked_by text,
  add column looked_at timestamptz,
  add constraint looked_by_somebody check ((looked_by is null) = (looked_at is null));
create index line_held on live.line (show_id, id) where shadowed and retracted_at is null;
