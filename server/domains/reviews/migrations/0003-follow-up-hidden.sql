-- A follow-up can be taken off by itself; the review it stands under stays.
alter table reviews.follow_up drop constraint follow_up_state_check;
alter table reviews.follow_up add constraint follow_up_state_check check (state in ('waiting', 'shown', 'hidden'));
