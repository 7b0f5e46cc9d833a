import type { RouteKind } from './route/route.ts'

/**
 * `opening` until the first picture; `away` while nothing is on air ("back in a moment"); `blocked` when the browser
 * wants a tap before it plays; `ended` after the last picture.
 */
export type PlayerState = 'opening' | 'playing' | 'stalled' | 'away' | 'blocked' | 'paused' | 'ended'

export interface PlayerOptions {
  readonly channelId: string
  readonly mode: 'live' | 'replay' | 'clip'
  /** For a clip: the window in program milliseconds. */
  readonly from?: number
  readonly to?: number
  /** Where channels are served. */
  readonly base?: string
  /** Takes these routes instead of what suits the browser. */
  readonly routes?: readonly RouteKind[]
}

export interface PlayerSignals {
  state: PlayerState
  route: RouteKind
  stall: { route: RouteKind }
  /** Whether the sound is off. */
  muted: boolean
}

export interface Player {
  readonly state: PlayerState
  readonly route: RouteKind | undefined
  /** Program time of the frame on screen, milliseconds since 1970; undefined while there is none. */
  programTime(): number | undefined
  on<Name extends keyof PlayerSignals>(name: Name, listener: (value: PlayerSignals[Name]) => void): () => void
  goLive(): void
  /** Kept shows: goes to a program time. */
  seek(programTime: number): void
  play(): void
  pause(): void
  setMuted(isMuted: boolean): void
  /** What the room's socket knows sooner than any request: the publisher went or came back. */
  hint(state: 'away' | 'live' | 'ended'): void
  destroy(): void
}
