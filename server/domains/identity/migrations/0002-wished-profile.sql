-- What somebody wants to be called and to say of themselves, as long as somebody has to look first, or has said no to it.
create table identity.wished_profile (
  person_id text primary key references identity.person,
  name      text check (length(name) between 1 and 80),
  bio       text check (length(bio) <= 280),
  state     text not null check (state in ('waiting', 'refused')),
  at        timestamptz not null,
  check (name is not null or bio is not null)
);
