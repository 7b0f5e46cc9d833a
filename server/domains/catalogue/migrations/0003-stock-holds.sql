-- What is reserved: an order waiting for its payment, a flash sale's allotment, a prize. It stays on the shelf's level
-- until it is sold, and what shoppers see as left is the level less what is held.
create table catalogue.stock_hold (
  holder text not null check (holder ~ '^[a-z][a-z-]*/.+$'),
  variant_id text not null references catalogue.variant (id) on delete cascade,
  quantity integer not null check (quantity > 0),
  primary key (holder, variant_id)
);
create index stock_hold_variant on catalogue.stock_hold (variant_id);

-- The sum of a variant's holds, moved by them alone. Nothing is promised twice: a limited variant holds what it has.
alter table catalogue.variant
  add column held integer not null default 0 check (held >= 0),
  add constraint variant_held_in_stock check (stock_policy <> 'limited' or held <= stock);

create function catalogue.move_held() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update catalogue.variant set held = held + moved.by
    from (select variant_id, sum(quantity)::int as by from after_it group by variant_id) as moved
    where variant.id = moved.variant_id;
  elsif tg_op = 'DELETE' then
    update catalogue.variant set held = held - moved.by
    from (select variant_id, sum(quantity)::int as by from before_it group by variant_id) as moved
    where variant.id = moved.variant_id;
  else
    update catalogue.variant set held = held + moved.by
    from (
      select variant_id, sum(quantity)::int as by
      from (
        select variant_id, quantity from after_it
        union all
        select variant_id, -quantity from before_it
      ) as change
      group by variant_id
      having sum(quantity) <> 0
    ) as moved
    where variant.id = moved.variant_id;
  end if;
  return null;
end $$;
create trigger move_held_inserted after insert on catalogue.stock_hold
  referencing new table as after_it for each statement execute function catalogue.move_held();
create trigger move_held_updated after update on catalogue.stock_hold
  referencing new table as after_it old table as before_it for each statement execute function catalogue.move_held();
create trigger move_held_deleted after delete on catalogue.stock_hold
  referencing old table as before_it for each statement execute function catalogue.move_held();

create or replace function catalogue.guard_stock() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (new.stock <> 0 or new.stock_number <> 0 or new.held <> 0) then
    raise exception 'a variant starts without stock; add a line to its ledger' using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and pg_trigger_depth() < 2 then
    if (new.stock, new.stock_number) is distinct from (old.stock, old.stock_number) then
      raise exception 'stock moves only by a line of its ledger' using errcode = '23514';
    end if;
    if new.held <> old.held then
      raise exception 'what is held moves only by its holds' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;

-- As before, but what is left is what nobody holds.
create or replace function catalogue.sum_up_product() returns trigger language plpgsql as $$
begin
  update catalogue.product
  set variants = summed.variants, price_from = summed.price_from, price_to = summed.price_to,
    compare_at = summed.compare_at, stock_left = summed.stock_left
  from (
    select product_id, count(*) as variants, min(price) as price_from, max(price) as price_to,
      (array_agg(compare_at order by price, place))[1] as compare_at,
      case when bool_and(stock_policy = 'limited') then sum(stock - held) end as stock_left
    from catalogue.variant
    where retired_at is null and product_id in (select product_id from touched)
    group by product_id
  ) as summed
  where product.id = summed.product_id
    and (product.variants, product.price_from, product.price_to, product.compare_at, product.stock_left)
      is distinct from (summed.variants, summed.price_from, summed.price_to, summed.compare_at, summed.stock_left);
  return null;
end $$;
