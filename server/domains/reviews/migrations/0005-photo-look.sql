-- What a photo looks like in 64 signs; null for what is nearly plain, and for what was sent before this was kept.
alter table reviews.photo add column look bit(64);
-- Why a follow-up waits.
alter table reviews.follow_up add column rule text;
