-- Names of guest hosts and slides that moderators have taken from others' sight.
alter table live.guest_host add column hidden boolean not null default false;
alter table live.slide add column hidden boolean not null default false;
