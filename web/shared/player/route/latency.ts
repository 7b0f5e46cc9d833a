export interface Pace {
  /** Media seconds a second. */
  readonly rate: number
  /** Seconds to leave in the buffer after a jump, when the way is too long to be walked. */
  readonly jumpTo?: number
}

const farTooLate = 4
const slack = 0.35

/**
 * How fast to play with so many seconds in the buffer: a little faster than life until the target is met, a jump when
 * it would take too long. Between target and slack the rate is left as it is, so that it does not swing.
 */
export function paceFor(ahead: number, target: number, rate: number): Pace {
  if (ahead > target + farTooLate) return { rate: 1, jumpTo: target }
  if (ahead > target + slack) return { rate: Math.min(1.25, 1.05 + (ahead - target) * 0.1) }
  if (ahead <= target) return { rate: 1 }
  return { rate }
}

/** Seconds of the buffer that lie ahead of what is shown. */
export function bufferedAhead(video: HTMLVideoElement): number {
  const { buffered, currentTime } = video
  return buffered.length === 0 ? 0 : buffered.end(buffered.length - 1) - currentTime
}

/** Leaves only so many seconds of the buffer to be played. */
export function jumpToEnd(video: HTMLVideoElement, leave: number): void {
  const { buffered } = video
  if (buffered.length === 0) return
  const last = buffered.length - 1
  video.currentTime = Math.max(buffered.start(last), buffered.end(last) - leave)
}
