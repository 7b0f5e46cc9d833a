create schema catalogue;

-- One row: what is true of the whole shop.
create table catalogue.shop (
  single boolean primary key default true check (single),
  currency text not null default 'CNY' check (currency ~ '^[A-Z]{3}$'),
  low_stock integer not null default 5 check (low_stock >= 0)
);
insert into catalogue.shop default values;

create table catalogue.category (
  id text primary key,
  handle text not null unique,
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  parent_id text references catalogue.category (id) check (parent_id <> id),
  place integer not null
);
create index category_parent on catalogue.category (parent_id, place);

create table catalogue.product (
  id text primary key,
  serial bigint generated always as identity unique,
  version integer not null default 1 check (version > 0),
  handle text not null unique,
  status text not null check (status in ('draft', 'active', 'archived')),
  status_before_archive text check (status_before_archive in ('draft', 'active')),
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  subtitle jsonb not null default '{}',
  description jsonb not null default '{}',
  vendor text not null default '',
  category_id text references catalogue.category (id),
  tags text[] not null default '{}',
  options jsonb not null default '[]',
  -- Cells as they came in a file, for columns that are not understood and to write understood ones as they were.
  source jsonb,
  is_demo boolean not null default false,
  -- Summed up from the variants by trigger, for cards and sorting. No stock_left means that it never runs out.
  variants integer not null default 0,
  price_from integer not null default 0,
  price_to integer not null default 0,
  compare_at integer,
  stock_left bigint,
  stock_rank bigint generated always as (coalesce(stock_left, 9007199254740991)) stored,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index product_status on catalogue.product (status, serial);
create index product_changed on catalogue.product (changed_at, serial);
create index product_price on catalogue.product (price_from, serial);
create index product_stock on catalogue.product (stock_rank, serial);
create index product_category on catalogue.product (category_id, serial);
create index product_vendor on catalogue.product (vendor, serial);
create index product_tags on catalogue.product using gin (tags) with (fastupdate = off);

-- What a product is found by: normalised text, and its bigrams and word beginnings. Apart from the product, so that a
-- sale, which changes the product's row, does not write the large index anew.
create table catalogue.product_words (
  product_id text primary key references catalogue.product (id) on delete cascade,
  words text not null,
  grams text[] not null
);
-- Without a pending list, which every search would have to read through after a large import.
create index product_words_grams on catalogue.product_words using gin (grams) with (fastupdate = off);

create table catalogue.media (
  id text primary key,
  product_id text not null references catalogue.product (id) on delete cascade,
  place integer not null,
  state text not null check (state in ('ready', 'remote', 'fetching', 'failed')),
  source_url text,
  failure text,
  width integer check (width > 0),
  height integer check (height > 0),
  blur text,
  sizes jsonb not null default '[]',
  alt jsonb not null default '{}',
  source jsonb,
  removed_at timestamptz,
  check (state <> 'ready' or (width is not null and height is not null and blur is not null)),
  check (state = 'ready' or source_url is not null),
  check ((state = 'failed') = (failure is not null))
);
create index media_product on catalogue.media (product_id, place);
create unique index media_source on catalogue.media (product_id, source_url)
  where removed_at is null and source_url is not null;
create index media_removed on catalogue.media (removed_at) where removed_at is not null;

create table catalogue.variant (
  id text primary key,
  product_id text not null references catalogue.product (id) on delete cascade,
  place integer not null,
  values text[] not null check (cardinality(values) <= 3),
  sku text check (sku <> ''),
  barcode text check (barcode <> ''),
  price integer not null check (price >= 0),
  compare_at integer check (compare_at >= 0),
  weight_grams integer check (weight_grams >= 0),
  stock_policy text not null check (stock_policy in ('limited', 'continue', 'untracked')),
  -- Moved by the ledger alone.
  stock integer not null default 0 check (stock >= 0),
  stock_number integer not null default 0 check (stock_number > 0 or stock = 0),
  media_id text references catalogue.media (id) on delete set null,
  source jsonb,
  retired_at timestamptz
);
create unique index variant_values on catalogue.variant (product_id, values) where retired_at is null;
create unique index variant_sku on catalogue.variant (sku) where retired_at is null;
create index variant_product on catalogue.variant (product_id, place);
create index variant_media on catalogue.variant (media_id) where media_id is not null;

-- The stock ledger: one line a movement, numbered without a gap within a variant, never changed.
create table catalogue.stock_adjustment (
  id text primary key,
  variant_id text not null references catalogue.variant (id) on delete cascade,
  number integer not null check (number > 0),
  delta integer not null check (delta <> 0),
  before integer not null check (before >= 0),
  after integer not null check (after >= 0),
  reason text not null check (reason in
    ('received', 'counted', 'damaged', 'lost', 'given', 'correction', 'sold', 'returned', 'import')),
  note text,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  unique (variant_id, number),
  check (after = before + delta),
  check (number > 1 or before = 0)
);

create table catalogue.product_change (
  product_id text not null references catalogue.product (id) on delete cascade,
  version integer not null,
  bulk_edit_id text,
  import_id text,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  changes jsonb not null,
  -- What a bulk edit found, as values, to be put back by its undo.
  undo jsonb,
  primary key (product_id, version)
);
create index product_change_bulk_edit on catalogue.product_change (bulk_edit_id) where bulk_edit_id is not null;

create table catalogue.import (
  id text primary key,
  token text not null,
  file_name text not null,
  state text not null check (state in ('ready', 'applied')),
  counts jsonb not null,
  kept_columns text[] not null,
  made_by text not null,
  made_by_name text not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  check ((state = 'applied') = (applied_at is not null))
);
create index import_made on catalogue.import (made_at);

create table catalogue.import_rejection (
  import_id text not null references catalogue.import (id) on delete cascade,
  number integer not null,
  line integer not null,
  column_name text,
  code text not null,
  reason text not null,
  value text,
  primary key (import_id, number)
);

create table catalogue.import_product (
  import_id text not null references catalogue.import (id) on delete cascade,
  place integer not null,
  line integer not null,
  handle text not null,
  title text not null,
  outcome text not null check (outcome in ('added', 'changed', 'unchanged')),
  product_id text,
  base_version integer,
  base_stock jsonb,
  variants integer not null,
  changes jsonb not null,
  wanted jsonb,
  primary key (import_id, place)
);
create index import_product_outcome on catalogue.import_product (import_id, outcome, place);

-- Columns of files that are not understood, in the order first seen, so that an export has them again.
create table catalogue.sheet_column (
  name text primary key,
  place bigint generated always as identity
);
