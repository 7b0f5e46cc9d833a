import type { NewsOutcome } from '#contracts/community/news'

const minuteMs = 60_000
const dayMs = 86_400_000

/** While somebody looks nobody else does; a look takes less, and one that was killed is made again after it. */
export const takenMs = 2 * minuteMs

/** As many sources one house follows. */
export const sourcesMax = 200

/** Whether nothing came of a look: it is made again later and later. */
export function isFailure(outcome: NewsOutcome): boolean {
  return outcome !== 'fresh' && outcome !== 'unchanged'
}

/**
 * When a source is looked at next: in its own time, and after failures in a row in twice that for each, a day at most unless its
 * own time is longer. A source that is back is found within a day without asking one that is gone all the time.
 */
export function nextLookAt(now: Date, everyMinutes: number, failures: number): Date {
  const everyMs = everyMinutes * minuteMs
  const waitMs = everyMs * 2 ** Math.min(failures, 10)
  return new Date(now.getTime() + Math.max(everyMs, Math.min(waitMs, dayMs)))
}
