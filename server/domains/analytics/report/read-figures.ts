import type { ReportFigures } from '#contracts/analytics'
import { type Audience, findAudiences } from '#domains/live/index'
import type { Database } from '#platform/db/database'
import type { Measure } from '../tally/tally.ts'
import { findPeopleSums, findSums } from './queries.ts'

type People = { readonly clickPeople: number; readonly buyers: number }

/** Shows in numbers, each; three statements for any number of them. Shows that were never on air are left out. */
export async function readFigures(
  db: Database,
  showIds: readonly string[],
  currency: string,
  now: Date,
): Promise<ReadonlyMap<string, ReportFigures>> {
  if (showIds.length === 0) return new Map()
  const audiences = await findAudiences(db, showIds, now)
  const sumOf = await findSums(db, showIds, currency)
  const peopleOf = await findPeopleSums(db, showIds)
  return new Map(
    [...audiences].map(([showId, audience]) => [
      showId,
      figuresOf(audience, (measure) => sumOf(showId, measure), peopleOf(showId)),
    ]),
  )
}

function figuresOf(audience: Audience, sum: (measure: Measure) => number, people: People): ReportFigures {
  const { showId: _of, ...there } = audience
  return {
    ...there,
    ...people,
    follows: sum('follow'),
    clicks: sum('click'),
    carts: sum('cart'),
    placed: sum('placed'),
    paid: sum('paid'),
    pieces: sum('pieces'),
    sales: sum('sales'),
    refunds: sum('refund'),
    refunded: sum('refunded'),
  }
}
