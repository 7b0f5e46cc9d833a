import type { ReportMinute } from '#contracts/analytics'
import { findCurve, findHeadCounts, type HeadCount, readingLive } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import type { Measure } from '../tally/tally.ts'
import { averagePeople, minuteMs, minutesOf, mostPeople, type Span } from './people/people.ts'
import type { TallyRow } from './queries.ts'

/** The show minute by minute: who was there and what they did, from what `live` and this domain have counted. */
export async function readMinutes(
  db: Database,
  showId: string,
  span: Span,
  tally: readonly TallyRow[],
  currency: string,
): Promise<{ readonly minutes: ReportMinute[]; readonly counts: readonly HeadCount[] }> {
  const counts = await findHeadCounts(readingLive(db), showId)
  const curve = new Map((await findCurve(db, showId)).map((minute) => [Date.parse(minute.minute), minute]))
  const own = new Map<string, number>()
  for (const row of tally)
    if (row.product_id === '' && ['', currency].includes(row.currency))
      own.set(`${row.minute.getTime()} ${row.measure}`, row.count)
  let place = 0
  const minutes = minutesOf(span).map((minute): ReportMinute => {
    const at = minute.getTime()
    const there = curve.get(at)
    const of = (measure: Measure) => own.get(`${at} ${measure}`) ?? 0
    while ((counts[place + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY) <= at) place++
    const until = new Date(Math.min(at + minuteMs, span.until.getTime()))
    const here = { from: new Date(Math.max(at, span.from.getTime())), until }
    const near = within(counts, place, until)
    return {
      minute: minute.toISOString(),
      people: near.length > 0 ? averagePeople(near, here) : (there?.people ?? 0),
      peak: near.length > 0 ? mostPeople(near, here) : (there?.people ?? 0),
      joins: there?.joins ?? 0,
      chat: there?.chat ?? 0,
      likes: there?.likes ?? 0,
      follows: of('follow'),
      clicks: of('click'),
      carts: of('cart'),
      placed: of('placed'),
      paid: of('paid'),
      sales: of('sales'),
      refunds: of('refund'),
    }
  })
  return { minutes, counts }
}

/** The counts from one on that begin before an instant, and the one after them, which ends the last. */
function within(counts: readonly HeadCount[], first: number, until: Date): readonly HeadCount[] {
  let last = first
  while ((counts[last]?.at.getTime() ?? Number.POSITIVE_INFINITY) < until.getTime()) last++
  return counts.slice(first, last + 1)
}
