/** Gathers taps on the heart and tells them on, at most once a second. */
export interface Taps {
  tap(): void
  /** Tells what is left now, for a page that goes away. */
  flush(): void
}

export interface TapsForm {
  /** Tells so many taps; rejects when they were refused. */
  readonly send: (taps: number) => Promise<unknown>
  /** Called with the taps that were refused and count no more. */
  readonly onRefused: (taps: number, reason: unknown) => void
}

const everyMs = 1_000
/** What the house takes at once. */
const most = 200

export function makeTaps({ send, onRefused }: TapsForm): Taps {
  let waiting = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const taps = Math.min(waiting, most)
    waiting = 0
    if (taps > 0) send(taps).catch((reason: unknown) => onRefused(taps, reason))
  }
  return {
    tap() {
      waiting++
      timer ??= setTimeout(flush, everyMs)
    },
    flush,
  }
}
