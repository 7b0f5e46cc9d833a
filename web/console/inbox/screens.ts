import { IconChartBar, IconClockHour4, IconHeadset, IconMessageBolt } from '@tabler/icons-react'
import type { ConsoleScreen } from '../screens.ts'

/** The screens of those who answer for the shop. */
export const serviceScreens: readonly ConsoleScreen[] = [
  {
    path: '/service',
    title: { 'zh-CN': '客服对话', en: 'Service inbox' },
    may: 'service.answer',
    task: 'service',
    icon: IconHeadset,
    load: () => import('./cases/ServiceScreen.tsx').then((it) => it.ServiceScreen),
  },
  {
    path: '/service/canned',
    title: { 'zh-CN': '快捷回复', en: 'Canned answers' },
    may: 'service.answer',
    task: 'service',
    icon: IconMessageBolt,
    load: () => import('./canned/CannedScreen.tsx').then((it) => it.CannedScreen),
  },
  {
    path: '/service/figures',
    title: { 'zh-CN': '客服数据', en: 'Service figures' },
    may: 'service.answer',
    task: 'service',
    icon: IconChartBar,
    load: () => import('./figures/FiguresScreen.tsx').then((it) => it.FiguresScreen),
  },
  {
    path: '/service/rules',
    title: { 'zh-CN': '服务时间与时限', en: 'Hours and clocks' },
    may: 'service.manage',
    task: 'service',
    icon: IconClockHour4,
    load: () => import('./rules/RulesScreen.tsx').then((it) => it.RulesScreen),
  },
]
