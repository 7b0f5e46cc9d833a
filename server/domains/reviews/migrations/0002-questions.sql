alter table reviews.setting
  -- Within so many hours a question should have its first answer.
  add column answer_target_hours integer not null default 24 check (answer_target_hours between 1 and 720),
  -- How many buyers are asked to answer one question, and how often at most one person in seven days.
  add column invited_buyers integer not null default 3 check (invited_buyers between 0 and 10),
  add column invited_weekly integer not null default 3 check (invited_weekly between 1 and 20),
  -- After so many days without the asker's word the shop may accept an answer.
  add column shop_accepts_after_days integer not null default 7 check (shop_accepts_after_days between 0 and 90);

create table reviews.question (
  id text primary key,
  place_kind text not null check (place_kind in ('product', 'circle')),
  place_id text not null,
  person_id text not null,
  text text not null check (length(text) <= 500),
  -- Pairs of letters of the text without disguise: what similar questions are found by.
  grams text[] not null,
  state text not null check (state in ('waiting', 'open', 'closed', 'hidden', 'removed', 'merged')),
  rule text,
  reason text,
  merged_into text references reviews.question (id),
  answers integer not null default 0 check (answers >= 0),
  followers integer not null default 0 check (followers >= 0),
  first_answer_at timestamptz,
  first_answer_as text,
  accepted_answer_id text,
  accepted_by text check (accepted_by in ('asker', 'shop')),
  accepted_at timestamptz,
  version integer not null default 1,
  asked_at timestamptz not null,
  edited_at timestamptz,
  constraint removed_question_says_nothing check (state <> 'removed' or (text = '' and grams = '{}')),
  constraint merged_leads_on check ((state = 'merged') = (merged_into is not null) and merged_into <> id),
  constraint accepted_by_somebody check ((accepted_answer_id is null) = (accepted_by is null))
);
create index question_place on reviews.question (place_kind, place_id, id desc) where state in ('open', 'closed', 'removed');
create index question_person on reviews.question (person_id, id desc);
create index question_unanswered on reviews.question (asked_at) where state = 'open' and answers = 0;
create index question_grams on reviews.question using gin (grams) where state in ('open', 'closed');
create index question_state on reviews.question (state, id desc);

create table reviews.answer (
  id text primary key,
  question_id text not null references reviews.question (id),
  person_id text not null,
  -- What speaks for the author, as it was when they answered.
  badge text not null check (badge in ('bought', 'expert', 'shop', 'none')),
  text text not null check (length(text) <= 2000),
  state text not null check (state in ('waiting', 'shown', 'hidden', 'removed')),
  rule text,
  reason text,
  helpful integer not null default 0 check (helpful >= 0),
  -- It came along when its question was merged into another.
  is_moved boolean not null default false,
  answered_at timestamptz not null,
  edited_at timestamptz,
  unique (id, question_id),
  constraint removed_answer_says_nothing check (state <> 'removed' or text = '')
);
create unique index answer_once on reviews.answer (question_id, person_id)
  where badge <> 'shop' and state <> 'removed' and not is_moved;
create index answer_order on reviews.answer (question_id, helpful desc, id) where state = 'shown';
create index answer_person on reviews.answer (person_id, id desc);

-- An accepted answer is one of this very question.
alter table reviews.question add constraint accepted_answer_of_this_question
  foreign key (accepted_answer_id, id) references reviews.answer (id, question_id);

create table reviews.answer_vote (
  answer_id text not null references reviews.answer (id) on delete cascade,
  person_id text not null,
  primary key (answer_id, person_id)
);
create index answer_vote_person on reviews.answer_vote (person_id);
create function reviews.count_answer_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from reviews.answer where id = new.answer_id and person_id = new.person_id) then
      raise exception 'nobody votes on an own answer' using errcode = 'check_violation', constraint = 'vote_of_another';
    end if;
    update reviews.answer set helpful = helpful + 1 where id = new.answer_id;
  else
    update reviews.answer set helpful = helpful - 1 where id = old.answer_id;
  end if;
  return null;
end $$;
create trigger count_answer_vote after insert or delete on reviews.answer_vote
  for each row execute function reviews.count_answer_vote();

-- A question counts the answers that are shown, and keeps when and by whom the first one came.
create function reviews.count_answer() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'shown' then
    update reviews.question set answers = answers - 1 where id = old.question_id;
  end if;
  if tg_op <> 'DELETE' and new.state = 'shown' then
    update reviews.question set answers = answers + 1,
      first_answer_at = coalesce(first_answer_at, new.answered_at), first_answer_as = coalesce(first_answer_as, new.badge)
    where id = new.question_id;
  end if;
  return null;
end $$;
create trigger count_answer after insert or delete or update of state, question_id on reviews.answer
  for each row execute function reviews.count_answer();

create table reviews.question_follow (
  question_id text not null references reviews.question (id) on delete cascade,
  person_id text not null,
  primary key (question_id, person_id)
);
create index question_follow_person on reviews.question_follow (person_id);
create function reviews.count_question_follow() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update reviews.question set followers = followers + 1 where id = new.question_id;
  else
    update reviews.question set followers = followers - 1 where id = old.question_id;
  end if;
  return null;
end $$;
create trigger count_question_follow after insert or delete on reviews.question_follow
  for each row execute function reviews.count_question_follow();

-- Who was asked to answer: of one question nobody twice.
create table reviews.invitation (
  question_id text not null references reviews.question (id) on delete cascade,
  person_id text not null,
  called_as text not null check (called_as in ('bought', 'expert')),
  state text not null default 'open' check (state in ('open', 'answered', 'declined')),
  invited_at timestamptz not null,
  primary key (question_id, person_id)
);
create index invitation_person on reviews.invitation (person_id, invited_at desc);

-- Who knows: about a category of goods, about a circle, or about all the house sells (no id).
create table reviews.expert (
  place_kind text not null check (place_kind in ('house', 'category', 'circle')),
  place_id text not null,
  person_id text not null,
  named_by text not null,
  named_at timestamptz not null,
  primary key (place_kind, place_id, person_id)
);
create index expert_person on reviews.expert (person_id);
