create schema reviews;

-- One row: what the house asks about, and how long things take.
create table reviews.setting (
  single boolean primary key default true check (single),
  aspects jsonb not null check (jsonb_typeof(aspects) = 'array' and jsonb_array_length(aspects) <= 8),
  ask_after_days integer not null default 3 check (ask_after_days between 0 and 60),
  follow_ups integer not null default 1 check (follow_ups between 0 and 3),
  templates jsonb not null default '[]' check (jsonb_typeof(templates) = 'array' and jsonb_array_length(templates) <= 30)
);
insert into reviews.setting (aspects, templates) values (
  '[{"key": "quality", "name": {"zh": "质量", "en": "Quality"}},
    {"key": "fit", "name": {"zh": "描述相符", "en": "As described"}},
    {"key": "delivery", "name": {"zh": "物流", "en": "Delivery"}},
    {"key": "service", "name": {"zh": "服务", "en": "Service"}}]',
  '["谢谢您的认可，期待下次再见。", "很抱歉没让您满意，我们已经联系您处理。"]'
);

-- Who received what: follows the orders. A review can only stand on one of these rows.
create table reviews.receipt (
  line_id text primary key,
  order_id text not null,
  person_id text not null,
  product_id text not null,
  variant_id text not null,
  goods jsonb not null,
  received_at timestamptz not null,
  -- Everything of the line went back, or its money did.
  is_returned boolean not null default false,
  is_reviewed boolean not null default false,
  -- When the buyer was asked for a review of it, or was found not to be asked any more.
  asked_at timestamptz,
  unique (line_id, person_id, product_id)
);
create index receipt_order on reviews.receipt (order_id);
create index receipt_to_write on reviews.receipt (person_id, line_id) where not is_reviewed and not is_returned;
create index receipt_product on reviews.receipt (product_id, received_at desc);
create index receipt_to_ask on reviews.receipt (received_at) where asked_at is null;

-- Lower bound of the Wilson score interval at 95 %; see docs/reference/reviews.md.
create function reviews.wilson(helpful integer, votes integer) returns double precision
language sql immutable parallel safe return
  case when votes <= 0 then 0 else
    (helpful::double precision / votes + 3.8416 / (2 * votes)
      - 1.96 * sqrt((helpful::double precision / votes * (1 - helpful::double precision / votes) + 3.8416 / (4 * votes)) / votes))
    / (1 + 3.8416 / votes)
  end;

create table reviews.review (
  id text primary key,
  line_id text not null constraint review_once_a_line unique,
  person_id text not null,
  product_id text not null,
  variant_id text not null,
  device_id text,
  is_anonymous boolean not null,
  stars integer not null check (stars between 1 and 5),
  -- Stars by the key of the aspect, 1 to 5 each.
  aspects jsonb not null check (jsonb_typeof(aspects) = 'object'
    and not jsonb_path_exists(aspects, '$.* ? (@.type() != "number" || @ < 1 || @ > 5)')),
  text text not null check (length(text) <= 3000),
  -- What is left of the text without disguise, hashed; absent for short ones.
  mark text,
  photos integer not null default 0 constraint review_photos check (photos between 0 and 9),
  follow_ups integer not null default 0 check (follow_ups between 0 and 3),
  -- Those of them that do not wait.
  shown_follow_ups integer not null default 0 check (shown_follow_ups between 0 and follow_ups),
  state text not null check (state in ('waiting', 'shown', 'hidden', 'removed')),
  -- Why it waits, or by which rule it was hidden, and in whose words.
  rule text,
  reason text,
  helpful integer not null default 0 check (helpful >= 0),
  unhelpful integer not null default 0 check (unhelpful >= 0),
  rank integer not null generated always as ((reviews.wilson(helpful, helpful + unhelpful) * 1000000)::integer) stored,
  reply text,
  replied_by text,
  replied_at timestamptz,
  reply_changed_at timestamptz,
  version integer not null default 1,
  written_at timestamptz not null,
  edited_at timestamptz,
  constraint review_of_what_was_received foreign key (line_id, person_id, product_id)
    references reviews.receipt (line_id, person_id, product_id) on update cascade,
  constraint removed_says_nothing check (state <> 'removed' or (text = '' and photos = 0 and follow_ups = 0 and reply is null)),
  check ((reply is null) = (replied_at is null)),
  check (state <> 'hidden' or (rule is not null and reason is not null))
);
create index review_helpful on reviews.review (product_id, rank desc, id desc) where state = 'shown';
create index review_newest on reviews.review (product_id, id desc) where state = 'shown';
create index review_photographed on reviews.review (id desc) where state = 'shown' and photos > 0;
create index review_person on reviews.review (person_id, id desc);
create index review_device on reviews.review (device_id, written_at) where device_id is not null;
create index review_mark on reviews.review (mark) where mark is not null;
create index review_state on reviews.review (state, id desc);

