-- A line that sells what was held says so, and the hold goes with it: one change of the level, and for shoppers none at
-- all, because nobody could have had the pieces before either.
alter table catalogue.stock_adjustment
  add column from_holder text,
  add column from_held integer,
  add constraint sold_out_of_hold check (
    (from_holder is null) = (from_held is null) and (from_holder is null or (from_held > 0 and reason = 'sold'))
  );

create or replace function catalogue.move_stock() returns trigger language plpgsql as $$
declare
  added_lines integer;
  held_lines integer;
  moved integer;
begin
  update catalogue.variant
  set stock = line.after, stock_number = line.number, held = variant.held - coalesce(line.from_held, 0)
  from added line
  where variant.id = line.variant_id and variant.stock = line.before and variant.stock_number = line.number - 1;
  get diagnostics moved = row_count;
  select count(*), count(from_holder) into added_lines, held_lines from added;
  if moved <> added_lines then
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
    get diagnostics added_lines = row_count;
    moved := moved + added_lines;
  end if;
  if moved <> held_lines then
    raise exception 'a line of the stock ledger sells what nobody holds' using errcode = '23514';
  end if;
  return null;
end $$;

-- Holds that go with a line of the ledger are counted there, in the same change of the level.
drop trigger move_held_updated on catalogue.stock_hold;
drop trigger move_held_deleted on catalogue.stock_hold;
create trigger move_held_updated after update on catalogue.stock_hold
  referencing new table as after_it old table as before_it for each statement
  when (pg_trigger_depth() = 0) execute function catalogue.move_held();
create trigger move_held_deleted after delete on catalogue.stock_hold
  referencing old table as before_it for each statement
  when (pg_trigger_depth() = 0) execute function catalogue.move_held();
