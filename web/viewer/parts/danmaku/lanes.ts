/** Lanes across a picture, all running at one speed; px and ms throughout. */
export interface Lanes {
  /**
   * The first of `count` lanes in which something of this width may set out now without touching what flies before it;
   * undefined while all are taken. The lane counts as taken from then on.
   */
  take(width: number, now: number, count: number): number | undefined
  /** What flies stood still for so long. */
  delay(stoodMs: number): void
  clear(): void
}

export interface LanesForm {
  /** px a ms. One speed for all: what set out later never catches up. */
  readonly speed: number
  /** Least distance between two in a lane. */
  readonly gap: number
}

export function makeLanes({ speed, gap }: LanesForm): Lanes {
  let freeAt: number[] = []
  return {
    take(width, now, count) {
      for (let lane = 0; lane < count; lane++) {
        if ((freeAt[lane] ?? Number.NEGATIVE_INFINITY) > now) continue
        freeAt[lane] = now + (width + gap) / speed
        return lane
      }
      return undefined
    },
    delay: (stoodMs) => {
      freeAt = freeAt.map((moment) => moment + stoodMs)
    },
    clear: () => {
      freeAt = []
    },
  }
}
