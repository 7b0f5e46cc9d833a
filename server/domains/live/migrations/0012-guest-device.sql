-- The device that took the seat of a link last. Who comes by link has no account: a ban can name nothing else of them.
alter table live.guest_host
  add column device_id text,
  add constraint device_of_link check (device_id is null or person_id is null);
create index guest_host_of_device on live.guest_host (device_id) where device_id is not null and state <> 'gone';
