/** A way from the house to the screen, best first: low latency, every modern browser, the browser's own, sound alone. */
export type RouteKind = 'flv' | 'hls' | 'native' | 'audio'

export interface RouteEvents {
  /** It cannot go on, whatever is tried again. */
  failed(reason: string): void
  /** The stream was broken off in good order; asking again leads to what follows. */
  interrupted(): void
}

/** One route at work on one video element. */
export interface Route {
  readonly kind: RouteKind
  /** Program time (milliseconds since 1970) of a place on the video's own time line, near what is shown now. */
  programTime(mediaSeconds: number): number | undefined
  /** Goes to where the stream is now. */
  goLive(): void
  /** Goes to a program time, where the route can. */
  seek(programTime: number): void
  /** Called a few times a second while playing. */
  tick(): void
  /** A stall was seen: from now on rather later than broken. */
  loosen(): void
  destroy(): void
}

export interface RouteOptions {
  readonly video: HTMLVideoElement
  readonly url: string
  readonly isLive: boolean
  readonly events: RouteEvents
}
