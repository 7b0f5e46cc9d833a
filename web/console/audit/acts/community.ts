import type { ActTexts } from './words.ts'

export const communityActs: ActTexts = {
  community: ['社区', 'Community'],
  'community.circle-founded': ['新建圈子', 'Founded a circle'],
  'community.circle-changed': ['修改圈子', 'Changed a circle'],
  'community.circle-archived': ['关闭圈子', 'Closed a circle'],
  'community.circle-reopened': ['重新开放圈子', 'Opened a circle again'],
  'community.circle-role-set': ['调整圈子身份', 'Set a role in a circle'],
  'community.circle-member-removed': ['移出圈子成员', 'Showed a member out of a circle'],
  'community.topic-launched': ['发起话题讨论', 'Launched a discussion'],
  'community.topic-launch-ended': ['结束话题讨论', 'Ended a discussion'],
  'community.topic-renamed': ['话题改名', 'Renamed a topic'],
  'community.topics-merged': ['合并话题', 'Merged topics'],
  'community.topic-hidden': ['隐藏话题', 'Hid a topic'],
  'community.topic-shown': ['恢复显示话题', 'Showed a topic again'],
  'community.trust-given': ['授予信任等级', 'Gave a level of trust'],
  'community.trust-needs-set': ['修改信任等级的要求', 'Changed what levels of trust ask for'],
}
