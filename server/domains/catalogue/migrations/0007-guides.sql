create function catalogue.sum_of(parts integer[]) returns bigint language sql immutable as $$
  select coalesce(sum(part), 0) from unnest(parts) as part
$$;

-- How a product is used and what it is made of.
create table catalogue.guide (
  product_id text primary key references catalogue.product (id) on delete cascade,
  version integer not null check (version > 0),
  materials jsonb not null default '[]',
  -- The percentages of the materials that have one, in hundredths: nothing is made of more than all of it.
  material_shares integer[] not null default '{}'
    constraint guide_whole check (catalogue.sum_of(material_shares) <= 10000 and 0 < all (material_shares)),
  steps jsonb not null default '[]',
  illustration_ids text[] not null default '{}',
  changed_at timestamptz not null
);
create index guide_illustrations on catalogue.guide using gin (illustration_ids);
