import { IconBolt, IconDiscount, IconGift, IconMail, IconScissors, IconShare2, IconTicket } from '@tabler/icons-react'
import type { ConsoleScreen } from '../screens.ts'

/** What makes people buy: promotions, coupons, flash sales, draws, red packets. */
export const marketingScreens: readonly ConsoleScreen[] = [
  {
    path: '/promotions',
    title: { 'zh-CN': '促销', en: 'Promotions' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconDiscount,
    load: () => import('./promotion/PromotionsScreen.tsx').then((it) => it.PromotionsScreen),
  },
  {
    path: '/promotions/new',
    title: { 'zh-CN': '新建促销', en: 'New promotion' },
    may: 'promotions.manage',
    load: () => import('./promotion/NewPromotion.tsx').then((it) => it.NewPromotion),
  },
  {
    path: '/coupons',
    title: { 'zh-CN': '优惠券', en: 'Coupons' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconTicket,
    load: () => import('./coupon/CouponsScreen.tsx').then((it) => it.CouponsScreen),
  },
  {
    path: '/coupons/new',
    title: { 'zh-CN': '新建优惠券', en: 'New coupons' },
    may: 'promotions.manage',
    load: () => import('./coupon/NewCoupons.tsx').then((it) => it.NewCoupons),
  },
  {
    path: '/flash-sales',
    title: { 'zh-CN': '秒杀', en: 'Flash sales' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconBolt,
    load: () => import('./flash-sales/FlashSales.tsx').then((it) => it.FlashSales),
  },
  {
    path: '/draws',
    title: { 'zh-CN': '抽奖', en: 'Draws' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconGift,
    load: () => import('./draws/DrawsScreen.tsx').then((it) => it.DrawsScreen),
  },
  {
    path: '/red-packets',
    title: { 'zh-CN': '红包', en: 'Red packets' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconMail,
    load: () => import('./draws/PacketsScreen.tsx').then((it) => it.PacketsScreen),
  },
  {
    path: '/price-help',
    title: { 'zh-CN': '助力砍价', en: 'Price help' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconScissors,
    load: () => import('./price-help/HelpOffersScreen.tsx').then((it) => it.HelpOffersScreen),
  },
  {
    path: '/share-links',
    title: { 'zh-CN': '分享链接', en: 'Share links' },
    may: 'promotions.manage',
    task: 'marketing',
    icon: IconShare2,
    load: () => import('./share/ShareLinksScreen.tsx').then((it) => it.ShareLinksScreen),
  },
]
