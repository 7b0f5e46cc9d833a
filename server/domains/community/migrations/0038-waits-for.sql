-- Why a post waits, where its author is told more than that somebody looks.
alter table community.post add column waits_for text check (waits_for in ('picture'));
