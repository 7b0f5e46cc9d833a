/** From this instant on so many were in the room, until the next one. */
export interface HeadCount {
  readonly at: Date
  readonly people: number
}

export interface Span {
  readonly from: Date
  readonly until: Date
}

export const minuteMs = 60_000

/** As much of a span as lies within another one; of no length when nothing does. */
export function cut(span: Span, within: Span): Span {
  const from = Math.max(span.from.getTime(), within.from.getTime())
  return {
    from: new Date(from),
    until: new Date(Math.max(from, Math.min(span.until.getTime(), within.until.getTime()))),
  }
}

export function lengthOf({ from, until }: Span): number {
  return Math.max(0, until.getTime() - from.getTime())
}

/** The minutes that a span touches, each by its beginning. */
export function minutesOf({ from, until }: Span): Date[] {
  const first = Math.floor(from.getTime() / minuteMs)
  const last = Math.max(first, Math.ceil(until.getTime() / minuteMs) - 1)
  return Array.from({ length: last - first + 1 }, (_, nth) => new Date((first + nth) * minuteMs))
}

/**
 * How many were in the room on average within a span: the sum of people × time over time. Before the first count nobody is
 * known to have been there.
 */
export function averagePeople(counts: readonly HeadCount[], { from, until }: Span): number {
  const wholeMs = until.getTime() - from.getTime()
  if (wholeMs <= 0) return 0
  const weighed = counts.reduce((sum, { at, people }, place) => {
    const endsAt = counts[place + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY
    const ms = Math.min(endsAt, until.getTime()) - Math.max(at.getTime(), from.getTime())
    return ms > 0 ? sum + people * ms : sum
  }, 0)
  return weighed / wholeMs
}

/** The most that were in the room at once within a span, those included who were there when it began. */
export function mostPeople(counts: readonly HeadCount[], { from, until }: Span): number {
  return counts.reduce((most, { at, people }, place) => {
    const endsAt = counts[place + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY
    return at.getTime() < until.getTime() && endsAt > from.getTime() ? Math.max(most, people) : most
  }, 0)
}
