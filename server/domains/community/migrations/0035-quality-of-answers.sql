-- How many different people had accepted an answer of its author when a post was measured, and how many people's regard it had.
alter table community.post_quality
  add column accepted int not null default 0 check (accepted >= 0),
  add column regard int not null default 0 check (regard >= 0);
