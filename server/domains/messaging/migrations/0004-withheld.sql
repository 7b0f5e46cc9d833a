-- What of a message was taken from sight by decision, kept apart from the conversation as long as that can be overturned.
create table messaging.withheld (
  message_id text primary key references messaging.message (id),
  author_id  text not null,
  text       text not null,
  picture_id text references messaging.picture on delete set null,
  card_kind  text,
  card_id    text,
  at         timestamptz not null
);
create index withheld_author on messaging.withheld (author_id);
create index withheld_picture on messaging.withheld (picture_id) where picture_id is not null;
