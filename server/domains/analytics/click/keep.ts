import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { add } from '../tally/count.ts'
import { type Count, forBoth } from '../tally/tally.ts'
import type { Click } from './clicks.ts'

/** Clicks on one product of a show within about a second. */
export interface ClickCount extends Click {
  readonly at: Date
  readonly clicks: number
  /** Of them those by somebody without a session, who cannot be told from others. */
  readonly nameless: number
  readonly people: ReadonlySet<string>
}

/** Adds clicks to their minutes and notes who clicked for the first time: two statements, whatever number. */
export async function keepClicks(work: Work, counts: readonly ClickCount[]): Promise<void> {
  await add(work, counts.flatMap(countsOf))
  const firsts = counts.flatMap(({ showId, productId, isReplay, people, at }) =>
    [...people].map((personId) => ({
      show_id: showId,
      product_id: productId,
      is_replay: isReplay,
      person_id: personId,
      first_at: at,
    })),
  )
  if (firsts.length === 0) return
  await sql`
    insert into analytics.click_person (show_id, product_id, is_replay, person_id, first_at)
    select show_id, product_id, is_replay, person_id, first_at
    from jsonb_to_recordset(${JSON.stringify(firsts)}::jsonb)
      as came (show_id text, product_id text, is_replay boolean, person_id text, first_at timestamptz)
    order by 1, 2, 3, 4
    on conflict do nothing`.execute(work.tx)
}

function countsOf({ showId, productId, isReplay, at, clicks, nameless }: ClickCount): Count[] {
  const place = { showId, productId, at }
  return [
    ...forBoth({ ...place, measure: isReplay ? 'replay-click' : 'click', by: clicks }),
    ...(isReplay ? [] : forBoth({ ...place, measure: 'nameless-click', by: nameless })),
  ]
}
