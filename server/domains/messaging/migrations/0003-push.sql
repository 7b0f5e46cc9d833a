-- How somebody wants to be told, where it is not the way of the kind.
create table messaging.notice_choice (
  person_id text not null,
  kind      text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  channel   text not null check (channel in ('box', 'push')),
  is_on     boolean not null,
  primary key (person_id, kind, channel)
);

-- When no device may ring, in the zone where the person lives.
create table messaging.quiet_hours (
  person_id    text primary key,
  is_on        boolean not null,
  from_minute  integer not null check (from_minute between 0 and 1439),
  until_minute integer not null check (until_minute between 0 and 1439),
  time_zone    text not null check (length(time_zone) between 1 and 60)
);

-- The house's own key pair for push services (RFC 8292), made once. The private half is sealed with a key of the house.
create table messaging.push_key (
  single     boolean primary key default true check (single),
  public_key text not null,
  sealed_key bytea not null,
  made_at    timestamptz not null
);

-- One browser on one device, with where its push service takes messages for it.
create table messaging.push_device (
  id        text primary key,
  person_id text not null,
  endpoint  text not null unique check (length(endpoint) <= 1000),
  p256dh    text not null,
  auth      text not null,
  name      text not null,
  language  text not null check (language in ('zh-CN', 'en')),
  added_at  timestamptz not null,
  rang_at   timestamptz
);
create index push_device_of_person on messaging.push_device (person_id);

-- One notice for one device: the row comes first and is what makes it once.
create table messaging.push (
  notice_id  text not null references messaging.notice on delete cascade,
  device_id  text not null references messaging.push_device on delete cascade,
  state      text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dropped', 'failed')),
  why        text,
  due_at     timestamptz not null,
  tries      integer not null default 0,
  claimed_at timestamptz,
  ended_at   timestamptz,
  primary key (notice_id, device_id),
  check ((state in ('sent', 'dropped', 'failed')) = (ended_at is not null)),
  check (state <> 'sending' or claimed_at is not null)
);
create index push_due on messaging.push (due_at) where state = 'waiting';
create index push_sending on messaging.push (claimed_at) where state = 'sending';
create index push_of_device on messaging.push (device_id);
create index push_ended on messaging.push (ended_at) where ended_at is not null;

-- How often a device rang within an hour: never more than this, however many nodes ring.
create table messaging.push_hour (
  device_id text not null references messaging.push_device on delete cascade,
  hour      timestamptz not null,
  pushes    integer not null check (pushes between 1 and 8),
  primary key (device_id, hour)
);
create index push_hour_old on messaging.push_hour (hour);
