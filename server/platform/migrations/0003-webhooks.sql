-- Addresses outside that facts are sent to. Signing secrets are derived from the house's own and stored nowhere.
create table platform.webhook (
  id              text primary key,
  url             text not null,
  facts           text[] not null check (cardinality(facts) > 0),
  is_enabled      boolean not null default true,
  disabled_reason text,
  failing_since   timestamptz,
  created_at      timestamptz not null
);

create table platform.webhook_delivery (
  id         text primary key,
  webhook_id text not null references platform.webhook on delete cascade,
  fact_name  text not null,
  body       text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  tries      integer not null default 0,
  status     smallint,
  error      text,
  created_at timestamptz not null,
  tried_at   timestamptz
);
create index webhook_delivery_by_webhook on platform.webhook_delivery (webhook_id, id desc);
create index webhook_delivery_by_age on platform.webhook_delivery (created_at);
