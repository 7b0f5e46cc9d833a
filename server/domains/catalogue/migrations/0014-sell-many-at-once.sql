-- Orders that are paid together are sold together: one change of a level for all their lines, which must follow each other
-- without a gap and from where the level stands.
create or replace function catalogue.move_stock() returns trigger language plpgsql as $$
declare
  variants integer;
  held_lines integer;
  moved integer;
  reduced integer;
begin
  update catalogue.variant
  set stock = chain.before + chain.delta, stock_number = chain.last, held = variant.held - chain.held
  from (
    select variant_id, min(number) as first, max(number) as last, sum(delta)::int as delta,
      coalesce(sum(from_held), 0)::int as held, max(before) filter (where previous is null) as before
    from (select *, lag(after) over (partition by variant_id order by number) as previous from added) as line
    group by variant_id
    having bool_and(previous is null or previous = before) and max(number) - min(number) + 1 = count(*)
  ) as chain
  where variant.id = chain.variant_id and variant.stock = chain.before and variant.stock_number = chain.first - 1;
  get diagnostics moved = row_count;
  select count(distinct variant_id), count(from_holder) into variants, held_lines from added;
  if moved <> variants then
    raise exception 'a line of the stock ledger does not continue the one before it' using errcode = '23514';
  end if;
  if held_lines = 0 then
    return null;
  end if;
  delete from catalogue.stock_hold as hold using added as line
  where hold.holder = line.from_holder and hold.variant_id = line.variant_id and hold.quantity = line.from_held;
  get diagnostics moved = row_count;
  if moved < held_lines then
    update catalogue.stock_hold as hold set quantity = hold.quantity - line.from_held from added as line
    where hold.holder = line.from_holder and hold.variant_id = line.variant_id and hold.quantity > line.from_held;
    get diagnostics reduced = row_count;
    moved := moved + reduced;
  end if;
  if moved <> held_lines then
    raise exception 'a line of the stock ledger sells what nobody holds' using errcode = '23514';
  end if;
  return null;
end $$;

-- As before, but a holder's first hold is simply inserted: `on conflict` also calls the triggers of updates, for no row.
-- Nobody else can add one meanwhile, because the products are locked.
create or replace function catalogue.hold_variants(variant_ids text[], pieces bigint[], by_holder text)
returns table (
  id text, product_id text, stock integer, stock_number integer, held integer, stock_policy text, retired_at timestamptz,
  mine integer, is_held boolean
)
language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  fits boolean;
begin
  perform from catalogue.product
  where product.id in (select variant.product_id from catalogue.variant where variant.id = any(variant_ids))
  order by product.id for update;
  select bool_and(
    variant.id is not null and variant.retired_at is null
    and (variant.stock_policy <> 'limited' or asked.quantity <= variant.stock - variant.held)
  ) into fits
  from unnest(variant_ids, pieces) as asked (id, quantity) left join catalogue.variant on variant.id = asked.id;
  return query
    select variant.id, variant.product_id, variant.stock, variant.stock_number, variant.held, variant.stock_policy,
      variant.retired_at, coalesce(hold.quantity, 0), fits
    from catalogue.variant
    left join catalogue.stock_hold as hold on hold.variant_id = variant.id and hold.holder = by_holder
    where variant.id = any(variant_ids);
  if not fits then
    return;
  end if;
  if exists (select from catalogue.stock_hold as hold where hold.holder = by_holder and hold.variant_id = any(variant_ids)) then
    insert into catalogue.stock_hold as hold (holder, variant_id, quantity)
    select by_holder, asked.id, asked.quantity::integer from unnest(variant_ids, pieces) as asked (id, quantity)
    on conflict (holder, variant_id) do update set quantity = hold.quantity + excluded.quantity;
  else
    insert into catalogue.stock_hold (holder, variant_id, quantity)
    select by_holder, asked.id, asked.quantity::integer from unnest(variant_ids, pieces) as asked (id, quantity);
  end if;
end $$;
