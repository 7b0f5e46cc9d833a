import { createContext, useContext } from 'react'
import type { Params } from './match.ts'
import type { Place } from './place.ts'
import type { Screen } from './screens.ts'

/** The screen that is drawn now, with its place; while another is being fetched this is still the one before. */
export interface OpenScreen {
  readonly screen: Screen | undefined
  readonly place: Place
  readonly params: Params
}

export const OpenScreenContext = createContext<OpenScreen | undefined>(undefined)

export function useOpenScreen(): OpenScreen {
  const open = useContext(OpenScreenContext)
  if (!open) throw new Error('A screen is only open inside an app.')
  return open
}

/** A parameter of the address of the open screen. */
export function usePathParam(name: string): string {
  return useOpenScreen().params[name] ?? ''
}

/** What stands behind the question mark of the open screen's address. */
export function useSearch(): Params {
  return useOpenScreen().place.search
}

/** Whether the open screen brings its own frame, so that the shell should show nothing around it. */
export function useIsFull(): boolean {
  return useOpenScreen().screen?.frame === 'full'
}
