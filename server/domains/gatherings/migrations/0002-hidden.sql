-- Since when an event is out of sight: somebody has to look first, or took it off. Places stay as they are.
alter table gatherings.gathering add column hidden_at timestamptz;
