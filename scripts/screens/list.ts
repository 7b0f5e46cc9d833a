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
  { name: 'cart', path: () => '/cart', isStaff: true },
  { name: 'checkout', path: () => '/checkout', isStaff: true },
  { name: 'coupons', path: () => '/coupons', isStaff: true },
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'studio', path: () => '/studio/', isStaff: true, on: 'desktop' },
  { name: 'desk', path: ({ liveId }) => `/studio/shows/${liveId}`, isStaff: true, hasVideo: true, isCrossed: true },
  { name: 'report', path: ({ replayId }) => `/studio/shows/${replayId}/report`, isStaff: true, on: 'desktop' },
  { name: 'console', path: () => '/console/', isStaff: true, on: 'desktop' },
  { name: 'orders', path: () => '/console/orders', isStaff: true, on: 'desktop' },
  { name: 'promotions', path: () => '/console/promotions', isStaff: true, on: 'desktop' },
  { name: 'flash-sales', path: () => '/console/flash-sales', isStaff: true, on: 'desktop' },
  { name: 'group-offers', path: () => '/console/group-offers', isStaff: true, on: 'desktop' },
  { name: 'draws', path: () => '/console/draws', isStaff: true, on: 'desktop' },
  { name: 'people', path: () => '/console/people', isStaff: true, on: 'desktop' },
  { name: 'brand', path: () => '/console/brand', isStaff: true, on: 'desktop' },
]
