-- What the demo has made so far, by name: each thing is made once, also when the house was stopped in the middle of it.
create table demo.piece (
  name text primary key,
  id text not null
);

-- Everything is there. Demos from before are not made any further.
alter table demo.made add column finished_at timestamptz;
update demo.made set finished_at = made_at;
