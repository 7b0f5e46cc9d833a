-- For an array PostgreSQL makes a plan for the values at hand each time, because one for any array is expected to cost ten
-- rows. These look rows up by their keys, which is the same plan for one row and for a hundred.
alter function catalogue.lock_variants(text[], text) set plan_cache_mode = force_generic_plan;
alter function catalogue.hold_variants(text[], bigint[], text) set plan_cache_mode = force_generic_plan;
