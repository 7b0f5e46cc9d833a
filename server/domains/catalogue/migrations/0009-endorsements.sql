-- Somebody who stands up for products, a host or another known face, for a period. Whether it runs is never kept.
create table catalogue.endorsement (
  id text primary key,
  version integer not null default 1 check (version > 0),
  name jsonb not null check (name ? 'zh' or name ? 'en'),
  role jsonb not null default '{}',
  quote jsonb not null default '{}',
  -- A person of the house who hosts; the pages of that host show it too.
  host_id text,
  illustration_id text references catalogue.illustration (id),
  from_day date not null,
  until_day date not null,
  rights text not null default '',
  is_demo boolean not null default false,
  removed_at timestamptz,
  changed_at timestamptz not null,
  constraint endorsement_days check (until_day >= from_day)
);
create index endorsement_until on catalogue.endorsement (until_day, id) where removed_at is null;
create index endorsement_host on catalogue.endorsement (host_id) where host_id is not null and removed_at is null;
create index endorsement_removed on catalogue.endorsement (removed_at) where removed_at is not null;
create index endorsement_illustration on catalogue.endorsement (illustration_id) where illustration_id is not null;

create table catalogue.endorsement_product (
  endorsement_id text not null references catalogue.endorsement (id) on delete cascade,
  product_id text not null references catalogue.product (id) on delete cascade,
  primary key (endorsement_id, product_id)
);
create index endorsement_product_product on catalogue.endorsement_product (product_id);