create table reviews.follow_up (
  review_id text not null references reviews.review (id) on delete cascade,
  number integer not null check (number between 1 and 3),
  text text not null check (length(text) between 1 and 3000),
  state text not null check (state in ('waiting', 'shown')),
  written_at timestamptz not null,
  primary key (review_id, number)
);

-- How a review was before each edit.
create table reviews.edition (
  review_id text not null references reviews.review (id) on delete cascade,
  version integer not null,
  stars integer not null,
  aspects jsonb not null,
  text text not null,
  until timestamptz not null,
  primary key (review_id, version)
);

-- A photo belongs to whoever sent it, and to a review once that names it. Number 0 is the review itself.
create table reviews.photo (
  id text primary key,
  person_id text not null,
  review_id text references reviews.review (id),
  number integer check (number between 0 and 3),
  place integer,
  width integer not null,
  height integer not null,
  blur text not null,
  sizes jsonb not null,
  added_at timestamptz not null,
  check ((review_id is null) = (number is null) and (review_id is null) = (place is null))
);
create index photo_review on reviews.photo (review_id, number, place) where review_id is not null;
create index photo_loose on reviews.photo (person_id, added_at) where review_id is null;

create table reviews.vote (
  review_id text not null references reviews.review (id) on delete cascade,
  person_id text not null,
  is_helpful boolean not null,
  at timestamptz not null,
  primary key (review_id, person_id)
);
create index vote_person on reviews.vote (person_id);

-- Nobody votes on what is theirs, and the counts are the votes'.
create function reviews.count_vote() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' and exists (select from reviews.review where id = new.review_id and person_id = new.person_id) then
    raise exception 'nobody votes on an own review' using errcode = 'check_violation', constraint = 'vote_of_another';
  end if;
  if tg_op <> 'INSERT' then
    update reviews.review set
      helpful = helpful - old.is_helpful::integer, unhelpful = unhelpful - (not old.is_helpful)::integer
    where id = old.review_id;
  end if;
  if tg_op <> 'DELETE' then
    update reviews.review set
      helpful = helpful + new.is_helpful::integer, unhelpful = unhelpful + (not new.is_helpful)::integer
    where id = new.review_id;
  end if;
  return null;
end $$;
create trigger count_vote after insert or delete or update of is_helpful, review_id on reviews.vote
  for each row execute function reviews.count_vote();

-- What is shown of a product in numbers, moved by its reviews alone.
create table reviews.summary (
  product_id text primary key,
  reviews integer not null default 0 check (reviews >= 0),
  five integer not null default 0 check (five >= 0),
  four integer not null default 0 check (four >= 0),
  three integer not null default 0 check (three >= 0),
  two integer not null default 0 check (two >= 0),
  one integer not null default 0 check (one >= 0),
  with_photos integer not null default 0 check (with_photos >= 0),
  with_follow_ups integer not null default 0 check (with_follow_ups >= 0),
  constraint summary_adds_up check (reviews = five + four + three + two + one)
);
create table reviews.aspect_sum (
  product_id text not null,
  aspect text not null,
  reviews integer not null default 0 check (reviews >= 0),
  stars integer not null default 0 check (stars between reviews and reviews * 5),
  primary key (product_id, aspect)
);

create function reviews.count_review(it reviews.review, sign integer) returns void language plpgsql as $$
begin
  insert into reviews.summary (product_id) values (it.product_id) on conflict do nothing;
  update reviews.summary set
    reviews = reviews + sign,
    five = five + sign * (it.stars = 5)::integer,
    four = four + sign * (it.stars = 4)::integer,
    three = three + sign * (it.stars = 3)::integer,
    two = two + sign * (it.stars = 2)::integer,
    one = one + sign * (it.stars = 1)::integer,
    with_photos = with_photos + sign * (it.photos > 0)::integer,
    with_follow_ups = with_follow_ups + sign * (it.shown_follow_ups > 0)::integer
  where product_id = it.product_id;
  insert into reviews.aspect_sum (product_id, aspect)
  select it.product_id, key from jsonb_object_keys(it.aspects) as key order by key on conflict do nothing;
  update reviews.aspect_sum as total set reviews = total.reviews + sign, stars = total.stars + sign * given.value::integer
  from jsonb_each_text(it.aspects) as given
  where total.product_id = it.product_id and total.aspect = given.key;
end $$;

create function reviews.follow_review() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.state = 'shown' then perform reviews.count_review(old, -1); end if;
  if tg_op <> 'DELETE' and new.state = 'shown' then perform reviews.count_review(new, 1); end if;
  if tg_op = 'INSERT' then update reviews.receipt set is_reviewed = true where line_id = new.line_id; end if;
  if tg_op = 'DELETE' then update reviews.receipt set is_reviewed = false where line_id = old.line_id; end if;
  return null;
end $$;
create trigger follow_review after insert or delete or update of state, stars, aspects, photos, shown_follow_ups on reviews.review
  for each row execute function reviews.follow_review();
