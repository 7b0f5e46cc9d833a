/** Where the house reads the time. Actions never do: they are given `work.now`. */
export interface Clock {
  /** The wall clock, which may jump; for what is stored and shown. */
  now(): Date
  /** Milliseconds that only ever grow; for spans, time-outs and rates. */
  monotonicMs(): number
}

export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
}

/** A clock that stands still until it is told otherwise; setting the wall clock back leaves the monotonic one alone. */
export interface SettableClock extends Clock {
  set(at: Date): void
  advance(ms: number): void
}

export function settableClock(start: Date): SettableClock {
  let wallMs = start.getTime()
  let elapsedMs = 0
  return {
    now: () => new Date(wallMs),
    monotonicMs: () => elapsedMs,
    set(at) {
      elapsedMs += Math.max(0, at.getTime() - wallMs)
      wallMs = at.getTime()
    },
    advance(ms) {
      if (ms < 0) throw new RangeError('A clock advances; set() may turn it back.')
      wallMs += ms
      elapsedMs += ms
    },
  }
}
