-- As before, but whether the pieces are there and whether the holder holds some already is read with the variants.
create or replace function catalogue.hold_variants(variant_ids text[], pieces bigint[], by_holder text)
returns table (
  id text, product_id text, stock integer, stock_number integer, held integer, stock_policy text, retired_at timestamptz,
  mine integer, is_held boolean
)
language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  fits boolean;
  holds_some boolean := false;
begin
  perform from catalogue.product
  where product.id in (select variant.product_id from catalogue.variant where variant.id = any(variant_ids))
  order by product.id for update;
  for id, product_id, stock, stock_number, held, stock_policy, retired_at, mine, is_held, holds_some in
    select variant.id, variant.product_id, variant.stock, variant.stock_number, variant.held, variant.stock_policy,
      variant.retired_at, coalesce(hold.quantity, 0),
      cardinality(variant_ids) = count(*) over () and bool_and(
        variant.retired_at is null
        and (variant.stock_policy <> 'limited' or asked.quantity <= variant.stock - variant.held)
      ) over (),
      bool_or(hold.quantity is not null) over ()
    from unnest(variant_ids, pieces) as asked (id, quantity)
    join catalogue.variant on variant.id = asked.id
    left join catalogue.stock_hold as hold on hold.variant_id = variant.id and hold.holder = by_holder
  loop
    fits := is_held;
    return next;
  end loop;
  if fits is not true then
    return;
  end if;
  if holds_some then
    insert into catalogue.stock_hold as hold (holder, variant_id, quantity)
    select by_holder, asked.id, asked.quantity::integer from unnest(variant_ids, pieces) as asked (id, quantity)
    on conflict (holder, variant_id) do update set quantity = hold.quantity + excluded.quantity;
  else
    insert into catalogue.stock_hold (holder, variant_id, quantity)
    select by_holder, asked.id, asked.quantity::integer from unnest(variant_ids, pieces) as asked (id, quantity);
  end if;
end $$;
