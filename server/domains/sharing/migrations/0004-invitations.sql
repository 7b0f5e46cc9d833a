-- Invitations with a reward for both sides.
create table sharing.campaign (
  id          text primary key,
  serial      bigint generated always as identity unique,
  version     integer not null default 1,
  state       text not null check (state in ('active', 'paused', 'ended')),
  title       jsonb not null check (title ? 'zh' or title ? 'en'),
  words       text not null,
  given_when  text not null check (given_when in ('joined', 'paid', 'kept')),
  least       integer not null check (least >= 0),
  within_days integer not null check (within_days between 1 and 365),
  inviter_batch_id text,
  invited_batch_id text,
  per_day     integer not null check (per_day > 0),
  per_inviter integer not null check (per_inviter > 0),
  budget      integer not null check (budget > 0),
  review_at   integer not null check (review_at between 0 and 100),
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  constraint campaign_rewards check (inviter_batch_id is not null or invited_batch_id is not null)
);

-- Who came because of whom: once in a life. A reward has its number in the day, of its inviter and in the campaign, none
-- beyond what was the limit when it was given; whoever gets none has no numbers.
create table sharing.invitation (
  id          text primary key,
  serial      bigint generated always as identity unique,
  campaign_id text not null references sharing.campaign on delete cascade,
  token       text not null references sharing.share_link,
  inviter_id  text not null,
  invited_id  text not null unique,
  state       text not null check (state in (
    'accepted', 'joined', 'waiting', 'rewarded', 'refused', 'capped', 'void', 'reversed')),
  score       integer not null default 0 check (score between 0 and 100),
  signals     jsonb not null default '[]',
  -- The order that earns it, what was paid for it, and what of that went back.
  order_id    text unique,
  order_paid  bigint check (order_paid >= 0),
  order_refunded bigint not null default 0 check (order_refunded >= 0),
  day         date,
  day_number  integer check (day_number > 0),
  day_most    integer,
  own_number  integer check (own_number > 0),
  own_most    integer,
  budget_number integer check (budget_number > 0),
  budget_most integer,
  inviter_coupon_id text,
  invited_coupon_id text,
  reason      text,
  decided_by  text,
  decided_by_name text,
  accepted_at timestamptz not null,
  joined_at   timestamptz,
  changed_at  timestamptz not null,
  check (inviter_id <> invited_id),
  check ((order_id is null) = (order_paid is null)),
  constraint invitation_within_day check (day_number <= day_most),
  constraint invitation_within_own check (own_number <= own_most),
  constraint invitation_within_budget check (budget_number <= budget_most),
  check ((state in ('waiting', 'rewarded', 'reversed')) = (budget_number is not null)),
  check ((budget_number is null) = (own_number is null) and (budget_number is null) = (day_number is null)),
  check (state = 'rewarded' or state = 'reversed' or (inviter_coupon_id is null and invited_coupon_id is null)),
  unique (inviter_id, campaign_id, day, day_number),
  unique (inviter_id, campaign_id, own_number),
  unique (campaign_id, budget_number)
);
create index invitation_inviter on sharing.invitation (inviter_id, serial desc);
create index invitation_state on sharing.invitation (state, serial desc);

-- From which network somebody invited or accepted, as a hash; kept for seven days, to tell that both sat in one place.
create table sharing.network_seen (
  person_id   text not null,
  network_key text not null,
  seen_at     timestamptz not null,
  primary key (person_id, network_key)
);
create index network_seen_key on sharing.network_seen (network_key);

-- A reward that was given, refused or taken back is settled; nobody changes sides.
create function sharing.guard_invitation() returns trigger language plpgsql as $$
begin
  if old.state in ('refused', 'capped', 'void', 'reversed') and new.state <> old.state
    or old.state = 'rewarded' and new.state not in ('rewarded', 'reversed')
    or (new.campaign_id, new.token) is distinct from (old.campaign_id, old.token) then
    raise exception 'an invitation cannot change like this' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_invitation before update on sharing.invitation
  for each row execute function sharing.guard_invitation();
