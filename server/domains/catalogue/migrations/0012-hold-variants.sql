-- Locks and reads as `lock_variants` does, and holds all of the pieces or none: whoever waits for the goods waits for one
-- statement less. A variant that is not counted, or sold on beyond its stock, always has enough.
create function catalogue.hold_variants(variant_ids text[], pieces bigint[], by_holder text)
returns table (
  id text, product_id text, stock integer, stock_number integer, held integer, stock_policy text, retired_at timestamptz,
  mine integer, is_held boolean
)
language plpgsql volatile as $$
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
  if fits then
    insert into catalogue.stock_hold as hold (holder, variant_id, quantity)
    select by_holder, asked.id, asked.quantity::integer from unnest(variant_ids, pieces) as asked (id, quantity)
    on conflict (holder, variant_id) do update set quantity = hold.quantity + excluded.quantity;
  end if;
end $$;
