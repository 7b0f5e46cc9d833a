-- What somebody is told need not be of a show: then it has a title of its own.
alter table live.notice alter show_id drop not null;
alter table live.notice add title jsonb;
alter table live.notice add constraint notice_has_title check (show_id is not null or title is not null);
alter table live.notice drop constraint notice_kind_check;
alter table live.notice add constraint notice_kind_check check (
  kind in ('show-soon', 'show-started', 'show-cancelled', 'show-moved', 'replay-ready', 'draw-won', 'flash-sale-soon'));
