-- Questions to a room. A topic has no options; a quiz has a right one. `votes` counts each option and moves with the answers.
create table live.poll (
  id           text primary key,
  show_id      text not null references live.show on delete cascade,
  kind         text not null check (kind in ('poll', 'quiz', 'topic')),
  question     text not null check (question <> ''),
  options      text[] not null,
  right_option integer,
  most         integer not null,
  reveal       text not null check (reveal in ('live', 'closed')),
  people       integer not null default 0 check (people >= 0),
  votes        integer[] not null,
  opened_by    text not null,
  opened_at    timestamptz not null,
  closes_at    timestamptz check (closes_at > opened_at),
  closed_at    timestamptz check (closed_at >= opened_at),
  check (cardinality(votes) = cardinality(options)),
  check (0 <= all (votes)),
  check (cardinality(options) = 0 or cardinality(options) between 2 and 6),
  check ((kind = 'topic') = (cardinality(options) = 0)),
  check ((kind = 'quiz') = (right_option is not null)),
  check (right_option between 0 and cardinality(options) - 1),
  check (most between 1 and greatest(1, cardinality(options))),
  check (kind <> 'quiz' or most = 1)
);
-- One that is answered by choosing, and beside it one topic.
create unique index poll_one_at_a_time on live.poll (show_id, (kind = 'topic')) where closed_at is null;
create index poll_of_show on live.poll (show_id, id desc);
create index poll_due on live.poll (closes_at) where closed_at is null and closes_at is not null;

create table live.poll_answer (
  poll_id   text not null references live.poll on delete cascade,
  person_id text not null,
  choices   integer[] not null,
  is_right  boolean,
  at        timestamptz not null,
  primary key (poll_id, person_id)
);
create index poll_answer_of_person on live.poll_answer (person_id);
