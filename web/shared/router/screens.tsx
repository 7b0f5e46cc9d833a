import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  useParams,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { ScreenBroken } from '../ui/state/ScreenBroken.tsx'
import { ScreenMissing } from '../ui/state/ScreenMissing.tsx'
import { ScreenSkeleton } from '../ui/state/ScreenSkeleton.tsx'

/** One screen of an app. It is fetched when first opened, or when a link to it is about to be used. */
export interface Screen {
  /** Below the app's own address, parameters with a dollar: `/products/$product`. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
  /** `full`: the screen brings its own frame, the shell shows nothing around it. */
  readonly frame?: 'shell' | 'full'
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly frame?: 'shell' | 'full'
  }
}

/** Makes an app's router of its list of screens, each shown inside the shell. */
export function makeRouter(app: { basepath: string; shell: RouteComponent; screens: readonly Screen[] }) {
  const root = createRootRoute({ component: app.shell, notFoundComponent: ScreenMissing })
  const screens = app.screens.map(({ path, load, frame = 'shell' }) =>
    createRoute({
      path,
      getParentRoute: () => root,
      component: lazyRouteComponent(async () => ({ default: await load() })),
      staticData: { frame },
    }),
  )
  return createRouter({
    routeTree: root.addChildren(screens),
    basepath: app.basepath,
    defaultPreload: 'intent',
    defaultPendingComponent: ScreenSkeleton,
    defaultPendingMs: 150,
    defaultErrorComponent: ScreenBroken,
    defaultNotFoundComponent: ScreenMissing,
    scrollRestoration: true,
  })
}

/** A parameter of the address of the screen that is open. */
export function usePathParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}
