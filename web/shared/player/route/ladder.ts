import type { RouteKind } from './route.ts'

export interface Abilities {
  readonly hasMediaSource: boolean
  readonly hasNativeHls: boolean
  /** Small touch screens: their networks and batteries fare better with HLS. */
  readonly isPhone: boolean
}

/** The routes a browser can take, best first. Kept shows know no FLV and no sound alone. */
export function routesFor({ hasMediaSource, hasNativeHls, isPhone }: Abilities, isLive: boolean): RouteKind[] {
  const routes: [RouteKind, boolean][] = [
    ['flv', isLive && hasMediaSource && !isPhone],
    ['hls', hasMediaSource],
    ['native', hasNativeHls],
    ['audio', isLive],
  ]
  return routes.filter(([, isOpen]) => isOpen).map(([kind]) => kind)
}

const stallsBeforeStep = 3
const stallWindowMs = 20_000
const failuresBeforeStep = 2
const failureWindowMs = 15_000
const firstClimbMs = 60_000
const longestClimbMs = 10 * 60_000

/**
 * Which route to take, stepping down on repeated failures and stalls. From sound alone it looks up again after a while,
 * each time waiting longer. Pure: the time is handed in.
 */
export class Ladder {
  private readonly routes: readonly RouteKind[]
  private place = 0
  private stalls: number[] = []
  private failures: number[] = []
  private climbMs = firstClimbMs
  private steppedAt = 0

  constructor(routes: readonly RouteKind[]) {
    this.routes = routes
  }

  get current(): RouteKind | undefined {
    return this.routes[this.place]
  }

  /** A stall was seen; true when the route has changed. */
  stalled(now: number): boolean {
    this.stalls = [...this.stalls.filter((at) => now - at < stallWindowMs), now]
    return this.stalls.length >= stallsBeforeStep && this.step(now)
  }

  /** The route failed; true when it has changed, false when it is to be tried again. */
  failed(now: number): boolean {
    this.failures = [...this.failures.filter((at) => now - at < failureWindowMs), now]
    return this.failures.length >= failuresBeforeStep && this.step(now)
  }

  /** Whether it is time to try pictures again; if so the route has changed. */
  climb(now: number): boolean {
    if (this.current !== 'audio' || this.place === 0 || now - this.steppedAt < this.climbMs) return false
    this.place--
    this.climbMs = Math.min(longestClimbMs, this.climbMs * 2)
    this.forget()
    return true
  }

  private step(now: number): boolean {
    if (this.place >= this.routes.length - 1) return false
    this.place++
    this.steppedAt = now
    this.forget()
    return true
  }

  private forget(): void {
    this.stalls = []
    this.failures = []
  }
}

/** What this browser can do. */
export function abilitiesOf(video: HTMLVideoElement): Abilities {
  return {
    hasMediaSource: 'MediaSource' in window || 'ManagedMediaSource' in window,
    hasNativeHls: video.canPlayType('application/vnd.apple.mpegurl') !== '',
    isPhone: matchMedia('(pointer: coarse) and (max-width: 900px)').matches,
  }
}
