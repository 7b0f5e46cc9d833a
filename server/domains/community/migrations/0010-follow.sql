-- How many follow somebody and how many they follow, and the likes that what they said and posted got. Moved with the rows
-- they count, under the lock of this row; rows of several people are locked in the order of their ids.
create table community.person_count (
  person_id   text primary key,
  followers   integer not null default 0 check (followers >= 0),
  following   integer not null default 0 check (following between 0 and 2000),
  likes       integer not null default 0 check (likes >= 0),
  -- New follows of the day named, undone ones too: mass follows are what spam is made of.
  day         date,
  day_follows integer not null default 0 check (day_follows between 0 and 200)
) with (fillfactor = 70);

create index followed_by on community.follow (follower_id, followed_at desc, person_id desc);

-- Whom somebody keeps out of their own feeds.
create table community.mute (
  person_id text not null,
  muted_id  text not null,
  muted_at  timestamptz not null,
  primary key (person_id, muted_id),
  check (person_id <> muted_id)
);
create index mute_newest on community.mute (person_id, muted_at desc, muted_id desc);
