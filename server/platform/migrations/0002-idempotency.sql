-- Answers of requests that carried an Idempotency-Key, written in the transaction of what they did: a row exists exactly
-- when that committed, and a second request with the key waits at the row of the first.
create table platform.idempotency (
  actor_id     text not null,
  key          text not null,
  request_hash bytea not null,
  status       smallint not null,
  answer       jsonb not null default 'null',
  at           timestamptz not null,
  primary key (actor_id, key)
);
create index idempotency_by_age on platform.idempotency (at);
