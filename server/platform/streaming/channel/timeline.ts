export interface Stamp {
  /** Program time in milliseconds since 1970. */
  readonly at: number
  /** The time line was broken here: what follows cannot be joined to what went before. */
  readonly isBreak: boolean
}

/** A step beyond this is a hole or another clock: joined over it, every viewer would sit through the hole. */
const largestStepMs = 2_000

/** Program time that stays this far behind the wall for this long has lost its meaning and is set anew. */
const largestDriftMs = 5_000
const driftWatchMs = 10_000

/**
 * The clock of a channel: turns a sender's 32-bit milliseconds into program time. A publication is anchored to the wall
 * by the arrival of its first frame and then follows the sender's own clock, so jitter of the network never shows.
 * Never goes backwards, not even over a new publisher or a wall clock set back.
 */
export class Timeline {
  private readonly now: () => number
  private anchor: { media: number; program: number } | undefined
  private newestRaw = 0
  private newestMedia = 0
  private smallestDrift = Number.POSITIVE_INFINITY
  private watchedSince = 0
  private isLate = false
  /** Program time of the newest frame so far; undefined before the first. */
  newest: number | undefined

  constructor(now: () => number) {
    this.now = now
  }

  /** A new publisher comes, with a clock of its own. */
  release(): void {
    this.anchor = undefined
  }

  stamp(raw: number): Stamp {
    const step = this.anchor ? (raw - this.newestRaw) | 0 : 0
    const isBreak = !this.anchor || Math.abs(step) > largestStepMs || this.isLate
    if (isBreak) this.drop(raw)
    const media = this.newestMedia + (isBreak ? 0 : step)
    if (media >= this.newestMedia) {
      this.newestMedia = media
      this.newestRaw = raw
    }
    const at = this.programOf(media)
    this.newest = Math.max(this.newest ?? at, at)
    this.watchDrift(at)
    return { at, isBreak }
  }

  private drop(raw: number): void {
    const program = Math.max(Math.round(this.now()), (this.newest ?? 0) + 40)
    this.anchor = { media: 0, program }
    this.newestMedia = 0
    this.newestRaw = raw
    this.isLate = false
    this.startWatch()
  }

  private programOf(media: number): number {
    return this.anchor ? this.anchor.program + media - this.anchor.media : media
  }

  private watchDrift(at: number): void {
    const now = this.now()
    this.smallestDrift = Math.min(this.smallestDrift, now - at)
    if (now - this.watchedSince < driftWatchMs) return
    this.isLate = this.smallestDrift > largestDriftMs
    this.startWatch()
  }

  private startWatch(): void {
    this.watchedSince = this.now()
    this.smallestDrift = Number.POSITIVE_INFINITY
  }
}
