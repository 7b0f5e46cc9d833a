import { IconBolt, IconChartBar, IconGift, IconMail, IconTicket, IconUsersGroup } from '@tabler/icons-react'
import type { Launcher } from './launch/launcher.ts'

/** What the host can launch into the room beside explaining. One line a noun, its name in `launchWords`; each panel lies in `web/studio/parts/<noun>/`. */
export const launchers: readonly Launcher[] = [
  {
    noun: 'flash-sale',
    key: 'f',
    words: 'flashSale',
    icon: IconBolt,
    load: () => import('../parts/flash-sale/FlashSalePanel.tsx').then((it) => it.FlashSalePanel),
  },
  {
    noun: 'poll',
    key: 'v',
    words: 'poll',
    icon: IconChartBar,
    load: () => import('../parts/poll/PollPanel.tsx').then((it) => it.PollPanel),
  },
  {
    noun: 'draw',
    key: 'd',
    words: 'draw',
    icon: IconGift,
    load: () => import('../parts/draw/DrawPanel.tsx').then((it) => it.DrawPanel),
  },
  {
    noun: 'red-packet',
    key: 'h',
    words: 'redPacket',
    icon: IconMail,
    load: () => import('../parts/red-packet/RedPacketPanel.tsx').then((it) => it.RedPacketPanel),
  },
  {
    noun: 'coupon',
    key: 'y',
    words: 'coupon',
    icon: IconTicket,
    load: () => import('../parts/coupon/CouponPanel.tsx').then((it) => it.CouponPanel),
  },
  {
    noun: 'group-offer',
    key: 'g',
    words: 'groupBuy',
    icon: IconUsersGroup,
    load: () => import('../parts/group-offer/GroupOfferPanel.tsx').then((it) => it.GroupOfferPanel),
  },
]
