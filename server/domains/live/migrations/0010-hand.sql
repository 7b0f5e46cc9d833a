-- Raised hands: one a person at a time, in the order of their raising.
create table live.hand (
  id            text primary key,
  show_id       text not null references live.show on delete cascade,
  person_id     text not null,
  name          text not null,
  avatar_url    text,
  question      text not null default '' check (length(question) <= 200),
  raised_at     timestamptz not null,
  seen_at       timestamptz not null,
  called_at     timestamptz,
  -- The seat that its person was called up to.
  guest_host_id text unique references live.guest_host on delete set null,
  lowered_at    timestamptz check (lowered_at >= raised_at),
  check (guest_host_id is null or called_at is not null)
);
create unique index hand_one_a_person on live.hand (show_id, person_id) where lowered_at is null;
create index hand_in_order on live.hand (show_id, raised_at, id) where lowered_at is null;
create index hand_of_person on live.hand (person_id);
create index hand_up on live.hand (seen_at) where lowered_at is null;

-- One question is being answered at a time; from then to its answer it is a chapter of the replay.
alter table live.question add column answering_at timestamptz;
alter table live.question add constraint question_answer_after check (answered_at >= answering_at);
create unique index question_answering on live.question (show_id) where answering_at is not null and answered_at is null;

alter table live.show add column format text not null default 'sale' check (format in ('sale', 'lecture'));
