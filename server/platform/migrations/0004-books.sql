-- What the last check of the books found; nothing wrong is an empty list.
create table platform.books_check (
  single boolean primary key default true check (single),
  checked_at timestamptz not null,
  wrong jsonb not null check (jsonb_typeof(wrong) = 'array')
);
