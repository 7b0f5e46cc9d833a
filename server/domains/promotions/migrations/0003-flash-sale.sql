-- A flash sale: some pieces of one product for less, for a while. Its pieces are held by the catalogue for it.
create table promotions.flash_sale (
  id          text primary key,
  product_id  text not null,
  show_id     text,
  -- Of a rehearsal: nobody outside of it hears of it.
  rehearsal   boolean not null,
  state       text not null check (state in ('scheduled', 'open', 'stopped', 'ended')),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  per_person  integer not null check (per_person between 1 and 999),
  pay_minutes integer not null check (pay_minutes between 1 and 1440),
  for_guests  boolean not null,
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  reminders   integer not null default 0 check (reminders >= 0),
  reminded_at timestamptz,
  closed_at   timestamptz,
  words       text not null,
  created_by  text not null,
  created_at  timestamptz not null,
  check (ends_at > starts_at),
  check ((closed_at is not null) = (state in ('stopped', 'ended')))
);
create index flash_sale_due on promotions.flash_sale (starts_at, ends_at) where closed_at is null;
create index flash_sale_product on promotions.flash_sale (product_id) where closed_at is null;
create index flash_sale_show on promotions.flash_sale (show_id, starts_at) where show_id is not null;
create index flash_sale_newest on promotions.flash_sale (starts_at desc, id desc);

-- What is on sale: a variant with its price and how many pieces. Never more taken than there are.
create table promotions.flash_sale_item (
  sale_id    text not null references promotions.flash_sale on delete cascade,
  variant_id text not null,
  place      integer not null,
  price      integer not null check (price > 0),
  usual      integer not null,
  allotment  integer not null check (allotment >= 0),
  -- Moved by claims alone.
  taken      integer not null default 0 check (taken >= 0),
  primary key (sale_id, variant_id),
  check (taken <= allotment),
  check (price < usual)
);

-- A claim holds pieces for a person until it is paid for. Its id is made by whoever claims: the same id is the same claim.
create table promotions.flash_sale_claim (
  id         text primary key,
  sale_id    text not null,
  variant_id text not null,
  person_id  text not null,
  quantity   integer not null check (quantity > 0),
  unit_price integer not null check (unit_price > 0),
  state      text not null default 'held' check (state in ('held', 'ordered', 'paid', 'expired', 'returned')),
  claimed_at timestamptz not null,
  pay_until  timestamptz not null,
  order_id   text,
  settled_at timestamptz,
  foreign key (sale_id, variant_id) references promotions.flash_sale_item on delete cascade,
  check (state not in ('ordered', 'paid') or order_id is not null)
);
create index flash_sale_claim_due on promotions.flash_sale_claim (pay_until) where state = 'held';
create index flash_sale_claim_sale on promotions.flash_sale_claim (sale_id, claimed_at, id);
create index flash_sale_claim_person on promotions.flash_sale_claim (person_id, claimed_at desc, id desc);
create index flash_sale_claim_order on promotions.flash_sale_claim (order_id) where order_id is not null;

-- How many pieces each person has of a sale, never more than `most`: the sale's limit when the person first claimed. Only
-- where two people turn out to be one (a guest and the member they became) it is what both had.
create table promotions.flash_sale_person (
  sale_id   text not null references promotions.flash_sale on delete cascade,
  person_id text not null,
  most      integer not null check (most > 0),
  -- Moved by claims alone.
  taken     integer not null check (taken >= 0),
  primary key (sale_id, person_id),
  check (taken <= most)
);
create index flash_sale_person_person on promotions.flash_sale_person (person_id);

create table promotions.flash_sale_reminder (
  sale_id   text not null references promotions.flash_sale on delete cascade,
  person_id text not null,
  at        timestamptz not null,
  told_at   timestamptz,
  primary key (sale_id, person_id)
);
create index flash_sale_reminder_person on promotions.flash_sale_reminder (person_id, sale_id);

-- The counts of a sale and of its people are the sum of the claims that stand: new ones add, ended ones take off.
create function promotions.count_new_claims() returns trigger language plpgsql as $$
begin
  update promotions.flash_sale_item as item
  set taken = item.taken + claimed.pieces
  from (
    select sale_id, variant_id, sum(quantity)::int as pieces from added group by sale_id, variant_id
  ) as claimed
  where item.sale_id = claimed.sale_id and item.variant_id = claimed.variant_id;
  insert into promotions.flash_sale_person as known (sale_id, person_id, most, taken)
  select added.sale_id, added.person_id, sale.per_person, sum(added.quantity)
  from added join promotions.flash_sale as sale on sale.id = added.sale_id
  group by added.sale_id, added.person_id, sale.per_person
  order by added.sale_id, added.person_id
  on conflict (sale_id, person_id) do update set taken = known.taken + excluded.taken;
  return null;
end $$;
create trigger count_new_claims after insert on promotions.flash_sale_claim
  referencing new table as added for each statement execute function promotions.count_new_claims();

create function promotions.count_changed_claims() returns trigger language plpgsql as $$
begin
  update promotions.flash_sale_item as item
  set taken = item.taken + moved.pieces
  from (
    select sale_id, variant_id, sum(pieces)::int as pieces
    from (
      select sale_id, variant_id, quantity as pieces from after_it where state in ('held', 'ordered', 'paid')
      union all
      select sale_id, variant_id, -quantity from before_it where state in ('held', 'ordered', 'paid')
    ) as change
    group by sale_id, variant_id having sum(pieces) <> 0
  ) as moved
  where item.sale_id = moved.sale_id and item.variant_id = moved.variant_id;
  update promotions.flash_sale_person as person
  set taken = person.taken + moved.pieces
  from (
    select sale_id, person_id, sum(pieces)::int as pieces
    from (
      select sale_id, person_id, quantity as pieces from after_it where state in ('held', 'ordered', 'paid')
      union all
      select sale_id, person_id, -quantity from before_it where state in ('held', 'ordered', 'paid')
    ) as change
    group by sale_id, person_id having sum(pieces) <> 0
  ) as moved
  where person.sale_id = moved.sale_id and person.person_id = moved.person_id;
  return null;
end $$;
create trigger count_changed_claims after update on promotions.flash_sale_claim
  referencing new table as after_it old table as before_it
  for each statement execute function promotions.count_changed_claims();

create function promotions.guard_flash_sale_counts() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 and new.taken is distinct from (case tg_op when 'INSERT' then 0 else old.taken end) then
    raise exception 'what is taken of a flash sale moves only by its claims' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_taken before insert or update of taken on promotions.flash_sale_item
  for each row execute function promotions.guard_flash_sale_counts();
create trigger guard_taken before insert or update of taken on promotions.flash_sale_person
  for each row execute function promotions.guard_flash_sale_counts();

-- A claim that has ended stays ended, and what it was for never changes.
create function promotions.guard_flash_sale_claim() returns trigger language plpgsql as $$
begin
  if old.state in ('expired', 'returned') and new.state <> old.state
    or (new.sale_id, new.variant_id, new.quantity, new.unit_price)
      is distinct from (old.sale_id, old.variant_id, old.quantity, old.unit_price) then
    raise exception 'a claim of a flash sale cannot change like this' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_claim before update on promotions.flash_sale_claim
  for each row execute function promotions.guard_flash_sale_claim();
