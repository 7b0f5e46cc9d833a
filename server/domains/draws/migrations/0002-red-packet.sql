create table draws.red_packet (
  id             text primary key,
  show_id        text not null,
  host_id        text not null,
  title          text not null,
  currency       text not null check (currency ~ '^[A-Z]{3}$'),
  total          integer not null,
  shares         integer not null check (shares > 0),
  split          text not null check (split in ('equal', 'random')),
  valid_days     integer not null check (valid_days > 0),
  guests_may     boolean not null,
  followers_only boolean not null,
  seed           bytea not null check (octet_length(seed) = 32),
  commitment     bytea not null check (octet_length(commitment) = 32),
  taken          integer not null default 0 check (taken between 0 and shares),
  taken_amount   integer not null default 0 check (taken_amount between 0 and total),
  opened_by      text not null,
  opened_at      timestamptz not null,
  ends_at        timestamptz not null check (ends_at > opened_at),
  ended_at       timestamptz,
  check (total >= shares),
  check ((taken = shares) <= (taken_amount = total))
) with (fillfactor = 60);
create unique index red_packet_one_open on draws.red_packet (show_id) where ended_at is null;
create index red_packet_due on draws.red_packet (ends_at) where ended_at is null;
create index red_packet_of_show on draws.red_packet (show_id, id);

-- All shares from the beginning, split by the seed; taken in the order of their numbers.
create table draws.share (
  packet_id   text not null references draws.red_packet on delete cascade,
  number      integer not null check (number > 0),
  amount      integer not null check (amount > 0),
  person_id   text,
  taken_at    timestamptz,
  valid_until timestamptz check (valid_until > taken_at),
  received_at timestamptz,
  -- When to pay it out; absent before it is taken and once it is done.
  give_at     timestamptz,
  tries       integer not null default 0,
  trouble     text,
  primary key (packet_id, number),
  unique (packet_id, person_id),
  check (person_id is null or taken_at is not null),
  check ((taken_at is null) = (valid_until is null)),
  check (taken_at is not null or (received_at is null and give_at is null))
);
create index share_of_person on draws.share (person_id, taken_at desc) where person_id is not null;
create index share_to_give on draws.share (give_at) where give_at is not null;
