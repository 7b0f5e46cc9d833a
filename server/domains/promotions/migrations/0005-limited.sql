-- Every price asks which promotions have a limit and how far they are used: few of many, and mostly none.
create index promotion_limited on promotions.promotion (id)
  where state = 'active' and (uses_limit is not null or uses_per_person is not null);
