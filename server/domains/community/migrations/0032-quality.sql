-- What screening held for the chance that a post is unwanted, when it was shown or written anew.
alter table community.post add column risk real not null default 0 check (risk between 0 and 1);

-- How often a post was opened by others; a signal, counted in memory and kept together.
create table community.post_view (
  post_id text primary key references community.post on delete cascade,
  views   int not null check (views >= 0)
);

-- What was bought after a post brought somebody; an order once.
create table community.post_sale (
  order_id  text primary key,
  post_id   text not null references community.post on delete cascade,
  person_id text not null,
  is_paid   boolean not null default false
);
create index sale_of_post on community.post_sale (post_id) where is_paid;

-- How a post stands by the formula of docs/reference/quality.md. `print` is what its letters are compared by; the version it was taken of
-- with it.
create table community.post_quality (
  post_id     text primary key references community.post on delete cascade,
  author_id   text not null,
  version     int not null,
  print       int[] not null check (cardinality(print) in (0, 24)),
  information real not null check (information between 0 and 1),
  originality real not null check (originality between 0 and 1),
  usefulness  real not null check (usefulness between 0 and 1),
  risk        real not null check (risk between 0 and 1),
  score       real not null check (score between 0 and 100),
  -- The earlier post it repeats most of, where that is much.
  near_id     text,
  parts       jsonb not null,
  measured_at timestamptz not null
) with (fillfactor = 85);
create index quality_best on community.post_quality (score desc, post_id desc);

-- Bands of prints: posts that share one are looked at.
create table community.post_band (
  band    bigint not null,
  post_id text not null references community.post_quality on delete cascade,
  primary key (band, post_id)
);
create index band_of_post on community.post_band (post_id);

-- Whose notes were rewarded for their quality in a week, at most two a person; a note once for good.
create table community.quality_reward (
  period      date not null check (extract(isodow from period) = 1),
  person_id   text not null,
  nth         int not null check (nth between 1 and 2),
  post_id     text not null unique,
  score       real not null check (score >= 60),
  rewarded_at timestamptz not null,
  primary key (period, person_id, nth)
);
