import type { Icon } from '@tabler/icons-react'
import type { Permission } from '#contracts/permissions'
import type { Language } from '#web/shared/i18n/language.ts'
import type { Screen } from '#web/shared/router/screens.tsx'

/** The tasks the navigation is sorted by. */
export const tasks = ['today', 'sell', 'shows', 'people', 'house'] as const
export type Task = (typeof tasks)[number]

export interface ConsoleScreen extends Screen {
  readonly title: Readonly<Record<Language, string>>
  /** Who sees it; the server refuses the others in any case. */
  readonly may: Permission
  /** Stands in the navigation under this task, with this icon; a screen that is reached from another has neither. */
  readonly task?: Task
  readonly icon?: Icon
}

/** Every screen of the console, in the order of the navigation: one entry a screen. */
export const screens: readonly ConsoleScreen[] = []
