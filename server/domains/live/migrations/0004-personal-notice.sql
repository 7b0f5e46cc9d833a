-- What somebody is told for themselves, such as what they won; `about_id` is what it leads to.
alter table live.notice add about_id text;
alter table live.notice drop constraint notice_kind_check;
alter table live.notice add constraint notice_kind_check check (
  kind in ('show-soon', 'show-started', 'show-cancelled', 'show-moved', 'replay-ready', 'draw-won'));
