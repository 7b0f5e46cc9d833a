-- Locks the products of variants, in the order of their ids, and reads the variants as they are then: each statement of a
-- function sees what was committed before it began, so the second sees what the first has waited for.
create function catalogue.lock_variants(variant_ids text[], by_holder text)
returns table (
  id text, product_id text, stock integer, stock_number integer, held integer, stock_policy text, retired_at timestamptz,
  mine integer
)
language plpgsql volatile as $$
#variable_conflict use_column
begin
  perform from catalogue.product
  where product.id in (select variant.product_id from catalogue.variant where variant.id = any(variant_ids))
  order by product.id for update;
  return query
    select variant.id, variant.product_id, variant.stock, variant.stock_number, variant.held, variant.stock_policy,
      variant.retired_at, coalesce(hold.quantity, 0)
    from catalogue.variant
    left join catalogue.stock_hold as hold on hold.variant_id = variant.id and hold.holder = by_holder
    where variant.id = any(variant_ids);
end $$;
