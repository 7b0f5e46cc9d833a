-- Kinds of notices are a closed list of the contract; domains above add theirs there.
alter table live.notice drop constraint notice_kind_check;
alter table live.notice add constraint notice_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');
