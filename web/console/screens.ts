import {
  type Icon,
  IconActivity,
  IconBook,
  IconBroadcast,
  IconCalendarRepeat,
  IconCertificate,
  IconChecklist,
  IconCreditCard,
  IconFolder,
  IconHistory,
  IconHome,
  IconKey,
  IconPackage,
  IconPalette,
  IconParking,
  IconQrcode,
  IconSettings,
  IconUserStar,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react'
import type { Permission } from '#contracts/permissions'
import type { Language } from '#web/shared/i18n/language.ts'
import type { Screen } from '#web/shared/router/screens.ts'
import { communityScreens } from './community/screens.ts'
import { serviceScreens } from './inbox/screens.ts'
import { marketingScreens } from './marketing/screens.ts'
import { orderScreens } from './moderation/screens.ts'
import { sellScreens } from './sell/screens.ts'

/** The tasks the navigation is sorted by. */
export const tasks = [
  'today',
  'sell',
  'orders',
  'service',
  'marketing',
  'shows',
  'community',
  'people',
  'order',
  'house',
  'operate',
] as const
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
    title: { 'zh-CN': '今天', en: 'Today' },
    task: 'today',
    icon: IconHome,
    load: () => import('./today/Today.tsx').then((it) => it.Today),
  },
  {
    path: '/products',
    title: { 'zh-CN': '商品', en: 'Products' },
    may: 'catalogue.read',
    task: 'sell',
    icon: IconPackage,
    load: () => import('./catalogue/ProductsScreen.tsx').then((it) => it.ProductsScreen),
  },
  {
    path: '/products/new',
    title: { 'zh-CN': '新建商品', en: 'New product' },
    may: 'catalogue.write',
    load: () => import('./catalogue/NewProductScreen.tsx').then((it) => it.NewProductScreen),
  },
  {
    path: '/products/import',
    title: { 'zh-CN': '导入商品', en: 'Import products' },
    may: 'catalogue.write',
    load: () => import('./catalogue/import/ImportScreen.tsx').then((it) => it.ImportScreen),
  },
  {
    path: '/products/$product',
    title: { 'zh-CN': '商品', en: 'Product' },
    may: 'catalogue.read',
    load: () => import('./catalogue/ProductScreen.tsx').then((it) => it.ProductScreen),
  },
  {
    path: '/categories',
    title: { 'zh-CN': '分类', en: 'Categories' },
    may: 'catalogue.write',
    task: 'sell',
    icon: IconFolder,
    load: () => import('./catalogue/category/CategoriesScreen.tsx').then((it) => it.CategoriesScreen),
  },
  {
    path: '/certificates',
    title: { 'zh-CN': '认证证书', en: 'Certificates' },
    may: 'catalogue.read',
    task: 'sell',
    icon: IconCertificate,
    load: () => import('./trust/certificate/CertificatesScreen.tsx').then((it) => it.CertificatesScreen),
  },
  {
    path: '/batches',
    title: { 'zh-CN': '批次与溯源', en: 'Batches' },
    may: 'catalogue.read',
    task: 'sell',
    icon: IconQrcode,
    load: () => import('./trust/batch/BatchesScreen.tsx').then((it) => it.BatchesScreen),
  },
  {
    path: '/stories',
    title: { 'zh-CN': '品牌故事', en: 'Stories' },
    may: 'catalogue.read',
    task: 'sell',
    icon: IconBook,
    load: () => import('./trust/story/StoriesScreen.tsx').then((it) => it.StoriesScreen),
  },
  {
    path: '/stories/new',
    title: { 'zh-CN': '新故事', en: 'New story' },
    may: 'catalogue.write',
    load: () => import('./trust/story/StoryScreen.tsx').then((it) => it.NewStoryScreen),
  },
  {
    path: '/stories/$story',
    title: { 'zh-CN': '故事', en: 'Story' },
    may: 'catalogue.write',
    load: () => import('./trust/story/StoryScreen.tsx').then((it) => it.StoryScreen),
  },
  {
    path: '/endorsements',
    title: { 'zh-CN': '代言', en: 'Endorsements' },
    may: 'catalogue.read',
    task: 'sell',
    icon: IconUserStar,
    load: () => import('./trust/endorsement/EndorsementsScreen.tsx').then((it) => it.EndorsementsScreen),
  },
  ...sellScreens,
  ...marketingScreens,
  ...communityScreens,
  ...serviceScreens,
  {
    path: '/payment-providers',
    title: { 'zh-CN': '支付渠道', en: 'Payment providers' },
    may: 'payments.manage',
    task: 'house',
    icon: IconCreditCard,
    load: () => import('./sell/payments/provider/ProvidersScreen.tsx').then((it) => it.ProvidersScreen),
  },
  {
    path: '/shows',
    title: { 'zh-CN': '直播场次', en: 'Shows' },
    may: 'shows.manage',
    task: 'shows',
    icon: IconBroadcast,
    load: () => import('./shows/Shows.tsx').then((it) => it.Shows),
  },
  {
    path: '/shows/$showId/report',
    title: { 'zh-CN': '复盘', en: 'Show report' },
    may: 'data.read',
    load: () => import('./shows/report/ReportScreen.tsx').then((it) => it.ReportScreen),
  },
  {
    path: '/series',
    title: { 'zh-CN': '系列直播', en: 'Series' },
    may: 'shows.manage',
    task: 'shows',
    icon: IconCalendarRepeat,
    load: () => import('./shows/series/SeriesScreen.tsx').then((it) => it.SeriesScreen),
  },
  {
    path: '/people',
    title: { 'zh-CN': '成员与角色', en: 'People and roles' },
    may: 'people.read',
    task: 'people',
    icon: IconUsers,
    load: () => import('./people/People.tsx').then((it) => it.People),
  },
  ...orderScreens,
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
    load: () => import('./settings/tokens/Tokens.tsx').then((it) => it.Tokens),
  },
  {
    path: '/settings',
    title: { 'zh-CN': '设置', en: 'Settings' },
    may: 'house.settings',
    task: 'house',
    icon: IconSettings,
    load: () => import('./settings/SettingsScreen.tsx').then((it) => it.SettingsScreen),
  },
  {
    path: '/health',
    title: { 'zh-CN': '系统状态', en: 'Health' },
    may: 'house.operate',
    task: 'operate',
    icon: IconActivity,
    load: () => import('./operations/Health.tsx').then((it) => it.Health),
  },
  {
    path: '/jobs',
    title: { 'zh-CN': '后台任务', en: 'Jobs' },
    may: 'house.operate',
    task: 'operate',
    icon: IconChecklist,
    load: () => import('./operations/Jobs.tsx').then((it) => it.Jobs),
  },
  {
    path: '/parked-facts',
    title: { 'zh-CN': '停放的事实', en: 'Parked facts' },
    may: 'house.operate',
    task: 'operate',
    icon: IconParking,
    load: () => import('./operations/ParkedFacts.tsx').then((it) => it.ParkedFacts),
  },
  {
    path: '/webhooks',
    title: { 'zh-CN': 'Webhook', en: 'Webhooks' },
    may: 'house.settings',
    task: 'operate',
    icon: IconWebhook,
    load: () => import('./settings/webhooks/Webhooks.tsx').then((it) => it.Webhooks),
  },
]
