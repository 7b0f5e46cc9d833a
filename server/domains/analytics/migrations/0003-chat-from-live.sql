-- Lines are counted by live in the commit that keeps them; to hear each of them once more would cost more than it tells.
delete from analytics.tally where measure in ('chat', 'simulated-chat');
alter table analytics.tally drop constraint tally_measure_check;
alter table analytics.tally add constraint tally_measure_check check (measure in (
  'follow', 'click', 'nameless-click', 'replay-click', 'cart', 'placed', 'paid', 'pieces', 'sales', 'refund', 'refunded'));
