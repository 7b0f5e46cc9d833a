-- A story of the brand: words, pictures and quotes in their order.
create table catalogue.story (
  id text primary key,
  handle text not null,
  version integer not null default 1 check (version > 0),
  status text not null default 'draft' check (status in ('draft', 'published')),
  title jsonb not null check (title ? 'zh' or title ? 'en'),
  lead jsonb not null default '{}',
  cover_id text references catalogue.illustration (id),
  blocks jsonb not null default '[]',
  illustration_ids text[] not null default '{}',
  is_demo boolean not null default false,
  published_at timestamptz,
  removed_at timestamptz,
  changed_at timestamptz not null,
  check ((status = 'published') <= (published_at is not null))
);
create unique index story_handle on catalogue.story (handle) where removed_at is null;
create index story_published on catalogue.story (published_at, id) where status = 'published' and removed_at is null;
create index story_changed on catalogue.story (changed_at, id) where removed_at is null;
create index story_removed on catalogue.story (removed_at) where removed_at is not null;
create index story_cover on catalogue.story (cover_id) where cover_id is not null;
create index story_illustrations on catalogue.story using gin (illustration_ids);

create table catalogue.story_product (
  story_id text not null references catalogue.story (id) on delete cascade,
  product_id text not null references catalogue.product (id) on delete cascade,
  place integer not null,
  primary key (story_id, product_id)
);
create index story_product_product on catalogue.story_product (product_id);
