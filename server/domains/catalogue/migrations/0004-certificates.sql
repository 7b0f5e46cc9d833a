-- Pictures that stand in something else than a product's gallery: a certificate, a step of a guide, a story.
create table catalogue.illustration (
  id text primary key,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  blur text not null,
  sizes jsonb not null check (jsonb_array_length(sizes) > 0),
  made_at timestamptz not null
);
create index illustration_made on catalogue.illustration (made_at);

-- What a third party attests. Whether it holds is never kept: it follows from the day on which it is read.
create table catalogue.certificate (
  id text primary key,
  version integer not null default 1 check (version > 0),
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  issuer jsonb not null check (issuer ? 'zh' or issuer ? 'en'),
  number text not null check (number <> ''),
  scope jsonb not null default '{}',
  valid_from date not null,
  valid_until date,
  check_url text check (check_url ~ '^https://'),
  pdf_key text unique,
  pdf_name text,
  pdf_bytes integer check (pdf_bytes > 0),
  illustration_id text references catalogue.illustration (id),
  is_demo boolean not null default false,
  removed_at timestamptz,
  changed_at timestamptz not null,
  constraint certificate_days check (valid_until >= valid_from),
  check ((pdf_key is null) = (pdf_name is null) and (pdf_key is null) = (pdf_bytes is null)),
  check (pdf_key is null or illustration_id is null)
);
-- One certificate of one issuer stands once.
create unique index certificate_number on catalogue.certificate (coalesce(issuer ->> 'zh', issuer ->> 'en'), number)
  where removed_at is null;
create index certificate_until on catalogue.certificate (coalesce(valid_until, 'infinity'::date), id) where removed_at is null;
create index certificate_removed on catalogue.certificate (removed_at) where removed_at is not null;
create index certificate_illustration on catalogue.certificate (illustration_id) where illustration_id is not null;

create table catalogue.certificate_product (
  certificate_id text not null references catalogue.certificate (id) on delete cascade,
  product_id text not null references catalogue.product (id) on delete cascade,
  primary key (certificate_id, product_id)
);
create index certificate_product_product on catalogue.certificate_product (product_id);
