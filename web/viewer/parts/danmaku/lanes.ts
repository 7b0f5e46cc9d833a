/** Lanes across a picture, all running at one speed; px and ms throughout. */
export interface Lanes {
  /**
   * The lane in which something of this width may set out now without touching what flies before it, the highest first;
   * undefined while all are taken. The lane counts as taken from then on.
   */
  take(width: number, now: number): number | undefined
  clear(): void
}

export interface LanesForm {
  readonly count: number
  /** px a ms. One speed for all: what set out later never catches up. */
  readonly speed: number
  /** Least distance between two in a lane. */
  readonly gap: number
}

export function makeLanes({ count, speed, gap }: LanesForm): Lanes {
  const freeAt = new Array<number>(count).fill(Number.NEGATIVE_INFINITY)
  return {
    take(width, now) {
      const lane = freeAt.findIndex((moment) => moment <= now)
      if (lane < 0) return undefined
      freeAt[lane] = now + (width + gap) / speed
      return lane
    },
    clear: () => void freeAt.fill(Number.NEGATIVE_INFINITY),
  }
}
