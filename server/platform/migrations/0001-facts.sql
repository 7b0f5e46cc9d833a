-- What happened, written in the transaction of the change it describes. Followers read it in the order (xid, id).
create table platform.fact (
  id       bigint generated always as identity,
  xid      xid8 not null default pg_current_xact_id(),
  name     text not null,
  data     jsonb not null,
  actor_id text not null,
  at       timestamptz not null,
  primary key (id, at)
) partition by range (at);

create index fact_in_commit_order on platform.fact (xid, id);
create index fact_by_name on platform.fact (name, id);
create table platform.fact_rest partition of platform.fact default;

-- A month's partition, made ahead of time by a job; what falls outside goes to fact_rest and is still found.
create function platform.ensure_fact_month(month date) returns void language plpgsql as $$
declare
  first date := date_trunc('month', month);
  name text := 'fact_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass('platform.' || name) is null
     and not exists (select from platform.fact_rest where at >= first and at < first + interval '1 month') then
    execute format('create table platform.%I partition of platform.fact for values from (%L) to (%L)',
      name, first, first + interval '1 month');
  end if;
end $$;
select platform.ensure_fact_month(current_date), platform.ensure_fact_month((current_date + interval '1 month')::date);

-- How far each follower has read. The row's lock makes a follower run on one node at a time.
create table platform.follower (
  name     text primary key,
  xid      xid8 not null,
  id       bigint not null,
  moved_at timestamptz not null default now()
);

-- A fact that a follower could not digest, set aside so that the rest go on.
create table platform.parked_fact (
  follower  text not null,
  fact_id   bigint not null,
  name      text not null,
  data      jsonb not null,
  actor_id  text not null,
  at        timestamptz not null,
  error     text not null,
  parked_at timestamptz not null default now(),
  primary key (follower, fact_id)
);
