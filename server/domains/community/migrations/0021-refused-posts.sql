-- A post that waited and was refused is hidden without ever having been published.
alter table community.post drop constraint post_check2;
alter table community.post add constraint post_published check (state <> 'published' or published_at is not null);
