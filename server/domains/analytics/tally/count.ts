import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { statedIn } from '../stated.ts'
import { type Count, minuteOf } from './tally.ts'

/** Adds what the fact that is heard says to its minutes, once: hearing it again changes nothing. Answers whether it was new. */
export async function countFact(work: Work, counts: readonly Count[]): Promise<boolean> {
  const fresh = await sql`
    insert into analytics.counted (fact_id) values (${statedIn(work).id}) on conflict do nothing returning fact_id`.execute(
    work.tx,
  )
  if (fresh.rows.length === 0) return false
  await add(work, counts)
  return true
}

/** Adds to minutes, those in the order of their keys first, so that two nodes never wait for each other in a ring. */
export async function add(work: Pick<Work, 'tx'>, counts: readonly Count[]): Promise<void> {
  const rows = counts.filter(({ by }) => by > 0).map(rowOf)
  if (rows.length === 0) return
  await sql`
    insert into analytics.tally as so_far (show_id, minute, product_id, measure, currency, count)
    select show_id, minute, product_id, measure, currency, sum(by)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as told (show_id text, minute timestamptz, product_id text, measure text, currency text, by bigint)
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (show_id, minute, product_id, measure, currency) do update
      set count = so_far.count + excluded.count`.execute(work.tx)
}

function rowOf({ showId, at, measure, by, productId = '', currency = '' }: Count) {
  return { show_id: showId, minute: minuteOf(at), product_id: productId, measure, currency, by }
}
