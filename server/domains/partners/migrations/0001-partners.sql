-- A member the house works with.
create table partners.kol (
  person_id  text primary key,
  serial     bigint generated always as identity unique,
  state      text not null default 'active' check (state in ('active', 'ended')),
  about      text not null check (length(about) <= 1000),
  fields     text[] not null check (cardinality(fields) <= 10),
  presences  jsonb not null check (jsonb_typeof(presences) = 'array'),
  contact    text not null check (length(contact) <= 200),
  note       text not null check (length(note) <= 2000),
  -- What is searched: fields and names elsewhere, in small letters.
  words      text not null,
  version    integer not null default 1 check (version > 0),
  created_at timestamptz not null
);

-- What is agreed with one of them.
create table partners.cooperation (
  id          text primary key,
  serial      bigint generated always as identity unique,
  kol_id      text not null references partners.kol on update cascade,
  state       text not null check (state in ('draft', 'offered', 'declined', 'running', 'done', 'cancelled')),
  title       text not null check (length(title) between 1 and 80),
  goal        text not null,
  brief       text not null,
  disclosure  text not null check (length(disclosure) between 1 and 100),
  product_ids text[] not null check (cardinality(product_ids) <= 20),
  fee         integer not null check (fee >= 0),
  currency    text not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  version     integer not null default 1 check (version > 0),
  -- Counted by a trigger along with the pieces.
  pieces      integer not null default 0 check (pieces >= 0),
  approved    integer not null default 0 check (approved between 0 and pieces),
  made_by     text not null,
  made_at     timestamptz not null,
  offered_at  timestamptz,
  answered_at timestamptz,
  closed_at   timestamptz,
  reason      text check (length(reason) <= 500),
  check (state = 'draft' or state = 'cancelled' or offered_at is not null),
  check (state not in ('running', 'done', 'declined') or answered_at is not null),
  check ((state in ('done', 'cancelled', 'declined')) = (closed_at is not null)),
  -- Nothing is done while a piece of it is not.
  check (state <> 'done' or approved = pieces)
);
create index cooperation_of_kol on partners.cooperation (kol_id, serial desc);
create index cooperation_in_state on partners.cooperation (state, serial desc);

create table partners.deliverable (
  id             text primary key,
  cooperation_id text not null references partners.cooperation on delete cascade,
  place          integer not null check (place >= 0),
  kind           text not null check (kind in ('note', 'video', 'show', 'guest', 'outside')),
  title          text not null check (length(title) between 1 and 80),
  due_at         timestamptz not null,
  state          text not null default 'due' check (state in ('due', 'submitted', 'returned', 'approved')),
  url            text,
  submitted_at   timestamptz,
  approved_at    timestamptz,
  -- Each is told once: soon due, and overdue.
  soon_told_at   timestamptz,
  late_told_at   timestamptz,
  unique (cooperation_id, place) deferrable initially deferred,
  check ((state = 'approved') = (approved_at is not null)),
  check (state = 'due' or submitted_at is not null)
);
create index deliverable_open on partners.deliverable (due_at) where state in ('due', 'returned');

create table partners.deliverable_turn (
  id             bigint generated always as identity primary key,
  deliverable_id text not null references partners.deliverable on delete cascade,
  act            text not null check (act in ('submitted', 'returned', 'approved')),
  by_id          text not null,
  by_name        text not null,
  at             timestamptz not null,
  url            text,
  text           text
);
create index turns_of_deliverable on partners.deliverable_turn (deliverable_id, id);

-- Links of `sharing` that count for one cooperation alone.
create table partners.tracked_link (
  cooperation_id text not null references partners.cooperation on delete cascade,
  product_id     text not null,
  token          text not null unique,
  primary key (cooperation_id, product_id)
);

create function partners.count_pieces() returns trigger language plpgsql as $$
begin
  update partners.cooperation as whole
  set pieces = own.pieces, approved = own.approved
  from (
    select count(*)::integer as pieces, count(*) filter (where state = 'approved')::integer as approved
    from partners.deliverable where cooperation_id = coalesce(new.cooperation_id, old.cooperation_id)) as own
  where whole.id = coalesce(new.cooperation_id, old.cooperation_id);
  return null;
end $$;
create trigger count_pieces after insert or delete or update of state on partners.deliverable
  for each row execute function partners.count_pieces();
