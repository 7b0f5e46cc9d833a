import type { Demo } from './wait-for-demo.ts'

export interface ScreenToShoot {
  readonly name: string
  readonly path: (demo: Demo) => string
  /** Staff screens are opened by the owner, all others by a guest. */
  readonly isStaff?: boolean
  /** Waits for the picture to run, besides the page. */
  readonly hasVideo?: boolean
  /** In every crossing of device, language, day and night. */
  readonly isCrossed?: boolean
  /** Shown only where it is used: the desk is no phone's. */
  readonly on?: 'desktop'
}

/** The main screens, in the order of the product's tour. */
export const screensToShoot: readonly ScreenToShoot[] = [
  { name: 'home', path: () => '/', isCrossed: true },
  { name: 'room', path: ({ liveId }) => `/shows/${liveId}`, hasVideo: true, isCrossed: true },
  { name: 'show-to-come', path: ({ plannedId }) => `/shows/${plannedId}` },
  { name: 'replay', path: ({ replayId }) => `/replays/${replayId}`, hasVideo: true },
  { name: 'live', path: () => '/live?tab=upcoming' },
  { name: 'product', path: ({ product }) => `/products/${product}` },
  { name: 'host', path: ({ hostId }) => `/hosts/${hostId}` },
  { name: 'me', path: () => '/me', isStaff: true },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'studio', path: () => '/studio/', isStaff: true, on: 'desktop' },
  { name: 'desk', path: ({ liveId }) => `/studio/shows/${liveId}`, isStaff: true, hasVideo: true, isCrossed: true },
  { name: 'console', path: () => '/console/', isStaff: true, on: 'desktop' },
  { name: 'people', path: () => '/console/people', isStaff: true, on: 'desktop' },
  { name: 'brand', path: () => '/console/brand', isStaff: true, on: 'desktop' },
]
