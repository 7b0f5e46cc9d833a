import {
  IconAbc,
  IconGavel,
  IconLink,
  IconShieldCheck,
  IconStairsUp,
  IconTemplate,
  IconVolumeOff,
} from '@tabler/icons-react'
import type { ConsoleScreen } from '../screens.ts'

/** Screens of those who keep order: the queue and its templates, measures, levels, words and rules. */
export const orderScreens: readonly ConsoleScreen[] = [
  {
    path: '/cases',
    title: { 'zh-CN': '待审队列', en: 'Review queue' },
    may: 'room.moderate',
    task: 'order',
    icon: IconGavel,
    load: () => import('./case/CasesScreen.tsx').then((it) => it.CasesScreen),
  },
  {
    path: '/case-templates',
    title: { 'zh-CN': '决定模板', en: 'Decision templates' },
    may: 'room.moderate',
    task: 'order',
    icon: IconTemplate,
    load: () => import('./template/TemplatesScreen.tsx').then((it) => it.TemplatesScreen),
  },
  {
    path: '/moderation',
    title: { 'zh-CN': '秩序记录', en: 'Moderation log' },
    may: 'room.moderate',
    task: 'order',
    icon: IconShieldCheck,
    load: () => import('./ModerationLog.tsx').then((it) => it.ModerationLog),
  },
  {
    path: '/sanctions',
    title: { 'zh-CN': '处罚', en: 'Sanctions' },
    may: 'room.moderate',
    task: 'order',
    icon: IconVolumeOff,
    load: () => import('./sanction/Sanctions.tsx').then((it) => it.Sanctions),
  },
  {
    path: '/trust-levels',
    title: { 'zh-CN': '信任等级', en: 'Levels of trust' },
    may: 'house.settings',
    task: 'order',
    icon: IconStairsUp,
    load: () => import('./trust/TrustNeedsScreen.tsx').then((it) => it.TrustNeedsScreen),
  },
  {
    path: '/filter-rules',
    title: { 'zh-CN': '链接与规则式', en: 'Links and patterns' },
    may: 'room.moderate',
    task: 'order',
    icon: IconLink,
    load: () => import('./rule/FilterRules.tsx').then((it) => it.FilterRules),
  },
  {
    path: '/filter-words',
    title: { 'zh-CN': '敏感词', en: 'Filtered words' },
    may: 'room.moderate',
    task: 'order',
    icon: IconAbc,
    load: () => import('./word/FilterWords.tsx').then((it) => it.FilterWords),
  },
]
