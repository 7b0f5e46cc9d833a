-- How a service conversation stands. Whoever changes it holds its conversation's row.
create table messaging.service_case (
  conversation_id text primary key references messaging.conversation,
  state         text not null check (state in ('open', 'waiting', 'snoozed', 'solved')),
  agent_id      text,
  assigned_at   timestamptz,
  -- Unless it is answered until then it goes back to the queue.
  return_at     timestamptz,
  skill         text,
  tags          text[] not null default '{}',
  -- The customer's first message that nobody has answered; what the clock runs for.
  asked_seq     bigint,
  asked_at      timestamptz,
  due_at        timestamptz,
  -- Whether there was an answer since it was opened.
  is_answered   boolean not null default false,
  breached      boolean not null default false,
  snoozed_until timestamptz,
  solved_at     timestamptz,
  round         integer not null default 1 check (round >= 1),
  voice_seq     bigint,
  check ((agent_id is null) = (assigned_at is null)),
  check (return_at is null or (agent_id is not null and asked_at is not null)),
  check ((asked_at is null) = (asked_seq is null)),
  check (due_at is null or asked_at is not null),
  check (state = 'open' or asked_at is null),
  check ((state = 'snoozed') = (snoozed_until is not null)),
  check ((state = 'solved') = (solved_at is not null))
) with (fillfactor = 50);
create index service_case_due on messaging.service_case (due_at) where asked_at is not null;
create index service_case_agent on messaging.service_case (agent_id, state);
create index service_case_snoozed on messaging.service_case (snoozed_until) where state = 'snoozed';

-- Each answer that was owed, once it was given or the conversation was closed without.
create table messaging.service_answer (
  conversation_id text not null references messaging.conversation,
  asked_seq       bigint not null,
  asked_at        timestamptz not null,
  due_at          timestamptz,
  is_first        boolean not null,
  answered_at     timestamptz not null check (answered_at >= asked_at),
  -- Time of business that passed.
  worked_ms       bigint not null check (worked_ms >= 0),
  agent_id        text not null,
  by_voice        boolean not null,
  primary key (conversation_id, asked_seq)
);
create index service_answer_at on messaging.service_answer (answered_at);

-- What staff did and noted; the customer sees none of it.
create table messaging.service_event (
  id              text primary key,
  conversation_id text not null references messaging.conversation,
  at              timestamptz not null,
  kind            text not null,
  by_id           text,
  to_id           text,
  text            text not null default '' check (char_length(text) <= 2000)
);
create index service_event_of on messaging.service_event (conversation_id, id);
create index service_event_solved on messaging.service_event (at) where kind = 'solved';

-- Asked once for each time it was solved, answered once.
create table messaging.service_rating (
  conversation_id text not null references messaging.conversation,
  round           integer not null,
  asked_at        timestamptz not null,
  agent_id        text not null,
  score           integer check (score between 1 and 5),
  comment         text not null default '',
  rated_at        timestamptz,
  primary key (conversation_id, round),
  check ((score is null) = (rated_at is null))
);
create index service_rating_at on messaging.service_rating (rated_at);

create table messaging.service_agent (
  person_id   text primary key,
  is_present  boolean not null default false,
  skills      text[] not null default '{}',
  most        integer not null default 8 check (most between 1 and 100),
  -- Whose turn is longest ago is next.
  turn_at     timestamptz
);

create table messaging.canned_answer (
  id         text primary key,
  shortcut   text not null unique,
  text       text not null,
  changed_at timestamptz not null,
  changed_by text not null
);

create table messaging.service_rules (
  single boolean primary key default true check (single),
  rules  jsonb not null
);
