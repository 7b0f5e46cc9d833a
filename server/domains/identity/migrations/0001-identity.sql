create schema identity;

-- Everybody the house knows, guests too. A person outlives the ways in which one signs in: what others keep refers to this id.
create table identity.person (
  id          text primary key,
  kind        text not null check (kind in ('guest', 'member')),
  name        text not null check (length(name) between 1 and 80),
  bio         text not null default '' check (length(bio) <= 280),
  language    text check (language in ('zh-CN', 'en')),
  avatar      text,
  is_demo     boolean not null default false,
  joined_at   timestamptz not null,
  seen_at     timestamptz not null,
  -- A guest who signed in to an account that existed already became that person.
  merged_into text references identity.person,
  erased_at   timestamptz,
  check (merged_into is null or kind = 'guest')
);
create index person_newest on identity.person (joined_at desc, id desc) where merged_into is null and erased_at is null;

create table identity.person_role (
  person_id  text not null references identity.person,
  role       text not null check (role in ('moderator', 'host', 'operator', 'service', 'analyst', 'owner')),
  granted_by text not null,
  granted_at timestamptz not null,
  primary key (person_id, role)
);
create index person_role_by_role on identity.person_role (role, person_id);

-- A guest is known by a key in a cookie; only its hash is kept.
create table identity.guest (
  person_id text primary key references identity.person,
  key_hash  bytea not null,
  made_at   timestamptz not null
);

create table identity.device (
  id        text not null,
  person_id text not null references identity.person,
  seen_at   timestamptz not null,
  primary key (id, person_id)
);
create index device_of_person on identity.device (person_id);

create table identity.ban (
  id        text primary key,
  person_id text not null references identity.person,
  reason    text not null,
  by_id     text not null,
  by_name   text not null,
  at        timestamptz not null,
  until     timestamptz,
  lifted_at timestamptz
);
create unique index one_standing_ban on identity.ban (person_id) where lifted_at is null;

create table identity.device_ban (
  ban_id    text not null references identity.ban,
  device_id text not null,
  primary key (ban_id, device_id)
);
create index device_ban_by_device on identity.device_ban (device_id);

-- The next five tables are better-auth's; `person_id`, `must_change_password` and `seen_at` are ours and unknown to it.
create table identity.login (
  id                    text primary key,
  name                  text not null,
  email                 text not null unique,
  email_verified        boolean not null default false,
  image                 text,
  phone_number          text unique,
  phone_number_verified boolean,
  two_factor_enabled    boolean default false,
  created_at            timestamptz not null,
  updated_at            timestamptz not null,
  person_id             text unique references identity.person,
  must_change_password  boolean not null default false
);
create index login_by_email on identity.login (email text_pattern_ops);
create index login_by_phone on identity.login (phone_number text_pattern_ops);

create table identity.session (
  id         text primary key,
  token      text not null unique,
  user_id    text not null references identity.login on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  seen_at    timestamptz not null default now()
);
create index session_of_login on identity.session (user_id);

create table identity.account (
  id                       text primary key,
  account_id               text not null,
  provider_id              text not null,
  user_id                  text not null references identity.login on delete cascade,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at               timestamptz not null,
  updated_at               timestamptz not null,
  unique (provider_id, account_id)
);
create index account_of_login on identity.account (user_id);

create table identity.verification (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on identity.verification (identifier);
create index verification_by_value on identity.verification (value);

create table identity.two_factor (
  id                        text primary key,
  secret                    text not null,
  backup_codes              text not null,
  user_id                   text not null unique references identity.login on delete cascade,
  verified                  boolean default true,
  failed_verification_count integer default 0,
  locked_until              timestamptz
);

-- How often something was tried within a window; keys are hashed, so that no address or number is kept here.
create table identity.attempt (
  key     text primary key,
  count   integer not null,
  ends_at timestamptz not null
);
create index attempt_by_end on identity.attempt (ends_at);

create table identity.token (
  id          text primary key,
  person_id   text not null references identity.person,
  name        text not null,
  secret_hash bytea not null,
  starts      text not null,
  scopes      text[] not null,
  made_at     timestamptz not null,
  expires_at  timestamptz,
  used_at     timestamptz,
  revoked_at  timestamptz
);
create index token_of_person on identity.token (person_id) where revoked_at is null;

create table identity.audit_entry (
  id           text primary key,
  at           timestamptz not null,
  actor_id     text not null,
  actor_name   text not null,
  act          text not null check (act ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text not null,
  subject_id   text not null,
  subject_name text,
  details      jsonb not null default '{}'
);
create index audit_by_actor on identity.audit_entry (actor_id, id);
create index audit_by_subject on identity.audit_entry (subject_kind, subject_id, id);
create index audit_by_act on identity.audit_entry (act text_pattern_ops, id);

create function identity.keep_audit() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to.' using errcode = 'restrict_violation';
end $$;
create trigger audit_is_kept before update or delete or truncate on identity.audit_entry
  for each statement execute function identity.keep_audit();

create table identity.brand (
  single     boolean primary key default true check (single),
  look       jsonb not null,
  logo       jsonb,
  changed_at timestamptz not null
);

create table identity.setting (
  single     boolean primary key default true check (single),
  rules      jsonb not null,
  changed_at timestamptz not null
);

create table identity.provider (
  id            text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
  label         text not null,
  discovery_url text not null,
  client_id     text not null,
  client_secret text not null,
  scopes        text[] not null,
  changed_at    timestamptz not null
);

-- Every node keeps in memory who is who. Whatever changes it tells all of them, in the commit and by whatever path.
create function identity.tell() returns trigger language plpgsql as $$
begin
  perform pg_notify('identity', tg_argv[0] || ':' ||
    case when tg_nargs > 1 then coalesce(to_jsonb(case tg_op when 'DELETE' then old else new end) ->> tg_argv[1], '') else '' end);
  return null;
end $$;
create trigger tell_role after insert or update or delete on identity.person_role
  for each row execute function identity.tell('person', 'person_id');
create trigger tell_person after update of kind, name, avatar, merged_into, erased_at on identity.person
  for each row execute function identity.tell('person', 'id');
create trigger tell_guest after delete on identity.guest
  for each row execute function identity.tell('person', 'person_id');
create trigger tell_ban after insert or update on identity.ban
  for each row execute function identity.tell('person', 'person_id');
create trigger tell_device_ban after insert or delete on identity.device_ban
  for each row execute function identity.tell('device', 'device_id');
create trigger tell_login after update of person_id, two_factor_enabled, must_change_password, phone_number on identity.login
  for each row execute function identity.tell('login', 'id');
create trigger tell_login_gone after delete on identity.login
  for each row execute function identity.tell('login', 'id');
create trigger tell_session after delete on identity.session
  for each row execute function identity.tell('session', 'id');
create trigger tell_token after update of revoked_at, expires_at on identity.token
  for each row execute function identity.tell('token', 'id');
create trigger tell_brand after insert or update on identity.brand
  for each statement execute function identity.tell('brand');
create trigger tell_setting after insert or update on identity.setting
  for each statement execute function identity.tell('setting');
create trigger tell_provider after insert or update or delete on identity.provider
  for each statement execute function identity.tell('setting');
