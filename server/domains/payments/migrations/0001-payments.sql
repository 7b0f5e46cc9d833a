-- What somebody is to pay for: an order, a membership. Payments know the kind and the id, and nothing else of it.
create table payments.payment (
  id           text primary key,
  payable_kind text not null check (payable_kind ~ '^[a-z][a-z-]{0,39}$'),
  payable_id   text not null,
  buyer_id     text not null,
  title        text not null,
  amount       bigint not null check (amount > 0),
  currency     text not null check (currency ~ '^[A-Z]{3}$'),
  state        text not null default 'open' check (state in ('open', 'paid', 'closed')),
  opened_at    timestamptz not null,
  expires_at   timestamptz not null,
  closed_at    timestamptz,
  closed_for   text check (closed_for in ('cancelled', 'expired')),
  paid_at      timestamptz,
  capture_id   text,
  unique (id, amount, currency),
  -- Nothing is paid without the capture that paid it.
  check ((state = 'paid') = (capture_id is not null) and (state = 'paid') = (paid_at is not null)),
  check (state <> 'closed' or (closed_at is not null and closed_for is not null))
);
create index payment_of_payable on payments.payment (payable_kind, payable_id, id);
create unique index payment_open_once on payments.payment (payable_kind, payable_id) where state = 'open';
create index payment_of_buyer on payments.payment (buyer_id, id);
create index payment_due on payments.payment (expires_at) where state = 'open';

-- One try with one provider. Its id is what the provider knows it by.
create table payments.intent (
  id                 text primary key,
  payment_id         text not null,
  provider           text not null check (provider ~ '^[a-z]{1,20}$'),
  method             text not null check (method ~ '^[a-z]{1,20}$'),
  amount             bigint not null,
  currency           text not null,
  state              text not null default 'starting' check (state in ('starting', 'waiting', 'paid', 'failed', 'closed')),
  started_at         timestamptz not null,
  settled_at         timestamptz,
  provider_reference text,
  offer              jsonb,
  -- When the provider is asked next, because it said nothing; empty when there is nothing to ask.
  look_at            timestamptz,
  looks              integer not null default 0,
  fault              text,
  foreign key (payment_id, amount, currency) references payments.payment (id, amount, currency)
);
create unique index intent_running on payments.intent (payment_id, provider, method) where state in ('starting', 'waiting');
create index intent_of_payment on payments.intent (payment_id, id);
create index intent_due on payments.intent (look_at) where look_at is not null;

-- Money that came in. Kept money is exactly the payment's, once; whatever else came goes back.
create table payments.capture (
  id                 text primary key,
  intent_id          text not null references payments.intent,
  payment_id         text not null references payments.payment,
  provider           text not null,
  provider_reference text not null,
  amount             bigint not null check (amount > 0),
  currency           text not null check (currency ~ '^[A-Z]{3}$'),
  fate               text not null check (fate in ('kept', 'unwanted')),
  unwanted_for       text check (unwanted_for in ('late', 'twice', 'wrong-amount')),
  captured_at        timestamptz not null,
  recorded_at        timestamptz not null,
  refunding          bigint not null default 0 check (refunding >= 0),
  refunded           bigint not null default 0 check (refunded between 0 and refunding),
  kept_amount        bigint generated always as (case when fate = 'kept' then amount end) stored,
  kept_currency      text generated always as (case when fate = 'kept' then currency end) stored,
  unique (provider, provider_reference),
  unique (id, payment_id, currency),
  foreign key (payment_id, kept_amount, kept_currency) references payments.payment (id, amount, currency),
  constraint refunds_within_capture check (refunding <= amount),
  check ((fate = 'unwanted') = (unwanted_for is not null))
);
create unique index capture_kept_once on payments.capture (payment_id) where fate = 'kept';
create index capture_of_payment on payments.capture (payment_id);
create index capture_of_intent on payments.capture (intent_id);
create index capture_by_time on payments.capture (provider, captured_at);

alter table payments.payment add foreign key (capture_id) references payments.capture;

-- Money that goes back. `cause` is what makes one refund of one reason.
create table payments.refund (
  id                 text primary key,
  capture_id         text not null,
  payment_id         text not null,
  amount             bigint not null check (amount > 0),
  currency           text not null,
  reason             text not null,
  cause              text not null unique,
  state              text not null default 'asked' check (state in ('asked', 'sent', 'confirmed', 'refused', 'settled')),
  asked_by           text not null,
  asked_at           timestamptz not null,
  settled_at         timestamptz,
  settled_by         text,
  note               text,
  provider_reference text,
  look_at            timestamptz,
  looks              integer not null default 0,
  fault              text,
  foreign key (capture_id, payment_id, currency) references payments.capture (id, payment_id, currency),
  check ((state in ('confirmed', 'settled')) = (settled_at is not null)),
  check (state <> 'settled' or (settled_by is not null and note is not null))
);
create index refund_of_payment on payments.refund (payment_id, id);
create index refund_of_capture on payments.refund (capture_id);
create index refund_due on payments.refund (look_at) where look_at is not null;
create index refund_refused on payments.refund (id) where state = 'refused';

-- The sums of a capture follow its refunds; their rows queue on the capture's lock, so two at once cannot pass it.
create function payments.sum_up_refund() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update payments.capture
    set refunding = refunding + new.amount,
      refunded = refunded + case when new.state in ('confirmed', 'settled') then new.amount else 0 end
    where id = new.capture_id;
  elsif new.state in ('confirmed', 'settled') and old.state not in ('confirmed', 'settled') then
    update payments.capture set refunded = refunded + new.amount where id = new.capture_id;
  end if;
  return null;
end $$;
create trigger sum_up_refund after insert or update of state on payments.refund
  for each row execute function payments.sum_up_refund();

-- Books are written forward only.
create function payments.guard_payment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the books of payments lose no row' using errcode = '23514';
  end if;
  if (new.amount, new.currency, new.payable_kind, new.payable_id) is distinct from
    (old.amount, old.currency, old.payable_kind, old.payable_id)
    or (old.state = 'paid' and (new.state, new.capture_id) is distinct from (old.state, old.capture_id))
    or (old.state = 'closed' and new.state = 'open') then
    raise exception 'a payment keeps its amount, and what is paid stays paid' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_payment before update or delete on payments.payment
  for each row execute function payments.guard_payment();

create function payments.guard_capture() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the books of payments lose no row' using errcode = '23514';
  end if;
  if (new.payment_id, new.amount, new.currency, new.fate, new.provider_reference) is distinct from
    (old.payment_id, old.amount, old.currency, old.fate, old.provider_reference)
    or new.refunding < old.refunding or new.refunded < old.refunded then
    raise exception 'a capture keeps what came in' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_capture before update or delete on payments.capture
  for each row execute function payments.guard_capture();

create function payments.guard_refund() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'the books of payments lose no row' using errcode = '23514';
  end if;
  if (new.amount, new.capture_id, new.cause) is distinct from (old.amount, old.capture_id, old.cause)
    or (old.state in ('confirmed', 'settled') and new.state <> old.state) then
    raise exception 'a refund keeps its amount, and what went back stays back' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_refund before update or delete on payments.refund
  for each row execute function payments.guard_refund();
