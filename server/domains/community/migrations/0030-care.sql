-- What each level of trust may, once somebody has changed it.
create table community.trust_rights (
  single     boolean primary key default true check (single),
  rights     jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null
);

-- What members do for the good of all, beside moderators: hide pending review, tag, propose to merge, recommend.
create table community.care_act (
  id         text primary key,
  act        text not null check (act in ('hide', 'tag', 'merge', 'recommend')),
  person_id  text not null,
  -- Done as a core member of a circle; else for the level of trust.
  as_core    boolean not null,
  circle_id  text references community.circle on delete cascade,
  kind       text not null,
  subject_id text not null,
  author_id  text not null,
  note       text not null default '' check (length(note) <= 500),
  topic_id   text references community.topic on delete cascade,
  -- Of a topic: added, or taken off; of two, the one they should be drawn into.
  is_added   boolean,
  into_id    text,
  case_id    text,
  -- The day, of recommendations the Monday of the week, in UTC; and the how manieth of them it was.
  period     date not null,
  nth        int not null check (nth > 0),
  at         timestamptz not null,
  undone_at  timestamptz,
  undone_by  text,
  -- Whether a moderator agreed; of proposals to merge whether it was done.
  was_right  boolean,
  check (person_id <> author_id),
  check ((undone_at is null) = (undone_by is null)),
  check ((act = 'tag') = (is_added is not null)),
  check ((act = 'merge') = (into_id is not null)),
  check ((act = 'hide') = (case_id is not null)),
  check (act <> 'recommend' or (circle_id is not null and note <> '')),
  -- Nobody does more than they may, however many come at once: each act has a number of its own.
  unique (act, person_id, period, nth)
);
create unique index care_hidden_once on community.care_act (kind, subject_id, person_id, case_id) where act = 'hide';
-- A note is recommended once at a time; so is a topic proposed to be drawn into another.
create unique index care_recommended on community.care_act (subject_id) where act = 'recommend' and undone_at is null;
create unique index care_merge_open on community.care_act (kind, subject_id)
  where act = 'merge' and undone_at is null and was_right is null;
create index care_of_subject on community.care_act (kind, subject_id, id desc);
create index care_newest on community.care_act (id desc);
create index care_of_act on community.care_act (act, id desc);
create index care_of_case on community.care_act (case_id) where case_id is not null;
create index care_of_person on community.care_act (person_id, act, id desc);
create index care_of_circle on community.care_act (circle_id, id desc) where act = 'recommend' and undone_at is null;
