import { type Icon, IconHistory, IconHome, IconKey, IconPalette, IconSettings, IconUsers } from '@tabler/icons-react'
import type { Permission } from '#contracts/permissions'
import type { Language } from '#web/shared/i18n/language.ts'
import type { Screen } from '#web/shared/router/screens.ts'

/** The tasks the navigation is sorted by. */
export const tasks = ['today', 'sell', 'shows', 'people', 'house'] as const
export type Task = (typeof tasks)[number]

export interface ConsoleScreen extends Screen {
  readonly title: Readonly<Record<Language, string>>
  /** Who sees it, all staff when absent; the server refuses the others in any case. */
  readonly may?: Permission
  /** Stands in the navigation under this task, with this icon; a screen that is reached from another has neither. */
  readonly task?: Task
  readonly icon?: Icon
}

/** Every screen of the console, in the order of the navigation: one entry a screen. */
export const screens: readonly ConsoleScreen[] = [
  {
    path: '/',
    title: { 'zh-CN': '开始', en: 'Start' },
    task: 'today',
    icon: IconHome,
    load: () => import('./start/Start.tsx').then((it) => it.Start),
  },
  {
    path: '/people',
    title: { 'zh-CN': '成员与角色', en: 'People and roles' },
    may: 'people.read',
    task: 'people',
    icon: IconUsers,
    load: () => import('./people/People.tsx').then((it) => it.People),
  },
  {
    path: '/audit',
    title: { 'zh-CN': '操作记录', en: 'Audit log' },
    may: 'house.audit',
    task: 'house',
    icon: IconHistory,
    load: () => import('./audit/Audit.tsx').then((it) => it.Audit),
  },
  {
    path: '/brand',
    title: { 'zh-CN': '品牌外观', en: 'Brand' },
    may: 'house.settings',
    task: 'house',
    icon: IconPalette,
    load: () => import('./brand/BrandScreen.tsx').then((it) => it.BrandScreen),
  },
  {
    path: '/tokens',
    title: { 'zh-CN': 'API 令牌', en: 'API tokens' },
    may: 'house.settings',
    task: 'house',
    icon: IconKey,
    load: () => import('./tokens/Tokens.tsx').then((it) => it.Tokens),
  },
  {
    path: '/settings',
    title: { 'zh-CN': '设置', en: 'Settings' },
    may: 'house.settings',
    task: 'house',
    icon: IconSettings,
    load: () => import('./settings/SettingsScreen.tsx').then((it) => it.SettingsScreen),
  },
]
