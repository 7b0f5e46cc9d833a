-- Articles and news are shared too.
alter table sharing.share_link drop constraint share_link_kind_check;
alter table sharing.share_link add constraint share_link_kind_check
  check (kind in ('product', 'show', 'group', 'help', 'post', 'article', 'news', 'invitation', 'home'));
