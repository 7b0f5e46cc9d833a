-- Since when a circle is out of sight for who does not belong to it: somebody has to look first, or took it off.
alter table community.circle add column hidden_at timestamptz;
