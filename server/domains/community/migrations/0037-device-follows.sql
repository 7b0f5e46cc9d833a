-- How many people were followed from a device in a day, by whatever accounts; kept for that day and the next.
create table community.device_follow (
  device_id text not null,
  day       date not null,
  follows   int not null check (follows > 0),
  primary key (device_id, day)
);
