-- Decisions ready to be made by one key, and what the person is told with them.
create table moderation.template (
  id          text primary key,
  decision    text not null check (decision in ('keep', 'note', 'hide', 'mute', 'ban')),
  rule        text not null check (rule in ('attack', 'ads', 'porn', 'violence', 'fraud', 'other')),
  minutes     int check (minutes between 0 and 525600),
  answer      jsonb not null default '{}',
  place       int not null check (place > 0),
  archived_at timestamptz,
  changed_by  text not null,
  changed_at  timestamptz not null,
  check ((minutes is not null) = (decision in ('mute', 'ban')))
);
create index template_place on moderation.template (place, id);

insert into moderation.template (id, decision, rule, minutes, answer, place, changed_by, changed_at) values
  ('00000000000000000000000001', 'keep', 'other', null, '{}', 1, 'house', now()),
  ('00000000000000000000000002', 'note', 'attack', null, '{"zh": "说话请对事不对人，这次先提醒一下。", "en": "Please argue about things, not people. This is a first note."}', 2, 'house', now()),
  ('00000000000000000000000003', 'hide', 'attack', null, '{"zh": "这句话攻击了别人，已经隐藏。换一种说法可以再发。", "en": "This attacks somebody and is hidden. Say it in other words and it may stand."}', 3, 'house', now()),
  ('00000000000000000000000004', 'hide', 'ads', null, '{"zh": "和大家无关的广告已经隐藏。", "en": "Advertising that concerns nobody here is hidden."}', 4, 'house', now()),
  ('00000000000000000000000005', 'hide', 'porn', null, '{"zh": "低俗的内容已经隐藏。", "en": "This is not fit to be shown here and is hidden."}', 5, 'house', now()),
  ('00000000000000000000000006', 'mute', 'attack', 1440, '{"zh": "多次攻击别人，禁言一天。", "en": "You attacked people again; you cannot speak for a day."}', 6, 'house', now()),
  ('00000000000000000000000007', 'mute', 'ads', 10080, '{"zh": "反复发广告，禁言七天。", "en": "You advertised again and again; you cannot speak for seven days."}', 7, 'house', now()),
  ('00000000000000000000000008', 'ban', 'violence', 43200, '{"zh": "恐吓、血腥的内容不能出现在这里，拉黑三十天。", "en": "Threats and gore have no place here; you are banned for thirty days."}', 8, 'house', now()),
  ('00000000000000000000000009', 'ban', 'fraud', 0, '{"zh": "欺骗大家的账号不能再用。", "en": "An account that cheats people is banned."}', 9, 'house', now());
