import {
  type Icon,
  IconBell,
  IconBellFilled,
  IconBroadcast,
  IconHome,
  IconHomeFilled,
  IconUser,
  IconUserFilled,
  IconUsersGroup,
} from '@tabler/icons-react'

/** Where the viewer's navigation leads, in its order; the second icon shows where one is. */
export const places: readonly {
  readonly to: string
  readonly name: 'home' | 'live' | 'community' | 'messages' | 'me'
  readonly icon: Icon
  readonly iconHere: Icon
}[] = [
  { to: '/', name: 'home', icon: IconHome, iconHere: IconHomeFilled },
  { to: '/live', name: 'live', icon: IconBroadcast, iconHere: IconBroadcast },
  { to: '/community', name: 'community', icon: IconUsersGroup, iconHere: IconUsersGroup },
  { to: '/messages', name: 'messages', icon: IconBell, iconHere: IconBellFilled },
  { to: '/me', name: 'me', icon: IconUser, iconHere: IconUserFilled },
]
