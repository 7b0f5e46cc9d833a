-- A planned red packet may have no time: then those who run the show open it.
alter table draws.planned_packet
  alter column opens_at drop not null,
  alter column look_at drop not null,
  add constraint planned_packet_is_looked_at_for_its_time check ((opens_at is null) = (look_at is null));
