-- Group offers that were launched in shows, and paid seats of their groups.
alter table analytics.launch add column offer_id text;
alter table analytics.launch drop constraint launch_kind_check;
alter table analytics.launch add constraint launch_kind_check check (kind in (
  'flash-sale', 'draw', 'coupon', 'group-buy', 'poll', 'quiz', 'topic', 'red-packet'));
create index launch_of_offer on analytics.launch (offer_id, show_id, opened_at) where offer_id is not null;

create table analytics.seat (
  order_id     text primary key,
  offer_id     text not null,
  group_id     text not null,
  at           timestamptz not null,
  is_leader    boolean not null,
  is_completed boolean not null default false
);
create index seat_of_offer on analytics.seat (offer_id);

-- That a fact was counted has to be known only as long as it could be heard again without everything being counted afresh.
alter table analytics.counted add column at timestamptz not null default now();
create index counted_at on analytics.counted using brin (at);
