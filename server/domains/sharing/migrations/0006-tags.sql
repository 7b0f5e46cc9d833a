-- Whoever opens a product from somebody's post has come by that post.
alter table sharing.share_link drop constraint share_link_channel_check;
alter table sharing.share_link add constraint share_link_channel_check
  check (channel in ('link', 'system', 'card', 'weibo', 'qq', 'tag'));
