import type { Clock } from '#platform/clock/index'

/** Whether one more is all right, and if not, how long to wait. */
export type Verdict = { readonly isAllowed: true } | { readonly isAllowed: false; readonly retryAfterMs: number }

/** Counts what each key does. A key may do `perMinute` things at once, and from then on as many a minute, evenly. */
export interface Limiter {
  take(key: string, perMinute: number): Promise<Verdict>
}

export const allowed: Verdict = { isAllowed: true }

/**
 * The generic cell rate algorithm (ITU-T I.371): a token bucket of which only one instant is kept, the one at which the
 * bucket will be full again. Gives the new instant, or how long the key has to wait.
 */
export function spend(
  fullAtMs: number,
  nowMs: number,
  perMinute: number,
): { fullAtMs: number } | { retryAfterMs: number } {
  const tokenMs = 60_000 / perMinute
  const next = Math.max(fullAtMs, nowMs) + tokenMs
  const waitMs = next - nowMs - 60_000
  return waitMs > 0 ? { retryAfterMs: Math.ceil(waitMs) } : { fullAtMs: next }
}

/** A limiter for one process. Of more than `maxKeys` keys the ones unseen longest are forgotten: 50,000 are about 8 MB. */
export function memoryLimiter(
  clock: Pick<Clock, 'monotonicMs'>,
  maxKeys = 50_000,
): Limiter & { readonly size: () => number } {
  const fullAt = new Map<string, number>()
  return {
    size: () => fullAt.size,
    async take(key, perMinute) {
      const spent = spend(fullAt.get(key) ?? 0, clock.monotonicMs(), perMinute)
      if ('retryAfterMs' in spent) return { isAllowed: false, retryAfterMs: spent.retryAfterMs }
      fullAt.delete(key)
      fullAt.set(key, spent.fullAtMs)
      if (fullAt.size > maxKeys) forgetOldest(fullAt)
      return allowed
    },
  }
}

/** A map keeps the order of insertion, and every take inserts anew: the first key is the one unseen longest. */
function forgetOldest(fullAt: Map<string, number>): void {
  for (const key of fullAt.keys()) {
    fullAt.delete(key)
    return
  }
}
