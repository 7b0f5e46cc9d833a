import { closingOf } from '#contracts/wire'

const firstMs = 300
const mostMs = 15_000
/** Lines over WebSocket that did not even open, before server-sent news is tried. */
const failuresBeforeNews = 2

/**
 * How long to wait before connecting again after a line ended with `code`; undefined means to stay away. `attempt` counts
 * the tries in a row that brought no frame; `random` is in [0, 1).
 */
export function waitBefore(code: number, attempt: number, random: number): number | undefined {
  const closing = closingOf(code)
  const backoff = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 10)) * (0.5 + random / 2)
  if (!closing) return attempt === 0 ? firstMs * random : backoff
  if (!closing.back) return undefined
  const [least, most] = closing.back
  return Math.max(least + (most - least) * random, attempt > 0 ? backoff : 0)
}

export type LineKind = 'socket' | 'news'

/**
 * Which way to try next. WebSocket first; when it cannot even be opened, server-sent news, which passes where proxies
 * break WebSocket; when that fails too nothing is wrong with the way, and WebSocket has its turn again.
 */
export class Ways {
  #socketFailures = 0
  #last: LineKind = 'socket'

  next(): LineKind {
    this.#last = this.#socketFailures >= failuresBeforeNews ? 'news' : 'socket'
    return this.#last
  }

  /** The line brought a frame. */
  worked(kind: LineKind): void {
    if (kind === 'socket') this.#socketFailures = 0
  }

  /** The line ended without a frame. */
  failed(kind: LineKind): void {
    this.#socketFailures = kind === 'socket' ? this.#socketFailures + 1 : failuresBeforeNews - 1
  }
}
