-- From which accounts of their providers people paid, as hashes under the house's key: a sign that two people are one.
create table payments.payer (
  person_id   text not null,
  account_key text not null check (length(account_key) between 20 and 100),
  seen_at     timestamptz not null,
  primary key (person_id, account_key)
);
create index payer_seen on payments.payer (seen_at);
