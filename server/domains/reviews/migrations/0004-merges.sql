-- What went along when a question was drawn into another, so that it can go back.
create table reviews.merge (
  id                 text primary key,
  from_id            text not null references reviews.question (id),
  into_id            text not null references reviews.question (id),
  was_state          text not null check (was_state in ('open', 'closed')),
  answer_ids         text[] not null,
  -- Only those who were not there already by themselves.
  follower_ids       text[] not null,
  invited_ids        text[] not null,
  accepted_answer_id text,
  accepted_by        text,
  accepted_at        timestamptz,
  merged_by          text not null,
  merged_at          timestamptz not null,
  undone_at          timestamptz,
  undone_by          text,
  check (from_id <> into_id),
  check ((undone_at is null) = (undone_by is null))
);
-- A question leads to one other at a time.
create unique index merge_stands on reviews.merge (from_id) where undone_at is null;
create index merge_into on reviews.merge (into_id) where undone_at is null;
create index question_accepted on reviews.question (accepted_answer_id) where accepted_answer_id is not null;
create index merge_people on reviews.merge using gin ((follower_ids || invited_ids));
