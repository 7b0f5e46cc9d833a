import {
  type Icon,
  IconArticle,
  IconBook,
  IconCalendarEvent,
  IconGift,
  IconHeart,
  IconHelp,
  IconMessageStar,
  IconNotes,
  IconScale,
  IconScissors,
  IconShare2,
  IconShieldCheck,
  IconSparkles,
  IconStar,
  IconTicket,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { meWords } from './words.ts'

interface Belonging {
  readonly to: string
  readonly title: keyof (typeof meWords)['texts']['zh-CN']
  readonly icon: Icon
}

/** Where a person finds what is theirs. One line a screen. */
export const belongings: readonly Belonging[] = [
  { to: '/me/posts', title: 'posts', icon: IconNotes },
  { to: '/me/subscriptions', title: 'subscriptions', icon: IconBook },
  { to: '/me/columns', title: 'columns', icon: IconArticle },
  { to: '/coupons', title: 'coupons', icon: IconTicket },
  { to: '/me/groups', title: 'groups', icon: IconUsersGroup },
  { to: '/events?which=mine', title: 'events', icon: IconCalendarEvent },
  { to: '/me/prizes', title: 'prizes', icon: IconGift },
  { to: '/me/reviews', title: 'reviews', icon: IconMessageStar },
  { to: '/me/questions', title: 'questions', icon: IconHelp },
  { to: '/me/helps', title: 'helps', icon: IconScissors },
  { to: '/invite', title: 'invite', icon: IconUserPlus },
  { to: '/me/saves', title: 'saves', icon: IconStar },
  { to: '/me/likes', title: 'likes', icon: IconHeart },
  { to: '/community/how', title: 'recommendations', icon: IconSparkles },
  { to: '/me/shares', title: 'shares', icon: IconShare2 },
  { to: '/me/trust', title: 'trust', icon: IconScale },
  { to: '/me/cases', title: 'cases', icon: IconShieldCheck },
]
