import { type ComponentType, lazy } from 'react'
import { matchPath, type Params } from './match.ts'

/** One screen of an app. It is fetched when first opened, or when a link to it is about to be used. */
export interface Screen {
  /** Below the app's own address, parameters with a dollar: `/products/$product`. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
  /** `full`: the screen brings its own frame, the shell shows nothing around it. */
  readonly frame?: 'shell' | 'full'
}

let screens: readonly Screen[] = []
const fetched = new Map<Screen, ComponentType>()
const drawn = new Map<Screen, ComponentType>()

/** Tells which screens there are; called once, before anything is drawn. */
export function knowScreens(all: readonly Screen[]): void {
  screens = all
}

export function findScreen(path: string): { readonly screen: Screen; readonly params: Params } | undefined {
  for (const screen of screens) {
    const params = matchPath(screen.path, path)
    if (params) return { screen, params }
  }
  return undefined
}

/** The component of a screen: at once when it was fetched ahead, else one that is fetched as it is drawn. */
export function drawingOf(screen: Screen): ComponentType {
  const known = drawn.get(screen)
  if (known) return known
  const component = fetched.get(screen) ?? lazy(async () => ({ default: await screen.load() }))
  drawn.set(screen, component)
  return component
}

/** Fetches the screen behind a path ahead of time; that it fails is told when the screen is opened. */
export async function fetchAhead(path: string): Promise<void> {
  const screen = findScreen(path)?.screen
  if (!screen || fetched.has(screen)) return
  const component = await screen.load().catch(() => undefined)
  if (component) fetched.set(screen, component)
}
