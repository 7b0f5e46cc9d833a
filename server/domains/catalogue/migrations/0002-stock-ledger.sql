-- The level of a variant is the sum of its ledger. A line moves it; nothing else can.
create function catalogue.move_stock() returns trigger language plpgsql as $$
declare
  added_lines integer;
  moved_levels integer;
begin
  update catalogue.variant
  set stock = line.after, stock_number = line.number
  from added line
  where variant.id = line.variant_id and variant.stock = line.before and variant.stock_number = line.number - 1;
  get diagnostics moved_levels = row_count;
  select count(*) into added_lines from added;
  if moved_levels <> added_lines then
    raise exception 'a line of the stock ledger does not continue the one before it' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger move_stock after insert on catalogue.stock_adjustment
  referencing new table as added for each statement execute function catalogue.move_stock();

create function catalogue.guard_stock() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (new.stock <> 0 or new.stock_number <> 0) then
    raise exception 'a variant starts without stock; add a line to its ledger' using errcode = '23514';
  end if;
  if tg_op = 'UPDATE' and pg_trigger_depth() < 2
    and (new.stock, new.stock_number) is distinct from (old.stock, old.stock_number) then
    raise exception 'stock moves only by a line of its ledger' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_stock before insert or update on catalogue.variant
  for each row execute function catalogue.guard_stock();

-- Lines go only together with their variant.
create function catalogue.guard_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from catalogue.variant where id = old.variant_id) then
    return old;
  end if;
  raise exception 'lines of the stock ledger are never changed' using errcode = '23514';
end $$;
create trigger guard_ledger before update or delete on catalogue.stock_adjustment
  for each row execute function catalogue.guard_ledger();

-- What cards and sorting need of a product's variants, summed up once a statement.
create function catalogue.sum_up_product() returns trigger language plpgsql as $$
begin
  update catalogue.product
  set variants = summed.variants, price_from = summed.price_from, price_to = summed.price_to,
    compare_at = summed.compare_at, stock_left = summed.stock_left
  from (
    select product_id, count(*) as variants, min(price) as price_from, max(price) as price_to,
      (array_agg(compare_at order by price, place))[1] as compare_at,
      case when bool_and(stock_policy = 'limited') then sum(stock) end as stock_left
    from catalogue.variant
    where retired_at is null and product_id in (select product_id from touched)
    group by product_id
  ) as summed
  where product.id = summed.product_id
    and (product.variants, product.price_from, product.price_to, product.compare_at, product.stock_left)
      is distinct from (summed.variants, summed.price_from, summed.price_to, summed.compare_at, summed.stock_left);
  return null;
end $$;
create trigger sum_up_inserted after insert on catalogue.variant
  referencing new table as touched for each statement execute function catalogue.sum_up_product();
create trigger sum_up_updated after update on catalogue.variant
  referencing new table as touched for each statement execute function catalogue.sum_up_product();
