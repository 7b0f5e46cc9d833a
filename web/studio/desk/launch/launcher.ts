import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Desk, RoomState } from '#contracts/live'
import type { RoomTidings } from '#web/shared/room/tidings.ts'
import type { launchWords } from './words.ts'

/** What a panel is given: the desk as it is, and what the viewers' room tells and counts. */
export interface LauncherProps {
  readonly desk: Desk
  readonly tidings: RoomTidings
  readonly state: RoomState
  readonly onClose: () => void
}

export interface Launcher {
  readonly noun: string
  /** Opens and closes the panel from anywhere on the desk. The desk itself has a c i j l n o p q r s t, digits, full stop, comma, space and enter. */
  readonly key: string
  /** Its name among the words beside this file. */
  readonly words: keyof (typeof launchWords)['texts']['zh-CN']
  readonly icon: Icon
  readonly load: () => Promise<ComponentType<LauncherProps>>
}
