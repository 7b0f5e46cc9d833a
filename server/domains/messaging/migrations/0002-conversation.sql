-- Who wants nothing more from whom.
create table messaging.block (
  person_id  text not null,
  blocked_id text not null,
  at         timestamptz not null,
  primary key (person_id, blocked_id),
  check (person_id <> blocked_id)
);
create index block_by_blocked on messaging.block (blocked_id);

-- Direct: of two members. Service: of one person with those who answer at a place, the shop or a show.
create table messaging.conversation (
  id          text primary key,
  kind        text not null check (kind in ('direct', 'service')),
  -- The two ids, the smaller first.
  pair        text unique,
  person_id   text,
  place_kind  text,
  place_id    text,
  standing    text not null check (standing in ('request', 'declined', 'open')),
  asked_by    text,
  -- Number of the last message. Whoever adds one holds this row until the commit, so commit order is the order of numbers.
  seq         bigint not null default 0 check (seq >= 0),
  began_at    timestamptz not null,
  last_at     timestamptz not null,
  -- The conversation of the same person in which this one goes on.
  merged_into text references messaging.conversation check (merged_into <> id),
  check ((kind = 'direct') = (pair is not null)),
  check ((kind = 'service') = (person_id is not null)),
  check ((kind = 'service') = (place_kind is not null)),
  check ((kind = 'service') = (place_id is not null)),
  check (kind = 'direct' or standing = 'open'),
  -- A stranger has one message until the other side wants more.
  check (standing = 'open' or (asked_by is not null and seq <= 1))
) with (fillfactor = 50);
create unique index conversation_of_person on messaging.conversation (person_id, place_kind, place_id)
  where merged_into is null;
create index conversation_of_place on messaging.conversation (place_kind, place_id, last_at);

-- Each side of a conversation and how far it has read: a person's id, or `shop`.
create table messaging.member (
  side            text not null,
  conversation_id text not null references messaging.conversation on delete cascade,
  read_seq        bigint not null default 0 check (read_seq >= 0),
  primary key (side, conversation_id)
) with (fillfactor = 50);
create index member_of_conversation on messaging.member (conversation_id);

create table messaging.picture (
  id        text primary key,
  person_id text not null,
  key       text not null unique,
  width     integer not null check (width > 0),
  height    integer not null check (height > 0),
  blur      text not null,
  at        timestamptz not null,
  -- Set once it was sent; what never is goes after a day.
  conversation_id text references messaging.conversation
);
create index picture_unsent on messaging.picture (at) where conversation_id is null;

create table messaging.message (
  conversation_id text not null references messaging.conversation,
  seq        bigint not null check (seq > 0),
  -- Made by the author's client: the same id is the same message, wherever it is sent again.
  id         text not null unique,
  side       text not null,
  author_id  text not null,
  text       text not null check (char_length(text) <= 2000),
  picture_id text unique references messaging.picture,
  card_kind  text,
  card_id    text,
  reply_to   bigint check (reply_to < seq),
  at         timestamptz not null,
  gone       text check (gone in ('taken-back', 'deleted', 'removed')),
  gone_at    timestamptz,
  primary key (conversation_id, seq),
  foreign key (conversation_id, reply_to) references messaging.message,
  check ((card_kind is null) = (card_id is null)),
  check ((gone is null) = (gone_at is null)),
  -- What is gone is gone: no text stays behind.
  check (gone is null or (text = '' and picture_id is null and card_id is null)),
  check (gone is not null or text <> '' or picture_id is not null or card_id is not null)
);
create index message_of_author on messaging.message (author_id, at);
