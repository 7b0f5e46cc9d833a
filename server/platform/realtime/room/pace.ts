/**
 * How long a room waits between two frames. A frame costs one write to each line, so the wait grows with what the last
 * ones cost, such that writing takes at most `share` of the node's time; within the two limits.
 */
export class Pace {
  readonly #limits: readonly [number, number]
  readonly #share: number
  #costMs = 0

  constructor(limits: readonly [number, number], share: number) {
    this.#limits = limits
    this.#share = share
  }

  /** Notes what a frame cost. Costs rise at once and fall slowly, so that one quiet frame does not speed up the next. */
  wrote(costMs: number): void {
    this.#costMs = costMs > this.#costMs ? (costMs + this.#costMs) / 2 : this.#costMs * 0.9 + costMs * 0.1
  }

  get waitMs(): number {
    const [fastest, slowest] = this.#limits
    return Math.min(slowest, Math.max(fastest, this.#costMs / this.#share))
  }
}

/** Lines that may still be said: refills with time, holds at most one second's worth. */
export class Allowance {
  readonly #perSecond: number
  #left: number
  #at: number

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond
    this.#left = perSecond
    this.#at = now
  }

  /** Whole lines allowed now. */
  at(now: number): number {
    this.#left = Math.min(this.#perSecond, this.#left + (Math.max(0, now - this.#at) * this.#perSecond) / 1000)
    this.#at = now
    return Math.floor(this.#left)
  }

  spend(lines: number): void {
    this.#left -= lines
  }
}
