-- The rules of the house as they were from an instant on: who is shown a change is told what it changed.
create table community.house_rules_edition (
  version    int primary key check (version > 0),
  rules      text[] not null,
  changed_at timestamptz not null
);
insert into community.house_rules_edition (version, rules, changed_at)
select version, rules, changed_at from community.house_rules;

create function community.keep_house_rules_edition() returns trigger language plpgsql as $$
begin
  insert into community.house_rules_edition (version, rules, changed_at) values (new.version, new.rules, new.changed_at);
  return null;
end $$;
create trigger keep_house_rules_edition after insert or update of version on community.house_rules
  for each row execute function community.keep_house_rules_edition();
