import type { Permission } from '#contracts/permissions'
import type { ConsoleScreen } from '../screens.ts'

/** Whether a person may open a screen; one that names no permission is for all staff. */
export function mayOpen(screen: ConsoleScreen, may: (permission: Permission) => boolean): boolean {
  return screen.may === undefined || may(screen.may)
}
