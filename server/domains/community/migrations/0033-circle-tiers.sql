-- How far somebody has to be trusted, and how close a fan of an owner they have to be, to come in; 0 asks for nothing.
alter table community.circle
  add column level_min int not null default 0 check (level_min between 0 and 4),
  add column fan_min   int not null default 0 check (fan_min between 0 and 12);
