-- What a post asks its readers: one question is a poll, several are a survey. Its row is the lock under which votes are counted.
create table community.poll (
  post_id    text primary key references community.post on delete cascade,
  reveal     text not null check (reveal in ('always', 'voted', 'closed')),
  is_named   boolean not null,
  may_change boolean not null,
  hours      integer not null check (hours between 1 and 720),
  -- Null until its post came out.
  closes_at  timestamptz,
  closed_at  timestamptz,
  people     integer not null default 0 check (people >= 0),
  check (closes_at is not null or (closed_at is null and people = 0))
);

create table community.poll_question (
  post_id text not null references community.poll on delete cascade,
  place   integer not null check (place between 0 and 7),
  sort    text not null check (sort in ('single', 'multiple', 'text')),
  title   text not null check (length(title) <= 80),
  most    integer not null check (most between 1 and 10),
  primary key (post_id, place),
  check (sort = 'multiple' or most = 1)
);

create table community.poll_choice (
  id       text primary key,
  post_id  text not null,
  question integer not null,
  place    integer not null check (place between 0 and 9),
  text     text not null check (length(text) <= 80),
  media_id text,
  votes    integer not null default 0 check (votes >= 0),
  foreign key (post_id, question) references community.poll_question on delete cascade,
  unique (post_id, question, place),
  unique (id, post_id, question)
) with (fillfactor = 80);

-- One vote a person.
create table community.poll_vote (
  post_id    text not null references community.poll on delete cascade,
  person_id  text not null,
  voted_at   timestamptz not null,
  changed_at timestamptz not null,
  primary key (post_id, person_id)
);
create index poll_vote_of_person on community.poll_vote (person_id, voted_at desc);

create table community.poll_pick (
  post_id   text not null,
  person_id text not null,
  question  integer not null,
  choice_id text not null,
  is_single boolean not null,
  primary key (choice_id, person_id),
  foreign key (post_id, person_id) references community.poll_vote on delete cascade on update cascade,
  foreign key (choice_id, post_id, question) references community.poll_choice (id, post_id, question) on delete cascade
);
create unique index poll_one_pick on community.poll_pick (post_id, person_id, question) where is_single;
create index poll_pick_of_person on community.poll_pick (post_id, person_id);

create table community.poll_text (
  post_id   text not null,
  person_id text not null,
  question  integer not null,
  text      text not null check (length(text) between 1 and 400),
  primary key (post_id, question, person_id),
  foreign key (post_id, person_id) references community.poll_vote on delete cascade on update cascade,
  foreign key (post_id, question) references community.poll_question on delete cascade
);

-- What people have voted on stays as it was; it goes with its post only.
create function community.poll_stays() returns trigger language plpgsql as $$
begin
  if exists (select from community.poll where post_id = coalesce(old.post_id, new.post_id) and people > 0) then
    raise exception 'a poll that has votes is not changed' using errcode = 'check_violation', constraint = 'poll_stays';
  end if;
  return coalesce(new, old);
end $$;
create trigger poll_stays before insert or delete or update of post_id, place, sort, title, most
  on community.poll_question for each row execute function community.poll_stays();
create trigger poll_stays before insert or delete or update of id, post_id, question, place, text, media_id
  on community.poll_choice for each row execute function community.poll_stays();

-- Nobody votes, or votes anew, once it is closed.
create function community.poll_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from community.poll where post_id = new.post_id and closed_at is not null) then
    raise exception 'the poll is closed' using errcode = 'check_violation', constraint = 'poll_is_open';
  end if;
  return new;
end $$;
create trigger poll_is_open before insert or update of changed_at
  on community.poll_vote for each row execute function community.poll_is_open();

-- What its poll asked before an edit of the post.
alter table community.post_edition add column poll jsonb;
