import { IconAward, IconGavel, IconHash, IconHeartbeat, IconUsersGroup } from '@tabler/icons-react'
import type { ConsoleScreen } from '../screens.ts'

/** What people do between shows: circles and what is posted in them. */
export const communityScreens: readonly ConsoleScreen[] = [
  {
    path: '/circles',
    title: { 'zh-CN': '圈子', en: 'Circles' },
    may: 'community.manage',
    task: 'community',
    icon: IconUsersGroup,
    load: () => import('./circle/CirclesScreen.tsx').then((it) => it.CirclesScreen),
  },
  {
    path: '/circle-health',
    title: { 'zh-CN': '圈子健康', en: 'Health of circles' },
    may: 'community.manage',
    task: 'community',
    icon: IconHeartbeat,
    load: () => import('./health/HealthScreen.tsx').then((it) => it.HealthScreen),
  },
  {
    path: '/circles/new',
    title: { 'zh-CN': '新建圈子', en: 'New circle' },
    may: 'community.manage',
    load: () => import('./circle/NewCircle.tsx').then((it) => it.NewCircle),
  },
  {
    path: '/circles/$circle',
    title: { 'zh-CN': '圈子', en: 'Circle' },
    may: 'community.manage',
    load: () => import('./circle/CircleEditor.tsx').then((it) => it.CircleEditor),
  },
  {
    path: '/circles/$circle/members',
    title: { 'zh-CN': '圈子成员', en: 'Members of a circle' },
    may: 'community.manage',
    load: () => import('./circle/MembersScreen.tsx').then((it) => it.MembersScreen),
  },
  {
    path: '/circles/$circle/requests',
    title: { 'zh-CN': '加入申请', en: 'Asking to join' },
    may: 'community.manage',
    load: () => import('./circle/RequestsScreen.tsx').then((it) => it.RequestsScreen),
  },
  {
    path: '/topics',
    title: { 'zh-CN': '话题', en: 'Topics' },
    may: 'community.manage',
    task: 'community',
    icon: IconHash,
    load: () => import('./topic/TopicsScreen.tsx').then((it) => it.TopicsScreen),
  },
  {
    path: '/rule-proposals',
    title: { 'zh-CN': '规则提案', en: 'Proposals about rules' },
    may: 'community.manage',
    task: 'community',
    icon: IconGavel,
    load: () => import('./proposal/ProposalsScreen.tsx').then((it) => it.ProposalsScreen),
  },
  {
    path: '/post-quality',
    title: { 'zh-CN': '笔记质量', en: 'Quality of notes' },
    may: 'community.manage',
    task: 'community',
    icon: IconAward,
    load: () => import('./quality/QualityScreen.tsx').then((it) => it.QualityScreen),
  },
]
