import {
  IconCash,
  IconHelp,
  IconMessageStar,
  IconPackageImport,
  IconReceipt,
  IconScale,
  IconTruckDelivery,
} from '@tabler/icons-react'
import type { ConsoleScreen } from '../screens.ts'

/** The screens for what was bought: orders, what comes back, how it travels, and the money. */
export const sellScreens: readonly ConsoleScreen[] = [
  {
    path: '/orders',
    title: { 'zh-CN': '订单', en: 'Orders' },
    may: 'orders.read',
    task: 'orders',
    icon: IconReceipt,
    load: () => import('./orders/OrdersScreen.tsx').then((it) => it.OrdersScreen),
  },
  {
    path: '/returns',
    title: { 'zh-CN': '售后', en: 'Returns' },
    may: 'orders.read',
    task: 'orders',
    icon: IconPackageImport,
    load: () => import('./orders/return/ReturnsScreen.tsx').then((it) => it.ReturnsScreen),
  },
  {
    path: '/reviews',
    title: { 'zh-CN': '评价', en: 'Reviews' },
    may: 'reviews.manage',
    task: 'orders',
    icon: IconMessageStar,
    load: () => import('./reviews/ReviewsScreen.tsx').then((it) => it.ReviewsScreen),
  },
  {
    path: '/questions',
    title: { 'zh-CN': '问答', en: 'Questions' },
    may: 'reviews.manage',
    task: 'orders',
    icon: IconHelp,
    load: () => import('./questions/QuestionsScreen.tsx').then((it) => it.QuestionsScreen),
  },
  {
    path: '/questions/experts',
    title: { 'zh-CN': '专家', en: 'Experts' },
    may: 'reviews.manage',
    load: () => import('./questions/ExpertsScreen.tsx').then((it) => it.ExpertsScreen),
  },
  {
    path: '/reviews/settings',
    title: { 'zh-CN': '评价设置', en: 'Review settings' },
    may: 'reviews.manage',
    load: () => import('./reviews/SettingsScreen.tsx').then((it) => it.SettingsScreen),
  },
  {
    path: '/shipping',
    title: { 'zh-CN': '配送', en: 'Shipping' },
    may: 'orders.read',
    task: 'orders',
    icon: IconTruckDelivery,
    load: () => import('./orders/shipping/ShippingScreen.tsx').then((it) => it.ShippingScreen),
  },
  {
    path: '/payments',
    title: { 'zh-CN': '付款', en: 'Payments' },
    may: 'orders.read',
    task: 'orders',
    icon: IconCash,
    load: () => import('./payments/PaymentsScreen.tsx').then((it) => it.PaymentsScreen),
  },
  {
    path: '/reconciliation',
    title: { 'zh-CN': '对账', en: 'Reconciliation' },
    may: 'orders.read',
    task: 'orders',
    icon: IconScale,
    load: () => import('./payments/reconciliation/ReconciliationScreen.tsx').then((it) => it.ReconciliationScreen),
  },
]
