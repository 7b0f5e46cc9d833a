-- Whether a text is a GTIN with 14 digits whose last one is its check digit (GS1 General Specifications, 7.9).
create function catalogue.is_gtin(gtin text) returns boolean language sql immutable as $$
  select gtin ~ '^\d{14}$' and (
    select sum(substr(gtin, place, 1)::int * case when place % 2 = 1 then 3 else 1 end) % 10 = 0
    from generate_series(1, 14) as place)
$$;

-- A batch as its packs name it. With a GTIN it is the one batch of that GTIN and lot in the whole shop.
create table catalogue.batch (
  id text primary key,
  product_id text not null references catalogue.product (id) on delete cascade,
  version integer not null default 1 check (version > 0),
  -- GS1's character set 82, which application identifier 10 is written in.
  lot text not null check (lot ~ '^[!"%&''()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$'),
  gtin text check (catalogue.is_gtin(gtin)),
  produced_on date,
  best_before date,
  origin jsonb not null default '{}',
  note jsonb not null default '{}',
  removed_at timestamptz,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  constraint batch_days check (best_before >= produced_on)
);
create unique index batch_link on catalogue.batch (gtin, lot) where gtin is not null and removed_at is null;
create unique index batch_lot on catalogue.batch (product_id, lot, coalesce(gtin, '')) where removed_at is null;
create index batch_product on catalogue.batch (product_id, made_at, id) where removed_at is null;
create index batch_removed on catalogue.batch (removed_at) where removed_at is not null;

create table catalogue.batch_event (
  id text primary key,
  batch_id text not null references catalogue.batch (id) on delete cascade,
  -- What makes it the same event when a file is read again: the id it came with, or a digest of what it says.
  key text not null,
  at timestamptz not null,
  biz_step text not null check (biz_step in (
    'commissioning', 'inspecting', 'sampling', 'assembling', 'packing', 'repackaging', 'storing', 'holding', 'shipping',
    'transporting', 'arriving', 'receiving', 'stocking', 'retail_selling', 'destroying')),
  place jsonb not null default '{}',
  who text not null default '',
  note jsonb not null default '{}',
  added_by text not null,
  added_at timestamptz not null,
  constraint batch_event_key unique (batch_id, key)
);
create index batch_event_at on catalogue.batch_event (batch_id, at, id);
