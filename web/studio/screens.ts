import type { Screen } from '#web/shared/router/screens.ts'

/** Every screen of the host desk: one entry a screen. The desk itself is `full`, it brings its own frame. */
export const screens: readonly Screen[] = [
  { path: '/', load: () => import('./shows/ShowsScreen.tsx').then((it) => it.ShowsScreen) },
  { path: '/shows/$showId/report', load: () => import('./report/ReportScreen.tsx').then((it) => it.ReportScreen) },
  { path: '/shows/$showId', load: () => import('./desk/DeskScreen.tsx').then((it) => it.DeskScreen), frame: 'full' },
]
