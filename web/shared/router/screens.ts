import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
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
const drawn = new Map<Screen, LazyExoticComponent<ComponentType>>()

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

/** The component of a screen, fetched once. */
export function drawingOf(screen: Screen): LazyExoticComponent<ComponentType> {
  const known = drawn.get(screen)
  if (known) return known
  const component = lazy(async () => ({ default: await screen.load() }))
  drawn.set(screen, component)
  return component
}

/** Fetches the screen behind a path ahead of time; that it fails is told when the screen is opened. */
export function fetchAhead(path: string): void {
  findScreen(path)
    ?.screen.load()
    .catch(() => undefined)
}
