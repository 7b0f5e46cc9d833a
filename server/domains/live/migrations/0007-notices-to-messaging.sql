-- Notices of every domain have one box now, in messaging. What people were told so far goes along, read or not.
select messaging.keep_notice(
  notice.id, notice.person_id, notice.kind,
  case
    when notice.kind = 'draw-won' then 'draw'
    when notice.kind in ('group-completed', 'group-failed') then 'group'
    when notice.kind = 'help-reached' then 'help'
    when notice.kind in ('invitation-rewarded', 'invitation-refused') then 'invitation'
    when notice.show_id is null then 'product'
    else 'show'
  end,
  case
    when notice.kind = 'flash-sale-soon' and notice.show_id is not null then notice.show_id
    else coalesce(notice.about_id, notice.show_id)
  end,
  jsonb_build_object(
    'title', coalesce(notice.title, show.title),
    'host', host.name,
    'startsAt', to_char(notice.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'reason', notice.reason),
  notice.at, notice.read_at)
from live.notice as notice
left join live.show as show on show.id = notice.show_id
left join live.host as host on host.person_id = show.host_id;

drop table live.notice;
