-- The 3D model of a product: one at a time; one taken off can be put back for a week.
create table catalogue.model (
  id text primary key,
  product_id text not null references catalogue.product (id) on delete cascade,
  key text not null unique,
  name text not null,
  bytes integer not null check (bytes between 1 and 15728640),
  triangles integer not null check (triangles > 0),
  textures integer not null check (textures >= 0),
  alt jsonb not null default '{}',
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz
);
create unique index model_product on catalogue.model (product_id) where removed_at is null;
create index model_removed on catalogue.model (removed_at) where removed_at is not null;
