create table draws.draw (
  id                text primary key,
  show_id           text not null,
  host_id           text not null,
  title             text not null,
  state             text not null check (state in ('prepared', 'open', 'closed', 'drawn', 'settled', 'cancelled')),
  conditions        jsonb not null,
  guests_may        boolean not null,
  countdown_seconds integer not null check (countdown_seconds > 0),
  if_show_ends      text not null check (if_show_ends in ('draw', 'cancel')),
  claim_hours       integer not null check (claim_hours > 0),
  redraws           integer not null check (redraws >= 0),
  -- Told to nobody before the root of the entries is public.
  seed              bytea not null check (octet_length(seed) = 32),
  commitment        bytea not null check (octet_length(commitment) = 32),
  entries           integer not null default 0 check (entries >= 0),
  -- The tree over the entries so far: 32 bytes for each complete part, the largest first.
  peaks             bytea not null default '' check (octet_length(peaks) = 32 * bit_count(entries::bit(32))),
  root              bytea check (octet_length(root) = 32),
  -- Places of the drawn order that have been given away, redraws included.
  places            integer not null default 0 check (places between 0 and entries),
  created_by        text not null,
  created_at        timestamptz not null,
  opened_at         timestamptz,
  closes_at         timestamptz check (closes_at >= opened_at),
  closed_at         timestamptz,
  drawn_at          timestamptz check (drawn_at >= closed_at),
  settled_at        timestamptz,
  cancelled_at      timestamptz,
  cancel_reason     text,
  check ((opened_at is null) = (closes_at is null)),
  check (state in ('prepared', 'cancelled') or opened_at is not null),
  check (state <> 'prepared' or entries = 0),
  check ((state in ('closed', 'drawn', 'settled')) = (root is not null)),
  check ((root is null) = (closed_at is null)),
  check ((state in ('drawn', 'settled')) = (drawn_at is not null)),
  check ((state = 'settled') = (settled_at is not null)),
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (places = 0 or drawn_at is not null)
) with (fillfactor = 60);
create unique index draw_one_open on draws.draw (show_id) where state = 'open';
create index draw_due on draws.draw (closes_at) where state = 'open';
create index draw_to_draw on draws.draw (id) where state in ('closed', 'drawn');
create index draw_of_show on draws.draw (show_id, id);

create table draws.prize (
  draw_id   text not null references draws.draw on delete cascade,
  rank      integer not null check (rank between 1 and 8),
  kind      text not null,
  title     jsonb not null,
  image_url text,
  quantity  integer not null check (quantity > 0),
  -- What is given, in the words of its kind.
  gift      jsonb not null,
  primary key (draw_id, rank),
  unique (draw_id, rank, quantity)
);

-- One a person. Who it is may be forgotten; the hash stays, for the root speaks for it.
create table draws.entry (
  draw_id    text not null references draws.draw on delete cascade,
  number     integer not null check (number > 0),
  person_id  text,
  -- The id that was hashed; a guest who became a member has another one now.
  entered_as text,
  salt       bytea check (octet_length(salt) = 16),
  hash       bytea not null check (octet_length(hash) = 32),
  at         timestamptz not null,
  primary key (draw_id, number),
  unique (draw_id, person_id),
  check ((salt is null) = (entered_as is null))
);
create index entry_of_person on draws.entry (person_id) where person_id is not null;

-- A place of the drawn order and the piece of a prize it won. Nobody wins twice, and no piece is won by two.
create table draws.win (
  draw_id       text not null references draws.draw on delete cascade,
  position      integer not null check (position > 0),
  number        integer not null,
  rank          integer not null,
  quantity      integer not null,
  unit          integer not null check (unit between 1 and quantity),
  -- The position whose lapsed piece this is, and how often the piece was drawn before.
  instead       integer,
  turn          integer not null default 0,
  person_id     text,
  state         text not null check (state in ('won', 'received', 'lapsed')),
  needs_address boolean not null,
  won_at        timestamptz not null,
  claim_by      timestamptz not null,
  received_at   timestamptz,
  -- When to give it without the winner's doing; absent where an address is waited for, or all is done.
  give_at       timestamptz,
  tries         integer not null default 0,
  trouble       text,
  primary key (draw_id, position),
  unique (draw_id, number),
  unique (draw_id, rank, unit, turn),
  foreign key (draw_id, rank, quantity) references draws.prize (draw_id, rank, quantity),
  foreign key (draw_id, number) references draws.entry (draw_id, number),
  check ((instead is null) = (turn = 0)),
  check ((state = 'received') = (received_at is not null)),
  check (give_at is null or state = 'won')
);
create unique index win_of_piece on draws.win (draw_id, rank, unit) where state <> 'lapsed';
create index win_of_person on draws.win (person_id, won_at desc) where person_id is not null;
create index win_to_give on draws.win (give_at) where give_at is not null;
create index win_to_claim on draws.win (claim_by) where state = 'won';
