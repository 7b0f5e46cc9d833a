import { closingOf } from '#contracts/wire'

const firstMs = 300
/** A house that restarts is back within seconds; one that is away for a minute is asked less often. */
const mostMs = 4_000
const mostLaterMs = 15_000
const soonAttempts = 15
/**
 * Tries of WebSocket that did not even open, before server-sent news has its turn: soon where it never worked, late
 * where it did, because then the house is more likely to be restarting than the way to be closed.
 */
const failuresAtFirst = 2
const failuresLater = 6

/**
 * How long to wait before connecting again after a line ended with `code`; undefined means to stay away. `attempt` counts
 * the tries in a row that brought no frame; `random` is in [0, 1).
 */
export function waitBefore(code: number, attempt: number, random: number): number | undefined {
  const closing = closingOf(code)
  const most = attempt > soonAttempts ? mostLaterMs : mostMs
  const backoff = Math.min(most, firstMs * 2 ** Math.min(attempt, 10)) * (0.5 + random / 2)
  if (!closing) return attempt === 0 ? firstMs * random : backoff
  if (!closing.back) return undefined
  const [soonest, latest] = closing.back
  return Math.max(soonest + (latest - soonest) * random, attempt > 0 ? backoff : 0)
}

export type LineKind = 'socket' | 'news'

/**
 * Which way to try next. WebSocket first; when it cannot even be opened, server-sent news, which passes where proxies
 * break WebSocket; when that fails too nothing is wrong with the way, and WebSocket has its turn again.
 */
export class Ways {
  #socketFailures = 0
  #patience = failuresAtFirst

  next(): LineKind {
    return this.#socketFailures >= this.#patience ? 'news' : 'socket'
  }

  /** The line brought a frame. */
  worked(kind: LineKind): void {
    if (kind === 'news') return
    this.#socketFailures = 0
    this.#patience = failuresLater
  }

  /** The line ended without a frame. */
  failed(kind: LineKind): void {
    this.#socketFailures = kind === 'socket' ? this.#socketFailures + 1 : this.#patience - 1
  }
}
